import { awsJson } from '../protocol/awsJson';
import { AwsError } from '../world/errors';
import { createKey, findKey, putKeyPolicy } from '../world/storage/keys';
import type { EncryptionKey, World } from '../world/types';
import {
  operation,
  type CallContext,
  type Permission,
  type Service,
} from './service';
import type { Field } from './shape';
import { validationError } from './validation';

const KEY_ID = {
  type: 'string',
  required: true,
  minLength: 1,
  maxLength: 2048,
} satisfies Field;

const SYMMETRIC = 'SYMMETRIC_DEFAULT';

const POLICY = {
  type: 'string',
  minLength: 1,
  maxLength: 131_072,
  pattern: /[\t\n\r\u0020-\u00FF]+/,
} satisfies Field;

const POLICY_NAME = {
  type: 'string',
  minLength: 1,
  maxLength: 128,
  pattern: /[\w]+/,
} satisfies Field;

/** AWS Key Management Service, of what CloudTrail needs. Source: its API reference, version 2014-11-01. */
export const kms: Service = {
  name: 'kms',
  isRegional: true,
  eventSource: 'kms.amazonaws.com',
  protocol: awsJson,
  wire: { version: 'TrentService' },
  commonErrors: {
    internal: { code: 'KMSInternalException', status: 500 },
  },
  invalidInput: violations =>
    validationError(violations, 'ValidationException'),

  operations: {
    CreateKey: operation({
      readOnly: false,
      input: {
        Policy: POLICY,
        Description: { type: 'string', maxLength: 8192 },
        KeyUsage: { type: 'string' },
        KeySpec: { type: 'string' },
        CustomerMasterKeySpec: { type: 'string' },
        Origin: { type: 'string' },
        MultiRegion: { type: 'boolean' },
        BypassPolicyLockoutSafetyCheck: { type: 'boolean' },
        Tags: {
          type: 'list',
          of: {
            type: 'structure',
            members: {
              TagKey: {
                type: 'string',
                required: true,
                minLength: 1,
                maxLength: 128,
              },
              TagValue: { type: 'string', required: true, maxLength: 256 },
            },
          },
        },
      },
      permission: (input, { caller }) => ({
        resource: '*',
        context: {
          'kms:CallerAccount': caller.accountId,
          'kms:KeySpec': input.KeySpec ?? 'SYMMETRIC_DEFAULT',
          'kms:KeyUsage': input.KeyUsage ?? 'ENCRYPT_DECRYPT',
          'kms:KeyOrigin': input.Origin ?? 'AWS_KMS',
          'kms:MultiRegion': String(input.MultiRegion ?? false),
          'kms:BypassPolicyLockoutSafetyCheck': String(
            input.BypassPolicyLockoutSafetyCheck ?? false,
          ),
          ...Object.fromEntries(
            (input.Tags ?? []).map(({ TagKey, TagValue }) => [
              `aws:RequestTag/${TagKey}`,
              TagValue,
            ]),
          ),
        },
      }),
      run(world, input, { caller, region, now }) {
        const isSymmetric =
          (input.KeyUsage ?? 'ENCRYPT_DECRYPT') === 'ENCRYPT_DECRYPT' &&
          (input.KeySpec ?? input.CustomerMasterKeySpec ?? SYMMETRIC) ===
            SYMMETRIC &&
          (input.Origin ?? 'AWS_KMS') === 'AWS_KMS' &&
          !input.MultiRegion;
        if (!isSymmetric)
          throw new AwsError(
            'UnsupportedOperationException',
            'Only symmetric encryption keys of one Region, with material of AWS KMS, are simulated.',
          );
        const created = createKey(
          world,
          caller,
          {
            region,
            description: input.Description ?? '',
            policy: input.Policy,
            bypassLockoutCheck: input.BypassPolicyLockoutSafetyCheck,
            tags: Object.fromEntries(
              (input.Tags ?? []).map(({ TagKey, TagValue }) => [
                TagKey,
                TagValue,
              ]),
            ),
          },
          now,
        );
        return {
          world: created.world,
          output: { KeyMetadata: describe(created.key) },
        };
      },
    }),

    DescribeKey: operation({
      readOnly: true,
      input: { KeyId: KEY_ID },
      permission: ({ KeyId }, context) => onKey(KeyId, 'DescribeKey', context),
      run: (world, { KeyId }, context) => ({
        output: {
          KeyMetadata: describe(keyFor(world, KeyId, 'DescribeKey', context)),
        },
      }),
    }),

    GetKeyPolicy: operation({
      readOnly: true,
      input: { KeyId: KEY_ID, PolicyName: POLICY_NAME },
      permission: ({ KeyId }, context) =>
        onOwnKey(KeyId, 'GetKeyPolicy', context),
      run(world, { KeyId, PolicyName }, context) {
        checkPolicyName(PolicyName);
        const { policy } = keyFor(world, KeyId, 'GetKeyPolicy', context);
        return {
          output: {
            Policy: JSON.stringify(policy, null, 2),
            PolicyName: 'default',
          },
        };
      },
    }),

    PutKeyPolicy: operation({
      readOnly: false,
      input: {
        KeyId: KEY_ID,
        PolicyName: POLICY_NAME,
        Policy: { ...POLICY, required: true },
        BypassPolicyLockoutSafetyCheck: { type: 'boolean' },
      },
      permission: ({ KeyId }, context) =>
        onOwnKey(KeyId, 'PutKeyPolicy', context),
      run(world, input, context) {
        checkPolicyName(input.PolicyName);
        const key = keyFor(world, input.KeyId, 'PutKeyPolicy', context);
        return {
          world: putKeyPolicy(world, context.caller, key, {
            policy: input.Policy,
            bypassLockoutCheck: input.BypassPolicyLockoutSafetyCheck,
          }),
        };
      },
    }),
  },
};

function keyFor(
  world: World,
  keyId: string,
  name: string,
  { caller, region }: CallContext,
): EncryptionKey {
  return findKey(world, caller, { keyId, region, action: `kms:${name}` });
}

/** Asks for a call that keys of other accounts allow too. */
function onKey(
  keyId: string,
  name: string,
  context: CallContext & { world: World },
): Permission {
  const key = keyFor(context.world, keyId, name, context);
  return {
    resource: key.arn,
    context: {
      'kms:CallerAccount': context.caller.accountId,
      'aws:ResourceAccount': key.accountId,
      ...Object.fromEntries(
        Object.entries(key.tags ?? {}).map(([tag, value]) => [
          `aws:ResourceTag/${tag}`,
          value,
        ]),
      ),
    },
    resourcePolicy: {
      document: key.policy,
      ownerId: key.accountId,
      isRequired: true,
    },
  };
}

/** Asks for a call that works in the key's own account only, whatever its policy says. */
function onOwnKey(
  keyId: string,
  name: string,
  context: CallContext & { world: World },
): Permission {
  const permission = onKey(keyId, name, context);
  const isOwner =
    permission.resourcePolicy?.ownerId === context.caller.accountId;
  return isOwner
    ? permission
    : {
        ...permission,
        resourcePolicy: {
          ownerId: permission.resourcePolicy?.ownerId ?? '',
          isRequired: true,
        },
      };
}

function checkPolicyName(name: string | undefined): void {
  if (name !== undefined && name !== 'default')
    throw new AwsError('NotFoundException', 'No such policy exists');
}

function describe(key: EncryptionKey) {
  return {
    AWSAccountId: key.accountId,
    KeyId: key.keyId,
    Arn: key.arn,
    CreationDate: new Date(key.createdAt),
    Enabled: key.state === 'Enabled',
    Description: key.description,
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeyState: key.state,
    DeletionDate: key.deletionAt ? new Date(key.deletionAt) : undefined,
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
    CustomerMasterKeySpec: SYMMETRIC,
    KeySpec: SYMMETRIC,
    EncryptionAlgorithms: [SYMMETRIC],
    MultiRegion: false,
  };
}
