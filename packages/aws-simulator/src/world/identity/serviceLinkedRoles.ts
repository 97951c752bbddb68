import { arn, type Partition } from '../arns';
import { AwsError } from '../errors';
import { upperId } from '../ids';
import { withAccount } from '../organizations/membership';
import type { Role, World } from '../types';

/** The service principal of CloudTrail. */
export const CLOUDTRAIL_PRINCIPAL = 'cloudtrail.amazonaws.com';

// Only services that this product asks about. AWS has a template for each service of its own.
const TEMPLATES: Record<string, { roleName: string; description: string }> = {
  [CLOUDTRAIL_PRINCIPAL]: {
    roleName: 'AWSServiceRoleForCloudTrail',
    description: 'Allows CloudTrail to manage organization trails.',
  },
};

/** The role that CloudTrail acts with in an account, where it exists. */
export function cloudTrailRole(
  world: World,
  accountId: string,
): Role | undefined {
  return world.accounts[accountId].roles[
    TEMPLATES[CLOUDTRAIL_PRINCIPAL].roleName
  ];
}

/**
 * Creates a service-linked role.
 * @throws AwsError InvalidInput where it exists, the service has none, or a suffix was given.
 */
export function createServiceLinkedRole(
  world: World,
  request: {
    accountId: string;
    service: string;
    description?: string;
    customSuffix?: string;
  },
  now: number,
): { world: World; role: Role } {
  const { accountId, service } = request;
  const template = TEMPLATES[service];
  if (!template)
    throw invalidInput(`Service role template for ${service} does not exist.`);
  if (request.customSuffix)
    throw invalidInput(`Custom suffix is not allowed for ${service}`);
  const account = world.accounts[accountId];
  if (account.roles[template.roleName])
    throw invalidInput(
      `Service role name ${template.roleName} has been taken in this account, please try a different suffix.`,
    );

  const role = serviceLinkedRole(service, {
    partition: world.settings.partition,
    accountId,
    createdAt: new Date(now).toISOString(),
    description: request.description,
  });
  return {
    role,
    world: withAccount(world, {
      ...account,
      roles: { ...account.roles, [role.name]: role },
    }),
  };
}

/** A service-linked role as AWS makes it: only its service may assume it. */
export function serviceLinkedRole(
  service: string,
  options: {
    partition: Partition;
    accountId: string;
    createdAt: string;
    description?: string;
  },
): Role {
  const { partition, accountId } = options;
  const { roleName, description } = TEMPLATES[service];
  const path = `/aws-service-role/${service}/`;
  return {
    name: roleName,
    path,
    arn: arn(partition, ['iam', '', accountId, `role${path}${roleName}`]),
    roleId: upperId('AROA', 17, `${accountId}${path}${roleName}`),
    createdAt: options.createdAt,
    description: options.description ?? description,
    maxSessionSeconds: 3600,
    trustPolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: service },
          Action: 'sts:AssumeRole',
        },
      ],
    },
    policies: [],
  };
}

function invalidInput(message: string): AwsError {
  return new AwsError('InvalidInput', message);
}
