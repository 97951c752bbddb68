import { createWorld } from '../../scenarios/createWorld';
import { NOON } from '../../__testUtils__/simulations';
import {
  MANAGEMENT,
  MEMBER,
  smallOrganization,
} from '../../__testUtils__/worlds';
import { putBucketPolicy } from '../storage/bucketPolicies';
import { administratorOf } from './identity';
import { createKey, putKeyPolicy } from '../storage/keys';

const world = createWorld(smallOrganization, NOON);
const caller = administratorOf(world, MANAGEMENT);
const iam = (resource: string, account = MANAGEMENT) =>
  `arn:aws:iam::${account}:${resource}`;

function policyFor(principal: string, resource = '*', action = 'kms:*') {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: [iam('root'), principal] },
        Action: action,
        Resource: resource,
      },
    ],
  });
}
const onBucket = (principal: string) =>
  putBucketPolicy(
    world,
    caller,
    world.buckets['example-trail'],
    policyFor(principal, 'arn:aws:s3:::example-trail', 's3:ListBucket'),
  );
const inNewKey = (principal: string) =>
  createKey(
    world,
    caller,
    {
      region: 'us-east-1',
      description: '',
      policy: policyFor(principal),
      tags: {},
    },
    NOON,
  );

describe('a policy that names somebody', () => {
  it.each([
    iam('role/Operator'),
    iam('user/administrator'),
    iam('root', MEMBER),
    // Who is in other accounts is not known here.
    iam('role/Anyone', '000000000001'),
  ])('is taken for %s', principal => {
    expect(() => onBucket(principal)).not.toThrow();
    expect(() => inNewKey(principal)).not.toThrow();
  });

  it.each([
    iam('role/Nobody'),
    iam('role/Operator', MEMBER),
    iam('role/team/Operator'),
    iam('user/jane'),
  ])('is refused for %s, whom the account does not have', principal => {
    expect(() => onBucket(principal)).toThrow(
      expect.objectContaining({
        code: 'MalformedPolicy',
        message: 'Invalid principal in policy',
      }),
    );
    const refused = expect.objectContaining({
      code: 'MalformedPolicyDocumentException',
    });
    expect(() => inNewKey(principal)).toThrow(refused);
    const { world: withKey, key } = inNewKey(iam('role/Operator'));
    expect(() =>
      putKeyPolicy(withKey, caller, key, { policy: policyFor(principal) }),
    ).toThrow(refused);
  });
});
