import { ACCOUNTS, UNTRUSTED_MEMBER } from '../stage/scenario';
import type { Case } from './case';

const MEMBER = {
  Register: 'MemberAccountId',
  Deregister: 'DelegatedAdminAccountId',
} as const;

/** Delegated administrators, through CloudTrail's own calls. */
export const cloudtrailDelegations: Case[] = [
  ...both(),
  {
    call: 'cloudtrail:RegisterOrganizationDelegatedAdmin',
    title: 'a fourth',
    world: simulator =>
      simulator.change(world => {
        const { delegatedAdministrators } =
          world.organizations['o-conformance'];
        const others = Object.values(world.accounts)
          .filter(({ name }) => name.startsWith('workload-'))
          .slice(0, 2);
        for (const { id } of others)
          delegatedAdministrators[id] = {
            'cloudtrail.amazonaws.com': '2024-01-01T00:00:00.000Z',
          };
      }),
    input: { MemberAccountId: ACCOUNTS.member },
    fails: 'DelegatedAdminAccountLimitExceededException',
  },
  {
    call: 'cloudtrail:RegisterOrganizationDelegatedAdmin',
    title: 'by somebody who may not create the role it misses',
    world: simulator =>
      simulator.change(world => {
        const account = world.accounts[ACCOUNTS.management];
        delete account.roles.AWSServiceRoleForCloudTrail;
        account.ownKey.deniedActions = ['iam:CreateServiceLinkedRole'];
      }),
    input: { MemberAccountId: ACCOUNTS.member },
    fails: 'InsufficientIAMAccessPermissionException',
  },
  {
    call: 'cloudtrail:RegisterOrganizationDelegatedAdmin',
    title: 'a closed account',
    world: simulator =>
      simulator.change(world => {
        world.accounts[ACCOUNTS.member].state = 'CLOSED';
      }),
    input: { MemberAccountId: ACCOUNTS.member },
    fails: 'OperationNotPermittedException',
  },
  {
    call: 'cloudtrail:RegisterOrganizationDelegatedAdmin',
    title: 'a second time',
    given: async hands => ({
      MemberAccountId: await hands.accountId('delegate'),
    }),
    fails: 'AccountRegisteredException',
  },
  {
    call: 'cloudtrail:RegisterOrganizationDelegatedAdmin',
    title: 'the management account itself',
    given: async hands => ({ MemberAccountId: await hands.accountId() }),
    fails: 'CannotDelegateManagementAccountException',
  },
  {
    call: 'cloudtrail:DeregisterOrganizationDelegatedAdmin',
    title: 'a member that is none',
    given: async hands => ({
      DelegatedAdminAccountId: await hands.accountId('member'),
    }),
    fails: 'AccountNotRegisteredException',
  },
];

/** What both calls answer alike. */
function both(): Case[] {
  return (['Register', 'Deregister'] as const).flatMap((verb): Case[] => {
    const call = `cloudtrail:${verb}OrganizationDelegatedAdmin` as const;
    const input = (accountId: string) => ({
      [MEMBER[verb]]: accountId,
    });
    const refused = (
      as: NonNullable<Case['as']>,
      title: string,
      fails: string,
      member: string = ACCOUNTS.member,
    ): Case => ({
      call,
      title,
      as,
      input: input(member),
      fails,
    });
    return [
      {
        call,
        title: 'a member',
        given: async hands => {
          const delegation = await hands.delegation();
          if (verb === 'Deregister')
            await hands.do(
              'organizations:RegisterDelegatedAdministrator',
              delegation,
            );
          return input(delegation.AccountId);
        },
      },
      {
        call,
        title: 'by somebody who may not ask Organizations',
        world: simulator =>
          simulator.change(world => {
            world.accounts[ACCOUNTS.management].ownKey.deniedActions = [
              'organizations:*',
            ];
          }),
        input: input(verb === 'Register' ? ACCOUNTS.member : ACCOUNTS.delegate),
        fails: 'InsufficientDependencyServiceAccessPermissionException',
      },
      {
        call,
        title: 'nobody',
        input: input('999999999999'),
        fails: 'AccountNotFoundException',
      },
      {
        call,
        title: 'something that is no account',
        input: input('me'),
        fails: 'InvalidParameterException',
      },
      refused(
        'member',
        'as a member',
        'NotOrganizationManagementAccountException',
      ),
      refused(
        'outsider',
        'as an account in no organization',
        'OrganizationsNotInUseException',
      ),
      refused(
        'consolidated',
        'with consolidated billing only',
        'OrganizationNotInAllFeaturesModeException',
      ),
      refused(
        'untrusting',
        'without trusted access',
        'CloudTrailAccessNotEnabledException',
        UNTRUSTED_MEMBER,
      ),
    ];
  });
}
