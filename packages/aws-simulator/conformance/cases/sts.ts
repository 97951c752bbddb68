import type { Case } from './case';
import type { Hands } from './hands';
import { aTime } from './sees';

const READ_NOTHING = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }],
};

const assuming = (more: object) => (hands: Hands) => ({
  RoleArn: hands.role('assumable'),
  RoleSessionName: 'aiko.tanaka',
  ...more,
});

/** Cases of STS. */
export const sts: Case[] = [
  {
    call: 'sts:GetCallerIdentity',
    title: 'of the caller',
    sees: { Account: /^\d{12}$/, Arn: /^arn:aws[a-z-]*:(iam|sts)::\d{12}:/ },
  },
  {
    call: 'sts:AssumeRole',
    title: 'with source identity, name and tags',
    given: assuming({
      SourceIdentity: 'user.default.aiko',
      Tags: [{ Key: 'ref', Value: 'user:default/aiko' }],
    }),
    sees: {
      SourceIdentity: 'user.default.aiko',
      AssumedRoleUser: { Arn: /:assumed-role\/[^/]+\/aiko.tanaka$/ },
      Credentials: { SessionToken: /./, Expiration: aTime },
    },
  },
  {
    call: 'sts:AssumeRole',
    title: 'with a policy of the session',
    given: assuming({ Policy: JSON.stringify(READ_NOTHING) }),
    sees: { PackedPolicySize: (size: unknown) => Number(size) > 0 },
  },
  {
    call: 'sts:AssumeRole',
    title: 'that does not trust the caller',
    given: hands => ({
      RoleArn: hands.role('closed'),
      RoleSessionName: 'any',
    }),
    fails: 'AccessDenied',
  },
  {
    call: 'sts:AssumeRole',
    title: 'with input that the model does not admit',
    given: assuming({ RoleSessionName: 'a b' }),
    fails: 'ValidationError',
  },
  {
    call: 'sts:AssumeRole',
    title: 'with a policy that is none',
    given: assuming({ Policy: 'no policy' }),
    fails: 'MalformedPolicyDocument',
  },
  {
    call: 'sts:AssumeRole',
    title: 'with a policy that is too long',
    given: assuming({
      Policy: JSON.stringify({ ...READ_NOTHING, Id: 'x'.repeat(2048) }),
    }),
    fails: 'PackedPolicyTooLarge',
  },
  {
    call: 'sts:AssumeRole',
    title: 'in a Region that the account did not turn on',
    region: 'ap-east-1',
    given: assuming({}),
    fails: 'RegionDisabledException',
  },
];
