import { arn as arnOf, type Partition } from '../arns';
import { CommonError, type Denial } from '../errors';
import {
  evaluateIdentityPolicies,
  type PolicyDocument,
  type PolicyRequest,
  type Principal,
} from './policy';
import { ADMINISTRATOR_ACCESS } from './policies';
import type { Account, Session, UserIdentity, World } from '../types';

const ACCOUNT_KEY = /^AKIA(\d{12})SIMU$/;

/** Who makes a call, and what they may do. */
export interface Caller {
  partition: Partition;
  accountId: string;
  arn: string;
  /** What STS calls UserId. */
  principalId: string;
  accessKeyId: string;
  type: UserIdentity['type'];
  policies: PolicyDocument[];
  session?: Session;
  /** The role that a session acts as, with its path. */
  roleArn?: string;
}

/** What a request says about who sent it. */
export interface Credentials {
  accessKeyId: string;
  sessionToken?: string;
}

/**
 * Finds who holds an access key: an account's own (`AKIA<account id>SIMU`), or temporary credentials.
 * @throws CommonError `unknownKey` or `expiredToken`.
 */
export function identifyCaller(
  world: World,
  { accessKeyId, sessionToken }: Credentials,
  now: number,
): Caller {
  const accountId = ACCOUNT_KEY.exec(accessKeyId)?.[1];
  const account = accountId ? world.accounts[accountId] : undefined;
  if (account) return ownKeyCaller(world, account, accessKeyId);

  const session = world.sessions[accessKeyId];
  const isKnown =
    session &&
    session.sessionToken === sessionToken &&
    world.accounts[session.accountId];
  if (!isKnown)
    throw new CommonError(
      'unknownKey',
      'The security token included in the request is invalid.',
      accessKeyId,
    );
  if (now >= Date.parse(session.expiresAt))
    throw new CommonError(
      'expiredToken',
      'The security token included in the request is expired',
    );
  return sessionCaller(world, session);
}

/** Who calls with an account's own key. */
export function administratorOf(world: World, accountId: string): Caller {
  return ownKeyCaller(world, world.accounts[accountId], `AKIA${accountId}SIMU`);
}

/** Which account an access key belongs to, whether or not it is still good. */
export function accountOfKey(
  world: World,
  accessKeyId: string | undefined,
): string | undefined {
  if (!accessKeyId) return undefined;
  return (
    ACCOUNT_KEY.exec(accessKeyId)?.[1] ?? world.sessions[accessKeyId]?.accountId
  );
}

/** Whether the caller's own policies allow something. */
export function isAllowed(caller: Caller, request: PolicyRequest): boolean {
  return decide(caller, request) === 'allow';
}

/** The caller as trust and resource policies name them. */
export function principalOf(caller: Caller): Principal {
  const { accountId, arn, roleArn } = caller;
  return { type: 'AWS', accountId, arns: roleArn ? [arn, roleArn] : [arn] };
}

/** The caller as CloudTrail records them. */
export function userIdentityOf(world: World, caller: Caller): UserIdentity {
  const { accountId, arn, principalId, accessKeyId, type, session } = caller;
  const identity = { type, principalId, arn, accountId, accessKeyId };
  if (type === 'IAMUser') return { ...identity, userName: 'administrator' };
  const role = session && world.accounts[accountId].roles[session.roleName];
  if (!session || !role) return identity;
  return {
    ...identity,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: role.roleId,
        arn: role.arn,
        accountId,
        userName: role.name,
      },
      attributes: {
        creationDate: session.createdAt,
        mfaAuthenticated: 'false',
      },
      ...(session.sourceIdentity && { sourceIdentity: session.sourceIdentity }),
    },
  };
}

function ownKeyCaller(
  { settings: { partition } }: World,
  { id, ownKey: { root, deniedActions } }: Account,
  accessKeyId: string,
): Caller {
  const iam = (resource: string) => arnOf(partition, ['iam', '', id, resource]);
  const denial: PolicyDocument = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Action: deniedActions, Resource: '*' }],
  };
  return {
    partition,
    accountId: id,
    accessKeyId,
    ...(root
      ? { type: 'Root', arn: iam('root'), principalId: id }
      : {
          type: 'IAMUser',
          arn: iam('user/administrator'),
          principalId: `AIDA${id}SIMU`,
        }),
    policies: [ADMINISTRATOR_ACCESS, denial],
  };
}

function sessionCaller(world: World, session: Session): Caller {
  const { accountId, roleName, sessionName, accessKeyId } = session;
  const { partition } = world.settings;
  const role = world.accounts[accountId].roles[roleName];
  return {
    partition,
    accountId,
    accessKeyId,
    type: 'AssumedRole',
    arn: assumedRoleArn(partition, session),
    principalId: `${role?.roleId ?? 'deleted'}:${sessionName}`,
    // A role that was deleted meanwhile leaves its sessions without permissions.
    policies: role?.policies ?? [],
    session,
    roleArn:
      role?.arn ?? arnOf(partition, ['iam', '', accountId, `role/${roleName}`]),
  };
}

/** The ARN that a session has as a caller. */
export function assumedRoleArn(
  partition: Partition,
  { accountId, roleName, sessionName }: Session,
): string {
  return arnOf(partition, [
    'sts',
    '',
    accountId,
    `assumed-role/${roleName}/${sessionName}`,
  ]);
}

/**
 * What the caller's own policies say to a request. A session policy can only take away.
 * Source: IAM user guide, "Session policies".
 */
export function decide(
  caller: Caller,
  request: PolicyRequest,
): 'allow' | Denial {
  const asked = withCallerKeys(caller, request);
  const ofIdentity = evaluateIdentityPolicies(caller.policies, asked);
  const policy = caller.session?.policy;
  if (ofIdentity !== 'allow' || !policy) return ofIdentity;
  const ofSession = evaluateIdentityPolicies([policy], asked);
  return ofSession === 'allow' ? 'allow' : `${ofSession}OfSession`;
}

/** A request with the condition keys that say who makes it. */
export function withCallerKeys(
  { session, arn, roleArn, accountId, principalId }: Caller,
  request: PolicyRequest,
): PolicyRequest {
  const tags = Object.entries(session?.tags ?? {}).map(([key, value]) => [
    `aws:PrincipalTag/${key}`,
    value,
  ]);
  return {
    ...request,
    context: {
      'aws:PrincipalArn': roleArn ?? arn,
      'aws:PrincipalAccount': accountId,
      'aws:userid': principalId,
      'aws:SourceIdentity': session?.sourceIdentity,
      ...Object.fromEntries(tags),
      ...request.context,
    },
  };
}
