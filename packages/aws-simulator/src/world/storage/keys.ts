import { arn } from '../arns';
import { AwsError, CommonError } from '../errors';
import { principalOf, withCallerKeys, type Caller } from '../identity/identity';
import { uuidFrom } from '../ids';
import {
  evaluateResourcePolicy,
  notSimulatedIn,
  type PolicyDocument,
} from '../identity/policy';
import { namesNobody } from '../identity/policyPrincipals';
import { many, readPolicy, statementsOf } from '../identity/policyText';
import type { EncryptionKey, World } from '../types';

const LONGEST_POLICY = 32 * 1024;
const KEY_ARN =
  /^arn:aws[a-z-]*:kms:([a-z0-9-]+):(\d{12}):(key|alias)\/([\w/-]+)$/;

/** What CreateKey asks for. */
interface NewKey {
  region: string;
  description: string;
  /** Text of the key policy. Left out: the account's own policies decide alone. */
  policy?: string;
  bypassLockoutCheck?: boolean;
  tags: Record<string, string>;
}

/**
 * Finds a key by id in the caller's account and Region, or by ARN in any account.
 * @throws AwsError NotFoundException, InvalidArnException; CommonError accessDenied for another
 * account's key that is not there: KMS does not tell strangers whether it is
 */
export function findKey(
  world: World,
  caller: Caller,
  { keyId, region, action }: { keyId: string; region: string; action: string },
): EncryptionKey {
  const { partition } = world.settings;
  const keyArn = keyId.startsWith('arn:')
    ? checkedArn(keyId, region)
    : arn(partition, [
        'kms',
        region,
        caller.accountId,
        keyId.startsWith('alias/') ? keyId : `key/${keyId}`,
      ]);
  const key = Object.hasOwn(world.keys, keyArn)
    ? world.keys[keyArn]
    : undefined;
  if (key) return key;
  if (keyArn.split(':')[4] !== caller.accountId)
    throw new CommonError(
      'accessDenied',
      `User: ${caller.arn} is not authorized to perform: ${action} on this resource because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access`,
    );
  // Aliases are not simulated: none is ever found.
  throw new AwsError(
    'NotFoundException',
    keyArn.includes(':alias/')
      ? `Alias ${keyArn} is not found.`
      : `Key '${keyArn}' does not exist`,
  );
}

/**
 * Makes a symmetric key.
 * @throws AwsError MalformedPolicyDocumentException, TagException
 */
export function createKey(
  world: World,
  caller: Caller,
  asked: NewKey,
  now: number,
): { world: World; key: EncryptionKey } {
  const { accountId } = caller;
  const { region, description, tags } = asked;
  const reserved = Object.keys(tags).find(name => /^aws:/i.test(name));
  if (reserved)
    throw new AwsError(
      'TagException',
      'aws: prefixed tag key names are not allowed for external use.',
    );
  const { partition } = world.settings;
  const keyId = uuidFrom(`key:${world.serial}:${accountId}:${region}`);
  const keyArn = arn(partition, ['kms', region, accountId, `key/${keyId}`]);
  const root = arn(partition, ['iam', '', accountId, 'root']);
  const key: EncryptionKey = {
    keyId,
    arn: keyArn,
    accountId,
    region,
    description,
    state: 'Enabled',
    createdAt: new Date(now).toISOString(),
    ...(Object.keys(tags).length > 0 && { tags }),
    policy: asked.policy
      ? checkedPolicy(world, asked.policy, caller, {
          keyArn,
          bypassLockoutCheck: asked.bypassLockoutCheck,
        })
      : defaultPolicy(root),
  };
  return {
    key,
    world: { ...withKey(world, key), serial: world.serial + 1 },
  };
}

/**
 * Gives a key another policy.
 * @throws AwsError MalformedPolicyDocumentException, also where the caller could not change the
 * policy any more and does not ask to be let
 */
export function putKeyPolicy(
  world: World,
  caller: Caller,
  key: EncryptionKey,
  {
    policy,
    bypassLockoutCheck,
  }: { policy: string; bypassLockoutCheck?: boolean },
): World {
  return withKey(world, {
    ...key,
    policy: checkedPolicy(world, policy, caller, {
      keyArn: key.arn,
      bypassLockoutCheck,
    }),
  });
}

function withKey(world: World, key: EncryptionKey): World {
  return { ...world, keys: { ...world.keys, [key.arn]: key } };
}

function checkedArn(text: string, region: string): string {
  const [, ofArn] = KEY_ARN.exec(text) ?? [];
  if (!ofArn) throw new AwsError('InvalidArnException', `Invalid arn: ${text}`);
  if (ofArn !== region)
    throw new AwsError('NotFoundException', `Invalid arn ${ofArn}`);
  return text;
}

function checkedPolicy(
  world: World,
  text: string,
  caller: Caller,
  {
    keyArn,
    bypassLockoutCheck,
  }: { keyArn: string; bypassLockoutCheck?: boolean },
): PolicyDocument {
  if (Buffer.byteLength(text) > LONGEST_POLICY)
    throw new AwsError(
      'LimitExceededException',
      `The key policy is longer than ${LONGEST_POLICY} bytes.`,
    );
  const policy = readPolicy(text);
  if (typeof policy === 'string') throw malformed(policy);
  if (namesNobody(world, policy))
    throw malformed(
      'Policy contains a statement with one or more invalid principals.',
    );
  const actions = statementsOf(policy).flatMap(statement =>
    many(statement.Action ?? statement.NotAction),
  );
  if (!actions.every(action => /^(\*|kms:[a-z*?]+)$/i.test(action)))
    throw malformed(
      'Policy contains a statement with one or more invalid actions.',
    );
  const [missing] = notSimulatedIn(policy);
  if (missing)
    throw new CommonError(
      'unknownOperation',
      `Policies with ${missing} are not simulated.`,
    );
  const canChangeIt = evaluateResourcePolicy(
    policy,
    principalOf(caller),
    withCallerKeys(caller, {
      action: 'kms:PutKeyPolicy',
      resource: keyArn,
      context: { 'kms:CallerAccount': caller.accountId },
    }),
  );
  if (!bypassLockoutCheck && canChangeIt !== 'allow')
    throw malformed(
      'The new key policy will not allow you to update the key policy in the future.',
    );
  return policy;
}

function defaultPolicy(root: string): PolicyDocument {
  return {
    Version: '2012-10-17',
    Id: 'key-default-1',
    Statement: [
      {
        Sid: 'Enable IAM User Permissions',
        Effect: 'Allow',
        Principal: { AWS: root },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  };
}

function malformed(sentence: string): AwsError {
  return new AwsError('MalformedPolicyDocumentException', sentence);
}
