import { CommonError, notAuthorized } from './errors';
import {
  evaluateIdentityPolicies,
  type PolicyDocument,
  type PolicyRequest,
  type Principal,
} from './policy';
import { ADMINISTRATOR_ACCESS } from './policies';
import type { Account, Session, UserIdentity, World } from './types';

const ACCOUNT_KEY = /^AKIA(\d{12})SIMU$/;

/** Who makes a call, and what they may do. */
export interface Caller {
  accountId: string;
  arn: string;
  /** What STS calls UserId. */
  principalId: string;
  accessKeyId: string;
  type: UserIdentity['type'];
  policies: PolicyDocument[];
  session?: Session;
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
  if (account) return ownKeyCaller(account, accessKeyId);

  const session = world.sessions[accessKeyId];
  const isKnown =
    session &&
    session.sessionToken === sessionToken &&
    world.accounts[session.accountId];
  if (!isKnown)
    throw new CommonError(
      'unknownKey',
      'The security token included in the request is invalid.',
    );
  if (now >= Date.parse(session.expiresAt))
    throw new CommonError(
      'expiredToken',
      'The security token included in the request is expired',
    );
  return sessionCaller(world, session);
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

/**
 * Lets a call pass, or says which action is missing.
 * @param described - how AWS names the resource in the message, where that is not its ARN
 * @throws CommonError `accessDenied`.
 */
export function authorize(
  caller: Caller,
  request: PolicyRequest,
  described: string = request.resource,
): void {
  const decision = decide(caller, request);
  if (decision !== 'allow')
    throw notAuthorized({
      callerArn: caller.arn,
      action: request.action,
      resource: described,
      because: decision,
    });
}

/** Whether the caller's own policies allow something. */
export function isAllowed(caller: Caller, request: PolicyRequest): boolean {
  return decide(caller, request) === 'allow';
}

/** The caller as trust and resource policies name them. */
export function principalOf(caller: Caller): Principal {
  const { accountId, arn, session } = caller;
  return {
    type: 'AWS',
    accountId,
    arns: session
      ? [arn, `arn:aws:iam::${accountId}:role/${session.roleName}`]
      : [arn],
  };
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

function ownKeyCaller({ id, ownKey }: Account, accessKeyId: string): Caller {
  const { root, deniedActions } = ownKey;
  const denial: PolicyDocument = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Action: deniedActions, Resource: '*' }],
  };
  return {
    accountId: id,
    accessKeyId,
    ...(root
      ? { type: 'Root', arn: `arn:aws:iam::${id}:root`, principalId: id }
      : {
          type: 'IAMUser',
          arn: `arn:aws:iam::${id}:user/administrator`,
          principalId: `AIDA${id}SIMU`,
        }),
    policies: [ADMINISTRATOR_ACCESS, denial],
  };
}

function sessionCaller(world: World, session: Session): Caller {
  const { accountId, roleName, sessionName, accessKeyId } = session;
  const role = world.accounts[accountId].roles[roleName];
  return {
    accountId,
    accessKeyId,
    type: 'AssumedRole',
    arn: `arn:aws:sts::${accountId}:assumed-role/${roleName}/${sessionName}`,
    principalId: `${role?.roleId ?? 'deleted'}:${sessionName}`,
    // A role that was deleted meanwhile leaves its sessions without permissions.
    policies: role?.policies ?? [],
    session,
  };
}

function decide(
  { policies, session, arn, accountId }: Caller,
  request: PolicyRequest,
) {
  const tags = Object.entries(session?.tags ?? {}).map(([key, value]) => [
    `aws:PrincipalTag/${key}`,
    value,
  ]);
  return evaluateIdentityPolicies(policies, {
    ...request,
    context: {
      'aws:PrincipalArn': arn,
      'aws:PrincipalAccount': accountId,
      'aws:SourceIdentity': session?.sourceIdentity,
      ...Object.fromEntries(tags),
      ...request.context,
    },
  });
}
