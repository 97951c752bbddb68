import { query } from '../protocol/query';
import { AwsError } from '../world/errors';
import { createServiceLinkedRole } from '../world/serviceLinkedRoles';
import type { Role } from '../world/types';
import { operation, type Service } from './service';
import { validationError } from './validation';

/** AWS Identity and Access Management. Source: its API reference, version 2010-05-08. */
export const iam: Service = {
  name: 'iam',
  eventSource: 'iam.amazonaws.com',
  protocol: query,
  wire: {
    version: '2010-05-08',
    namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  },
  commonErrors: { internal: { code: 'ServiceFailure', status: 500 } },
  invalidInput: validationError,

  operations: {
    GetRole: operation({
      readOnly: true,
      input: {
        RoleName: {
          type: 'string',
          required: true,
          minLength: 1,
          maxLength: 64,
          pattern: /[\w+=,.@-]+/,
        },
      },
      permission({ RoleName }, { world, caller }) {
        const { roles } = world.accounts[caller.accountId];
        return {
          resource:
            roles[RoleName]?.arn ??
            arnOfMissingRole(caller.accountId, RoleName),
          described: `role ${RoleName}`,
        };
      },
      run(world, { RoleName }, { caller }) {
        const role = world.accounts[caller.accountId].roles[RoleName];
        if (!role)
          throw new AwsError(
            'NoSuchEntity',
            `The role with name ${RoleName} cannot be found.`,
            { status: 404 },
          );
        return { output: { Role: describe(role) } };
      },
    }),

    CreateServiceLinkedRole: operation({
      readOnly: false,
      input: {
        AWSServiceName: {
          type: 'string',
          required: true,
          minLength: 1,
          maxLength: 128,
          pattern: /[\w+=,.@-]+/,
        },
        Description: {
          type: 'string',
          maxLength: 1000,
          pattern: /[\t\n\r\u0020-\u007E\u00A1-\u00FF]*/,
        },
        CustomSuffix: {
          type: 'string',
          minLength: 1,
          maxLength: 64,
          pattern: /[\w+=,.@-]+/,
        },
      },
      permission: ({ AWSServiceName }, { caller }) => ({
        resource: `arn:aws:iam::${caller.accountId}:role/aws-service-role/${AWSServiceName}/*`,
        context: { 'iam:AWSServiceName': AWSServiceName },
      }),
      run(world, input, { caller, now }) {
        const created = createServiceLinkedRole(
          world,
          {
            accountId: caller.accountId,
            service: input.AWSServiceName,
            description: input.Description,
            customSuffix: input.CustomSuffix,
          },
          now,
        );
        return {
          world: created.world,
          output: { Role: describe(created.role) },
        };
      },
    }),
  },
};

// Permissions are asked before existence, and IAM knows no path of a role that is not there. A
// service-linked role's name tells its path, so that a policy for it covers its absence too.
function arnOfMissingRole(accountId: string, name: string): string {
  const path =
    name === 'AWSServiceRoleForCloudTrail'
      ? 'aws-service-role/cloudtrail.amazonaws.com/'
      : '';
  return `arn:aws:iam::${accountId}:role/${path}${name}`;
}

function describe(role: Role) {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.roleId,
    Arn: role.arn,
    CreateDate: new Date(role.createdAt),
    AssumeRolePolicyDocument: encodeURIComponent(
      JSON.stringify(role.trustPolicy),
    ),
    Description: role.description,
    MaxSessionDuration: role.maxSessionSeconds,
  };
}
