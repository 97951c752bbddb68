import type { Case } from './case';

const ROLE = 'AWSServiceRoleForCloudTrail';
const CLOUDTRAIL = { AWSServiceName: 'cloudtrail.amazonaws.com' };

/** Cases of IAM. */
export const iam: Case[] = [
  {
    call: 'iam:GetRole',
    title: 'the service-linked role',
    input: { RoleName: ROLE },
    sees: { Role: { Path: '/aws-service-role/cloudtrail.amazonaws.com/' } },
  },
  {
    call: 'iam:GetRole',
    title: 'that is not there',
    input: { RoleName: 'Nobody' },
    fails: 'NoSuchEntity',
  },
  {
    call: 'iam:CreateServiceLinkedRole',
    title: 'for CloudTrail',
    as: 'outsider',
    given: hands => {
      hands.afterwards(() =>
        hands.do(
          'iam:DeleteServiceLinkedRole',
          { RoleName: ROLE },
          { as: 'outsider' },
        ),
      );
      return CLOUDTRAIL;
    },
  },
  {
    call: 'iam:CreateServiceLinkedRole',
    title: 'that is there already',
    input: CLOUDTRAIL,
    fails: 'InvalidInput',
  },
  {
    call: 'iam:DeleteServiceLinkedRole',
    title: 'that nobody needs',
    as: 'outsider',
    given: async hands => {
      await hands.do('iam:CreateServiceLinkedRole', CLOUDTRAIL, {
        as: 'outsider',
      });
      return { RoleName: ROLE };
    },
  },
  {
    call: 'iam:DeleteServiceLinkedRole',
    title: 'that is not there',
    as: 'outsider',
    input: { RoleName: ROLE },
    fails: 'NoSuchEntity',
  },
  {
    call: 'iam:GetServiceLinkedRoleDeletionStatus',
    title: 'of a deletion that trusted access keeps from ending well',
    given: async hands => {
      const { DeletionTaskId } = await hands.do('iam:DeleteServiceLinkedRole', {
        RoleName: ROLE,
      });
      return { DeletionTaskId };
    },
    sees: { Status: /^(NOT_STARTED|IN_PROGRESS|FAILED)$/ },
  },
  {
    call: 'iam:GetServiceLinkedRoleDeletionStatus',
    title: 'of no deletion',
    given: async hands => ({
      DeletionTaskId: `task/aws-service-role/cloudtrail.amazonaws.com/${ROLE}/${'0'.repeat(
        8,
      )}-0000-4000-8000-${await hands.accountId()}`,
    }),
    fails: 'NoSuchEntity',
  },
  {
    call: 'iam:GetServiceLinkedRoleDeletionStatus',
    title: 'by a task id that is none',
    input: { DeletionTaskId: 'no task' },
    fails: 'InvalidInput',
  },
  {
    call: 'iam:GetRole',
    title: 'as somebody without permissions',
    as: 'powerless',
    input: { RoleName: ROLE },
    fails: 'AccessDenied',
  },
  {
    call: 'iam:GetRole',
    title: 'with input that the model does not admit',
    input: { RoleName: 'not a role' },
    fails: 'ValidationError',
  },
];
