import { query } from '../protocol/query';
import { arn } from '../world/arns';
import { AwsError } from '../world/errors';
import type { Caller } from '../world/identity/identity';
import { requestRoleDeletion } from '../world/identity/roleDeletions';
import {
  CLOUDTRAIL_PRINCIPAL,
  createServiceLinkedRole,
} from '../world/identity/serviceLinkedRoles';
import type { Role, RoleDeletion, World } from '../world/types';
import { operation, type Permission, type Service } from './service';
import type { Field } from './shape';
import { validationError } from './validation';

const ROLE_NAME = {
  type: 'string',
  required: true,
  minLength: 1,
  maxLength: 64,
  pattern: /[\w+=,.@-]+/,
} satisfies Field;

const TASK_ID = /^task\/aws-service-role\/[^/]+\/[\w+=,.@-]+\/[0-9a-f-]{36}$/;

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
  invalidInput: violations => validationError(violations),

  operations: {
    GetRole: operation({
      readOnly: true,
      input: {
        RoleName: ROLE_NAME,
      },
      permission: ({ RoleName }, { world, caller }) => ({
        resource: roleArn(world, caller, RoleName),
        described: `role ${RoleName}`,
      }),
      run(world, { RoleName }, { caller }) {
        const { roles } = world.accounts[caller.accountId];
        const role = Object.hasOwn(roles, RoleName)
          ? roles[RoleName]
          : undefined;
        if (!role)
          throw new AwsError(
            'NoSuchEntity',
            `The role with name ${RoleName} cannot be found.`,
            { status: 404 },
          );
        // What a role was last used for is not kept: it stands as never used.
        return { output: { Role: { ...describe(role), RoleLastUsed: {} } } };
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
        resource: iamArn(caller, `role/aws-service-role/${AWSServiceName}/*`),
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

    DeleteServiceLinkedRole: operation({
      readOnly: false,
      input: { RoleName: ROLE_NAME },
      permission: ({ RoleName }, { world, caller }) =>
        onServiceLinkedRole(roleArn(world, caller, RoleName)),
      run(world, { RoleName }, { caller: { accountId }, now }) {
        const requested = requestRoleDeletion(
          world,
          { accountId, roleName: RoleName },
          now,
        );
        return {
          world: requested.world,
          output: { DeletionTaskId: requested.taskId },
        };
      },
    }),

    GetServiceLinkedRoleDeletionStatus: operation({
      readOnly: true,
      input: {
        DeletionTaskId: {
          type: 'string',
          required: true,
          minLength: 1,
          maxLength: 1000,
        },
      },
      permission: ({ DeletionTaskId }, { caller }) =>
        onServiceLinkedRole(
          iamArn(
            caller,
            DeletionTaskId.replace(/^task/, 'role').replace(/\/[^/]*$/, ''),
          ),
        ),
      run(world, { DeletionTaskId }, { caller }) {
        if (!TASK_ID.test(DeletionTaskId))
          throw new AwsError(
            'InvalidInput',
            `The deletion task id ${DeletionTaskId} is not valid.`,
          );
        const deletion = Object.hasOwn(world.roleDeletions, DeletionTaskId)
          ? world.roleDeletions[DeletionTaskId]
          : undefined;
        if (deletion?.accountId !== caller.accountId)
          throw new AwsError(
            'NoSuchEntity',
            `The deletion task with id ${DeletionTaskId} cannot be found.`,
            { status: 404 },
          );
        return { output: describeDeletion(deletion) };
      },
    }),
  },
};

// Permissions are asked before existence, and IAM knows no path of a role that is not there. A
// service-linked role's name tells its path, so that a policy for it covers its absence too.
function roleArn(world: World, caller: Caller, name: string): string {
  const { roles } = world.accounts[caller.accountId];
  if (Object.hasOwn(roles, name)) return roles[name].arn;
  const path =
    name === 'AWSServiceRoleForCloudTrail'
      ? `aws-service-role/${CLOUDTRAIL_PRINCIPAL}/`
      : '';
  return iamArn(caller, `role/${path}${name}`);
}

function iamArn({ partition, accountId }: Caller, resource: string): string {
  return arn(partition, ['iam', '', accountId, resource]);
}

/** The permission to delete a service-linked role, which a policy can limit to a service. */
function onServiceLinkedRole(resource: string): Permission {
  const [, service] = /:role\/aws-service-role\/([^/]+)\//.exec(resource) ?? [];
  return { resource, context: { 'iam:AWSServiceName': service } };
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

function describeDeletion({ status, reason, usage }: RoleDeletion) {
  return {
    Status: status,
    Reason: reason && {
      Reason: reason,
      RoleUsageList: usage?.map(({ region, resources }) => ({
        Region: region,
        Resources: resources,
      })),
    },
  };
}
