import { query } from '../protocol/query';
import { AwsError, CommonError } from '../world/errors';
import { assumedRoleArn } from '../world/identity/identity';
import type { PolicyDocument } from '../world/identity/policy';
import { readSessionPolicy } from '../world/identity/sessionPolicy';
import { assumeRole } from '../world/identity/sessions';
import { operation, type Service } from './service';
import type { Field } from './shape';
import { validationError } from './validation';

const TAG_KEY = {
  type: 'string',
  minLength: 1,
  maxLength: 128,
  pattern: /[\p{L}\p{Z}\p{N}_.:/=+\-@]+/u,
} satisfies Field;

const NAME = {
  type: 'string',
  minLength: 2,
  maxLength: 64,
  pattern: /[\w+=,.@-]*/,
} satisfies Field;

const ARN = {
  type: 'string',
  minLength: 20,
  maxLength: 2048,
  pattern: /[\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD]+/,
} satisfies Field;

/** Characters that policies and tags may have together, packed. Source: STS API, AssumeRole. */
const MOST_PACKED = 2048;

/** AWS Security Token Service. Source: its API reference, version 2011-06-15. */
export const sts: Service = {
  name: 'sts',
  eventSource: 'sts.amazonaws.com',
  protocol: query,
  wire: {
    version: '2011-06-15',
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  },
  commonErrors: {},
  invalidInput: violations => validationError(violations),

  operations: {
    // AWS asks no permission for this call, and an explicit deny does not stop it.
    GetCallerIdentity: operation({
      readOnly: true,
      input: {},
      run: (_world, _input, { caller }) => ({
        output: {
          Arn: caller.arn,
          UserId: caller.principalId,
          Account: caller.accountId,
        },
      }),
    }),

    AssumeRole: operation({
      // CloudTrail counts AssumeRole among the reads, and records it all the same.
      readOnly: true,
      recorded: true,
      input: {
        RoleArn: { ...ARN, required: true },
        Policy: {
          type: 'string',
          minLength: 1,
          pattern: /[\t\n\r\u0020-\u00FF]+/,
        },
        PolicyArns: {
          type: 'list',
          of: { type: 'structure', members: { arn: ARN } },
        },
        RoleSessionName: { ...NAME, required: true },
        DurationSeconds: { type: 'integer', min: 900, max: 43_200 },
        ExternalId: {
          type: 'string',
          minLength: 2,
          maxLength: 1224,
          pattern: /[\w+=,.@:/-]*/,
        },
        SourceIdentity: NAME,
        Tags: {
          type: 'list',
          maxLength: 50,
          of: {
            type: 'structure',
            members: {
              Key: { ...TAG_KEY, required: true },
              Value: {
                type: 'string',
                required: true,
                maxLength: 256,
                pattern: /[\p{L}\p{Z}\p{N}_.:/=+\-@]*/u,
              },
            },
          },
        },
        TransitiveTagKeys: { type: 'list', maxLength: 50, of: TAG_KEY },
        SerialNumber: {
          type: 'string',
          minLength: 9,
          maxLength: 256,
          pattern: /[\w+=/:,.@-]*/,
        },
        TokenCode: {
          type: 'string',
          minLength: 6,
          maxLength: 6,
          pattern: /\d*/,
        },
        ProvidedContexts: {
          type: 'list',
          maxLength: 5,
          of: {
            type: 'structure',
            members: {
              ProviderArn: ARN,
              ContextAssertion: {
                type: 'string',
                minLength: 4,
                maxLength: 2048,
              },
            },
          },
        },
      },
      run(world, input, context) {
        const packedSize = packedSizeOf(input);
        checkSupported(input);
        const {
          session,
          role,
          world: next,
        } = assumeRole(world, context, {
          roleArn: input.RoleArn,
          sessionName: input.RoleSessionName,
          durationSeconds: input.DurationSeconds,
          externalId: input.ExternalId,
          sourceIdentity: input.SourceIdentity,
          tags: tagsOf(input.Tags ?? []),
          transitiveTagKeys: input.TransitiveTagKeys ?? [],
          policy: sessionPolicy(input.Policy),
        });
        return {
          world: next,
          output: {
            Credentials: {
              AccessKeyId: session.accessKeyId,
              SecretAccessKey: `any-secret-will-do-${session.accessKeyId}`,
              SessionToken: session.sessionToken,
              Expiration: new Date(session.expiresAt),
            },
            AssumedRoleUser: {
              AssumedRoleId: `${role.roleId}:${session.sessionName}`,
              Arn: assumedRoleArn(context.caller.partition, session),
            },
            PackedPolicySize: packedSize || undefined,
            SourceIdentity: session.sourceIdentity,
          },
        };
      },
    }),
  },
};

interface SessionTag {
  Key: string;
  Value: string;
}

function tagsOf(tags: SessionTag[]): Record<string, string> {
  const keys = new Set(tags.map(({ Key }) => Key.toLowerCase()));
  if (keys.size < tags.length)
    throw new AwsError(
      'InvalidParameterValue',
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    );
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
}

function sessionPolicy(text: string | undefined): PolicyDocument | undefined {
  if (text === undefined) return undefined;
  try {
    return readSessionPolicy(text);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new AwsError('MalformedPolicyDocument', error.message);
  }
}

/** In percent of what is allowed. AWS packs tighter than by counting characters. */
function packedSizeOf(input: { Policy?: string; Tags?: SessionTag[] }): number {
  const characters =
    (input.Policy ?? '').length +
    (input.Tags ?? []).reduce(
      (sum, { Key, Value }) => sum + Key.length + Value.length,
      0,
    );
  const percent = Math.ceil((characters / MOST_PACKED) * 100);
  if (percent > 100)
    throw new AwsError(
      'PackedPolicyTooLarge',
      `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`,
    );
  return percent;
}

// What would have to be left out in silence is refused instead.
function checkSupported(input: {
  PolicyArns?: unknown[];
  ProvidedContexts?: unknown[];
  SerialNumber?: string;
  TokenCode?: string;
}): void {
  if (input.SerialNumber !== undefined || input.TokenCode !== undefined)
    throw new CommonError(
      'accessDenied',
      'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
    );
  const unsupported = (['PolicyArns', 'ProvidedContexts'] as const).find(
    name => (input[name] ?? []).length > 0,
  );
  if (unsupported)
    throw new AwsError(
      'ValidationError',
      `${unsupported} of AssumeRole is not simulated here.`,
    );
}
