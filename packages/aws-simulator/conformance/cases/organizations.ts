import type { AwsSimulator } from '../../src/server';
import type { Organization } from '../../src/world/types';
import { ACCOUNTS } from '../stage/scenario';
import type { Case } from './case';
import { CLOUDTRAIL } from './policies';
import { organizationsRefusals } from './organizationsRefusals';
import { aTime, atMost, exactly } from './sees';

const CONFIG = 'config.amazonaws.com';

/** Cases of AWS Organizations. */
export const organizations: Case[] = [
  {
    call: 'organizations:DescribeOrganization',
    title: 'as the management account',
    sees: { Organization: { Id: /^o-[a-z0-9]{10,32}$/, FeatureSet: 'ALL' } },
  },
  {
    call: 'organizations:DescribeOrganization',
    title: 'as a member',
    as: 'member',
  },
  {
    call: 'organizations:ListAWSServiceAccessForOrganization',
    title: 'CloudTrail is trusted',
    sees: {
      EnabledServicePrincipals: [
        { ServicePrincipal: CLOUDTRAIL, DateEnabled: aTime },
      ],
    },
  },
  {
    call: 'organizations:EnableAWSServiceAccess',
    title: 'of a service',
    given: hands => {
      hands.afterwards(() =>
        hands.do('organizations:DisableAWSServiceAccess', {
          ServicePrincipal: CONFIG,
        }),
      );
      return { ServicePrincipal: CONFIG };
    },
  },
  {
    call: 'organizations:DisableAWSServiceAccess',
    title: 'of a service',
    given: async hands => {
      const service = { ServicePrincipal: CONFIG };
      await hands.do('organizations:EnableAWSServiceAccess', service);
      return service;
    },
  },
  {
    call: 'organizations:ListAccounts',
    title: 'a first page',
    sees: { Accounts: atMost(20) },
  },
  {
    call: 'organizations:ListAccounts',
    title: 'a page of two',
    input: { MaxResults: 2 },
    sees: { Accounts: exactly(2), NextToken: /./ },
  },
  {
    call: 'organizations:ListAccounts',
    title: 'the next page',
    given: async hands => {
      const { NextToken } = await hands.do('organizations:ListAccounts', {
        MaxResults: 2,
      });
      return { NextToken };
    },
  },
  {
    call: 'organizations:ListAccounts',
    title: 'as a delegated administrator',
    as: 'delegate',
  },
  {
    call: 'organizations:DescribeAccount',
    title: 'of the organization',
    given: async hands => ({ AccountId: await hands.accountId() }),
  },
  { call: 'organizations:ListRoots', title: 'the one root' },
  {
    call: 'organizations:ListOrganizationalUnitsForParent',
    title: 'under the root',
    given: async hands => ({ ParentId: await hands.rootId() }),
  },
  {
    call: 'organizations:ListAccountsForParent',
    title: 'under the root',
    given: async hands => ({ ParentId: await hands.rootId() }),
  },
  {
    call: 'organizations:ListAccountsForParent',
    title: 'in a unit',
    given: async hands => ({ ParentId: await hands.unitId() }),
  },
  {
    call: 'organizations:ListParents',
    title: 'of an account',
    given: async hands => ({ ChildId: await hands.accountId() }),
  },
  {
    call: 'organizations:ListDelegatedAdministrators',
    title: 'of CloudTrail',
    input: { ServicePrincipal: CLOUDTRAIL },
  },
  {
    call: 'organizations:ListDelegatedServicesForAccount',
    title: 'of a delegate',
    given: async hands => ({ AccountId: await hands.accountId('delegate') }),
  },
  {
    call: 'organizations:RegisterDelegatedAdministrator',
    title: 'a member',
    given: async hands => {
      const delegation = {
        AccountId: await hands.accountId('member'),
        ServicePrincipal: CLOUDTRAIL,
      };
      hands.afterwards(() =>
        hands.do('organizations:DeregisterDelegatedAdministrator', delegation),
      );
      return delegation;
    },
  },
  {
    call: 'organizations:DeregisterDelegatedAdministrator',
    title: 'a delegate',
    given: async hands => {
      const delegation = {
        AccountId: await hands.accountId('member'),
        ServicePrincipal: CLOUDTRAIL,
      };
      await hands.do(
        'organizations:RegisterDelegatedAdministrator',
        delegation,
      );
      return delegation;
    },
  },
  {
    call: 'organizations:ListTagsForResource',
    title: 'of an account',
    given: async hands => ({ ResourceId: await hands.accountId() }),
  },
  {
    call: 'organizations:ListTagsForResource',
    title: 'that are there',
    world: changing(organization => {
      organization.tags[ACCOUNTS.member] = { Team: 'payments' };
    }),
    input: { ResourceId: ACCOUNTS.member },
    sees: { Tags: [{ Key: 'Team', Value: 'payments' }] },
  },
  {
    call: 'organizations:DescribeResourcePolicy',
    title: 'that is there',
    world: changing(organization => {
      organization.resourcePolicy = {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: ACCOUNTS.delegate },
            Action: ['organizations:ListAccounts'],
            Resource: '*',
          },
        ],
      };
    }),
  },
  {
    call: 'organizations:DescribeResourcePolicy',
    title: 'where there is none',
    fails: 'ResourcePolicyNotFoundException',
  },

  ...organizationsRefusals,

  {
    call: 'organizations:DescribeAccount',
    title: 'of nobody',
    input: { AccountId: '999999999999' },
    fails: 'AccountNotFoundException',
  },
  {
    call: 'organizations:ListDelegatedServicesForAccount',
    title: 'of nobody',
    input: { AccountId: '999999999999' },
    fails: 'AccountNotFoundException',
  },
  {
    call: 'organizations:ListDelegatedServicesForAccount',
    title: 'of a member that is no delegate',
    given: async hands => ({ AccountId: await hands.accountId('member') }),
    fails: 'AccountNotRegisteredException',
  },
  {
    call: 'organizations:RegisterDelegatedAdministrator',
    title: 'of nobody',
    input: { AccountId: '999999999999', ServicePrincipal: CLOUDTRAIL },
    fails: 'AccountNotFoundException',
  },
  {
    call: 'organizations:RegisterDelegatedAdministrator',
    title: 'a second time',
    given: async hands => ({
      AccountId: await hands.accountId('delegate'),
      ServicePrincipal: CLOUDTRAIL,
    }),
    fails: 'AccountAlreadyRegisteredException',
  },
  {
    call: 'organizations:RegisterDelegatedAdministrator',
    title: 'the management account',
    given: async hands => ({
      AccountId: await hands.accountId(),
      ServicePrincipal: CLOUDTRAIL,
    }),
    fails: 'ConstraintViolationException',
  },
  {
    call: 'organizations:DeregisterDelegatedAdministrator',
    title: 'of nobody',
    input: { AccountId: '999999999999', ServicePrincipal: CLOUDTRAIL },
    fails: 'AccountNotFoundException',
  },
  {
    call: 'organizations:DeregisterDelegatedAdministrator',
    title: 'who is none',
    given: async hands => ({
      AccountId: await hands.accountId('member'),
      ServicePrincipal: CLOUDTRAIL,
    }),
    fails: 'AccountNotRegisteredException',
  },
  {
    call: 'organizations:ListOrganizationalUnitsForParent',
    title: 'of no parent',
    input: { ParentId: 'r-none' },
    fails: 'ParentNotFoundException',
  },
  {
    call: 'organizations:ListAccountsForParent',
    title: 'of no parent',
    input: { ParentId: 'r-none' },
    fails: 'ParentNotFoundException',
  },
  {
    call: 'organizations:ListParents',
    title: 'of no child',
    input: { ChildId: '999999999999' },
    fails: 'ChildNotFoundException',
  },
  {
    call: 'organizations:ListTagsForResource',
    title: 'of nothing',
    input: { ResourceId: '999999999999' },
    fails: 'TargetNotFoundException',
  },
  ...(['Enable', 'Disable'] as const).map(
    (verb): Case => ({
      call: `organizations:${verb}AWSServiceAccess`,
      title: 'with consolidated billing only',
      as: 'consolidated',
      input: { ServicePrincipal: CLOUDTRAIL },
      fails: 'ConstraintViolationException',
    }),
  ),
];

function changing(
  change: (organization: Organization) => void,
): (simulator: AwsSimulator) => void {
  return simulator =>
    simulator.change(world => change(world.organizations['o-conformance']));
}
