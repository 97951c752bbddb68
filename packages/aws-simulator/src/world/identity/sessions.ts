import { AwsError, CommonError, notAuthorized } from '../errors';
import {
  isAllowed,
  principalOf,
  withCallerKeys,
  type Caller,
} from './identity';
import { opaqueFrom, upperId } from '../ids';
import {
  evaluateResourcePolicy,
  trustsOnlyTheAccount,
  type PolicyDocument,
} from './policy';
import { REGIONS } from '../regions';
import type { Role, Session, World } from '../types';

const ROLE_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/;
const CHAINED_MAX_SECONDS = 3600;

/** What AssumeRole asks for. */
interface AssumeRoleRequest {
  roleArn: string;
  sessionName: string;
  durationSeconds?: number;
  externalId?: string;
  sourceIdentity?: string;
  tags: Record<string, string>;
  transitiveTagKeys: string[];
  /** What the session may at most. */
  policy?: PolicyDocument;
}

/**
 * Assumes a role: its trust policy is evaluated for each action that the request needs.
 * @throws CommonError accessDenied, naming the action; AwsError ValidationError for the ARN and the
 * duration, InvalidParameterValue for the tags, RegionDisabledException
 */
export function assumeRole(
  world: World,
  { caller, region, now }: { caller: Caller; region: string; now: number },
  request: AssumeRoleRequest,
): { world: World; session: Session; role: Role } {
  if (caller.type === 'Root')
    throw new CommonError(
      'accessDenied',
      'Roles may not be assumed by root accounts.',
    );
  if (!ROLE_ARN.test(request.roleArn))
    throw new AwsError('ValidationError', `${request.roleArn} is invalid`);
  checkTags(request, caller.session);
  const role = findRole(world, request.roleArn);
  const inherited = caller.session;
  const sourceIdentity = request.sourceIdentity ?? inherited?.sourceIdentity;
  const tags = { ...transitiveTags(inherited), ...request.tags };

  const needed = [
    'sts:AssumeRole',
    ...(sourceIdentity ? ['sts:SetSourceIdentity'] : []),
    ...(Object.keys(tags).length > 0 ? ['sts:TagSession'] : []),
  ];
  const refused = needed.find(
    action =>
      !role || !trusts(role, caller, action, { ...request, sourceIdentity }),
  );
  if (refused || !role) throw denied(caller, refused ?? needed[0], request);
  if (inherited?.sourceIdentity && sourceIdentity !== inherited.sourceIdentity)
    throw denied(caller, 'sts:SetSourceIdentity', request);

  checkRegion(world, role, region);
  const seconds = sessionSeconds(role, inherited, request.durationSeconds);
  const seed = `${world.seed}:${world.serial}:${role.arn}:${request.sessionName}`;
  const session: Session = {
    accessKeyId: upperId('ASIA', 16, seed),
    sessionToken: opaqueFrom(seed),
    accountId: role.arn.split(':')[4],
    roleName: role.name,
    sessionName: request.sessionName,
    sourceIdentity,
    tags,
    policy: request.policy,
    transitiveTagKeys: [
      ...(inherited?.transitiveTagKeys ?? []),
      ...request.transitiveTagKeys,
    ],
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + seconds * 1000).toISOString(),
  };
  return {
    role,
    session,
    world: {
      ...world,
      serial: world.serial + 1,
      sessions: {
        ...withoutLongExpired(world.sessions, now),
        [session.accessKeyId]: session,
      },
    },
  };
}

function trusts(
  role: Role,
  caller: Caller,
  action: string,
  request: AssumeRoleRequest,
): boolean {
  const asked = withCallerKeys(caller, {
    action,
    resource: role.arn,
    context: {
      'sts:ExternalId': request.externalId,
      'sts:RoleSessionName': request.sessionName,
      'sts:SourceIdentity': request.sourceIdentity,
      'aws:TagKeys': Object.keys(request.tags),
      'sts:TransitiveTagKeys': request.transitiveTagKeys,
      ...Object.fromEntries(
        Object.entries(request.tags).map(([key, value]) => [
          `aws:RequestTag/${key}`,
          value,
        ]),
      ),
    },
  });
  const principal = principalOf(caller);
  if (evaluateResourcePolicy(role.trustPolicy, principal, asked) !== 'allow')
    return false;
  // Trust in a whole account leaves it to that account to say who; trust in one principal of the
  // same account is enough by itself.
  const sameAccount = role.arn.split(':')[4] === caller.accountId;
  const needsOwnPolicy =
    !sameAccount || trustsOnlyTheAccount(role.trustPolicy, principal, asked);
  return !needsOwnPolicy || isAllowed(caller, asked);
}

// Keys are compared without regard to case. Source: IAM user guide, "Pass session tags in AWS STS".
function checkTags(
  { tags, transitiveTagKeys }: AssumeRoleRequest,
  session: Session | undefined,
): void {
  const given = new Set(Object.keys(tags).map(key => key.toLowerCase()));
  const isGiven = (key: string) => given.has(key.toLowerCase());
  if (!transitiveTagKeys.every(isGiven))
    throw new AwsError(
      'InvalidParameterValue',
      'The specified transitive tag key must be included in the requested tags.',
    );
  if (session?.transitiveTagKeys.some(isGiven))
    throw new AwsError(
      'InvalidParameterValue',
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    );
}

// Credentials come from the Region that was called, for the role's account.
function checkRegion(world: World, { arn }: Role, region: string): void {
  const account = world.accounts[arn.split(':')[4]];
  const { byOptIn } = REGIONS[world.settings.partition];
  if (byOptIn.includes(region) && !account.optInRegions.includes(region))
    throw new AwsError(
      'RegionDisabledException',
      `STS is not activated in this region for account:${account.id}. Your account administrator can activate STS in this region using the IAM Console.`,
      { status: 403 },
    );
}

function findRole(world: World, roleArn: string): Role | undefined {
  const [, accountId, name] = ROLE_ARN.exec(roleArn) ?? [];
  const role = world.accounts[accountId]?.roles[name];
  return role?.arn === roleArn ? role : undefined;
}

function sessionSeconds(
  role: Role,
  inherited: Session | undefined,
  requested = 3600,
): number {
  if (inherited && requested > CHAINED_MAX_SECONDS)
    throw new AwsError(
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    );
  if (requested > role.maxSessionSeconds)
    throw new AwsError(
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  return requested;
}

function transitiveTags(session: Session | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(session?.tags ?? {}).filter(([key]) =>
      session?.transitiveTagKeys.includes(key),
    ),
  );
}

// A day after its end nobody needs the word "expired" any more; a portal that runs for weeks
// would otherwise fill the world with sessions.
function withoutLongExpired(
  sessions: Record<string, Session>,
  now: number,
): Record<string, Session> {
  const day = 24 * 3600 * 1000;
  return Object.fromEntries(
    Object.entries(sessions).filter(
      ([, { expiresAt }]) => now < Date.parse(expiresAt) + day,
    ),
  );
}

// AWS says the same whether the role does not exist or does not trust the caller.
function denied(
  caller: Caller,
  action: string,
  { roleArn }: AssumeRoleRequest,
) {
  return notAuthorized({ callerArn: caller.arn, action, resource: roleArn });
}
