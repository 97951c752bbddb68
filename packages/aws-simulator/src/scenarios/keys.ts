import { arn, GLOBAL_REGIONS } from '../world/arns';
import { cloudTrailKeyPolicy } from '../world/trails/cloudTrailPolicies';
import type { PolicyDocument, PolicyStatement } from '../world/identity/policy';
import type { EncryptionKey, World } from '../world/types';
import type { KeyScenario } from './resourceScenarios';
import { simulatedPolicy } from './simulatedPolicy';

const LONG_AGO = '2020-01-06T08:00:00.000Z';
const KEY_ARN = /^arn:[a-z-]+:kms:([a-z0-9-]+):(\d{12}):key\/(.+)$/;

/** The world with a key that an account owns. */
export function withKeyFrom(
  world: World,
  scenario: KeyScenario,
  accountId: string,
): World {
  const { partition } = world.settings;
  const { id, region = GLOBAL_REGIONS[partition], policy } = scenario;
  const keyArn = arn(partition, ['kms', region, accountId, `key/${id}`]);
  const key: EncryptionKey = {
    keyId: id,
    arn: keyArn,
    accountId,
    region,
    description: scenario.description ?? 'Encrypts the logs of CloudTrail',
    state: scenario.state ?? 'Enabled',
    createdAt: LONG_AGO,
    policy:
      policy === undefined || policy === 'cloudtrail'
        ? policyForTrails(world, { keyArn, accountId })
        : simulatedPolicy(policy, `the key ${keyArn}`),
  };
  return { ...world, keys: { ...world.keys, [keyArn]: key } };
}

/** The world with a key for each trail that names one by its ARN which nobody described. */
export function withKeysOfTrails(world: World): World {
  return Object.values(world.trails).reduce((next, { kmsKeyId = '' }) => {
    const [, region, accountId, id] = KEY_ARN.exec(kmsKeyId) ?? [];
    return id && !next.keys[kmsKeyId]
      ? withKeyFrom(next, { id, region }, accountId)
      : next;
  }, world);
}

function policyForTrails(
  { trails, settings: { partition } }: World,
  { keyArn, accountId }: { keyArn: string; accountId: string },
): PolicyDocument {
  const policies = Object.values(trails)
    .filter(({ kmsKeyId }) => kmsKeyId === keyArn)
    .map(trail =>
      cloudTrailKeyPolicy({ partition, trailArn: trail.arn, accountId }),
    );
  const ownerMay: PolicyStatement = {
    Sid: 'Enable IAM user permissions',
    Effect: 'Allow',
    Principal: { AWS: arn(partition, ['iam', '', accountId, 'root']) },
    Action: 'kms:*',
    Resource: '*',
  };
  return {
    Version: '2012-10-17',
    Statement: [ownerMay, ...policies.flatMap(({ Statement }) => Statement)],
  };
}
