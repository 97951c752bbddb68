import { arn, type Partition } from '../world/arns';
import { upperId } from '../world/ids';
import type { PolicyDocument } from '../world/identity/policy';
import type { Role } from '../world/types';
import { namedPolicies } from './policies';
import type { RoleScenario } from './scenario';
import { simulatedPolicy } from './simulatedPolicy';
import { instant } from './when';

/** When roles were created that the scenario says nothing of. */
export const DEFAULT_ROLE_CREATION = '2022-01-10T08:00:00Z';

const SAME_ACCOUNT_MAY = [
  'sts:AssumeRole',
  'sts:SetSourceIdentity',
  'sts:TagSession',
];

/** Makes a role. */
export function roleFrom(
  scenario: RoleScenario,
  { accountId, partition }: { accountId: string; partition: Partition },
): Role {
  const iam = (resource: string) =>
    arn(partition, ['iam', '', accountId, resource]);
  const { name, policies = [], maxSessionSeconds = 3600 } = scenario;
  const documents = policies.map(policy =>
    typeof policy === 'string'
      ? namedPolicy(policy, partition)
      : simulatedPolicy(policy, `the role ${name}`),
  );
  return {
    name,
    path: '/',
    arn: iam(`role/${name}`),
    roleId: upperId('AROA', 17, `${accountId}/${name}`),
    createdAt: instant(DEFAULT_ROLE_CREATION, 0),
    maxSessionSeconds,
    trustPolicy: simulatedPolicy(trustFrom(scenario, iam), `the role ${name}`),
    policies: documents,
  };
}

function namedPolicy(name: string, partition: Partition): PolicyDocument {
  const policies = namedPolicies(partition);
  if (!Object.hasOwn(policies, name))
    throw new Error(
      `There is no policy "${name}". The named ones are ${Object.keys(
        policies,
      ).join(', ')}.`,
    );
  return policies[name];
}

function trustFrom(
  { trust = SAME_ACCOUNT_MAY, trustedRoles = [] }: RoleScenario,
  iam: (resource: string) => string,
): PolicyDocument {
  if (!Array.isArray(trust)) return trust;
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: {
          AWS: [iam('root'), ...trustedRoles.map(name => iam(`role/${name}`))],
        },
        Action: trust,
      },
    ],
  };
}
