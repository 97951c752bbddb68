import { query } from '../protocol/query';
import { assumeRole } from '../world/sessions';
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
  invalidInput: validationError,

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
        RoleArn: {
          type: 'string',
          required: true,
          minLength: 20,
          maxLength: 2048,
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
      },
      run(world, input, { caller, now }) {
        const {
          session,
          role,
          world: next,
        } = assumeRole(
          world,
          caller,
          {
            roleArn: input.RoleArn,
            sessionName: input.RoleSessionName,
            durationSeconds: input.DurationSeconds,
            externalId: input.ExternalId,
            sourceIdentity: input.SourceIdentity,
            tags: Object.fromEntries(
              (input.Tags ?? []).map(({ Key, Value }) => [Key, Value]),
            ),
            transitiveTagKeys: input.TransitiveTagKeys ?? [],
          },
          now,
        );
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
              Arn: `arn:aws:sts::${session.accountId}:assumed-role/${role.name}/${session.sessionName}`,
            },
            SourceIdentity: session.sourceIdentity,
          },
        };
      },
    }),
  },
};
