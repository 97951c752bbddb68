import {
  DeregisterOrganizationDelegatedAdminCommand,
  GetEventSelectorsCommand,
  RegisterOrganizationDelegatedAdminCommand,
} from '@aws-sdk/client-cloudtrail';
import { NOON, useSimulator } from '../../__testUtils__/cloudtrail';
import {
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  STRANGER,
  TRAIL_ARN,
} from '../../__testUtils__/worlds';
import type { World } from '../../world/types';

describe('CloudTrail’s delegated administrators through the SDK', () => {
  const aws = useSimulator();
  const register = (account: string, as = MANAGEMENT) =>
    aws.as(as).send(
      new RegisterOrganizationDelegatedAdminCommand({
        MemberAccountId: account,
      }),
    );
  const deregister = (account: string, as = MANAGEMENT) =>
    aws.as(as).send(
      new DeregisterOrganizationDelegatedAdminCommand({
        DelegatedAdminAccountId: account,
      }),
    );
  const delegates = () =>
    aws.world.organizations[ORGANIZATION].delegatedAdministrators;

  it('are registered, with Organizations’ own event beside CloudTrail’s', async () => {
    await register(MEMBER);
    expect(delegates()[MEMBER]).toEqual({
      'cloudtrail.amazonaws.com': new Date(NOON).toISOString(),
    });
    const { TrailARN } = await aws
      .as(MEMBER)
      .send(new GetEventSelectorsCommand({ TrailName: TRAIL_ARN }));
    expect(TrailARN).toBe(TRAIL_ARN);
    expect(aws.simulator.events()).toMatchObject([
      {
        eventName: 'RegisterDelegatedAdministrator',
        eventSource: 'organizations.amazonaws.com',
        userIdentity: { invokedBy: 'cloudtrail.amazonaws.com' },
        requestParameters: {
          accountId: MEMBER,
          servicePrincipal: 'cloudtrail.amazonaws.com',
        },
      },
      {
        eventName: 'RegisterOrganizationDelegatedAdmin',
        requestParameters: { memberAccountId: MEMBER },
        responseElements: null,
      },
    ]);
  });

  it('are deregistered, and what else was delegated stays', async () => {
    aws.change(world => {
      world.organizations[ORGANIZATION].delegatedAdministrators[DELEGATE][
        'config.amazonaws.com'
      ] = '2024-01-01T00:00:00.000Z';
    });
    await deregister(DELEGATE);
    expect(delegates()[DELEGATE]).toEqual({
      'config.amazonaws.com': '2024-01-01T00:00:00.000Z',
    });
    expect(aws.world.trails[TRAIL_ARN]).toBeDefined();
    expect(aws.simulator.events().map(({ eventName }) => eventName)).toEqual([
      'DeregisterDelegatedAdministrator',
      'DeregisterOrganizationDelegatedAdmin',
    ]);
  });

  describe('where the service-linked role is missing', () => {
    beforeEach(() =>
      aws.change(world => {
        delete world.accounts[MANAGEMENT].roles.AWSServiceRoleForCloudTrail;
      }),
    );

    it('are registered together with it', async () => {
      await register(MEMBER);
      expect(aws.world.accounts[MANAGEMENT].roles).toHaveProperty(
        'AWSServiceRoleForCloudTrail',
      );
      expect(aws.simulator.events()[0].eventName).toBe(
        'CreateServiceLinkedRole',
      );
    });

    it('are refused to a caller who may not create it', async () => {
      aws.change(world => {
        world.accounts[MANAGEMENT].ownKey.deniedActions = [
          'iam:CreateServiceLinkedRole',
        ];
      });
      await expect(register(MEMBER)).rejects.toMatchObject({
        name: 'InsufficientIAMAccessPermissionException',
      });
      expect(delegates()[MEMBER]).toBeUndefined();
    });
  });

  const untrusted = (world: World) => {
    world.organizations[ORGANIZATION].trustedAccess = {};
  };
  const billing = (world: World) => {
    world.organizations[ORGANIZATION].featureSet = 'CONSOLIDATED_BILLING';
  };
  const denied = (action: string) => (world: World) => {
    world.accounts[MANAGEMENT].ownKey.deniedActions = [action];
  };
  const asIs = () => {};

  it.each<[string, string, string, (world: World) => void, string]>([
    ['from outside', MEMBER, STRANGER, asIs, 'OrganizationsNotInUseException'],
    [
      'from a member',
      MEMBER,
      DELEGATE,
      asIs,
      'NotOrganizationManagementAccountException',
    ],
    [
      'with billing alone',
      MEMBER,
      MANAGEMENT,
      billing,
      'OrganizationNotInAllFeaturesModeException',
    ],
    [
      'of the management account',
      MANAGEMENT,
      MANAGEMENT,
      asIs,
      'CannotDelegateManagementAccountException',
    ],
    ['of a stranger', STRANGER, MANAGEMENT, asIs, 'AccountNotFoundException'],
    ['of nobody', '000000000000', MANAGEMENT, asIs, 'AccountNotFoundException'],
    [
      'without trust',
      MEMBER,
      MANAGEMENT,
      untrusted,
      'CloudTrailAccessNotEnabledException',
    ],
    ['of one who is', DELEGATE, MANAGEMENT, asIs, 'AccountRegisteredException'],
    [
      'of something else',
      'account',
      MANAGEMENT,
      asIs,
      'InvalidParameterException',
    ],
    [
      'without the permission in Organizations',
      MEMBER,
      MANAGEMENT,
      denied('organizations:RegisterDelegatedAdministrator'),
      'InsufficientDependencyServiceAccessPermissionException',
    ],
  ])('refuse a registration %s', async (_, account, as, change, name) => {
    aws.change(change);
    await expect(register(account, as)).rejects.toMatchObject({ name });
  });

  it.each(['SUSPENDED', 'PENDING_CLOSURE', 'CLOSED'] as const)(
    'are no accounts that are %s',
    async state => {
      aws.change(world => {
        world.accounts[MEMBER].state = state;
      });
      await expect(register(MEMBER)).rejects.toMatchObject({
        name: 'OperationNotPermittedException',
        message:
          'You cannot register a suspended account as a delegated administrator.',
      });
      expect(delegates()[MEMBER]).toBeUndefined();
    },
  );

  it('are three at most', async () => {
    aws.change(world => {
      for (const id of ['400000000001', '400000000002', '400000000003'])
        world.accounts[id] = { ...world.accounts[MEMBER], id };
    });
    await register('400000000001');
    await register('400000000002');
    await expect(register('400000000003')).rejects.toMatchObject({
      name: 'DelegatedAdminAccountLimitExceededException',
    });
  });

  it.each<[string, string, string, (world: World) => void, string]>([
    [
      'from outside',
      DELEGATE,
      STRANGER,
      asIs,
      'OrganizationsNotInUseException',
    ],
    [
      'from a member',
      DELEGATE,
      MEMBER,
      asIs,
      'NotOrganizationManagementAccountException',
    ],
    [
      'with billing alone',
      DELEGATE,
      MANAGEMENT,
      billing,
      'OrganizationNotInAllFeaturesModeException',
    ],
    ['of a stranger', STRANGER, MANAGEMENT, asIs, 'AccountNotFoundException'],
    [
      'without trust',
      DELEGATE,
      MANAGEMENT,
      untrusted,
      'CloudTrailAccessNotEnabledException',
    ],
    [
      'of one who is not',
      MEMBER,
      MANAGEMENT,
      asIs,
      'AccountNotRegisteredException',
    ],
    [
      'of something else',
      'account',
      MANAGEMENT,
      asIs,
      'InvalidParameterException',
    ],
    [
      'without the permission in Organizations',
      DELEGATE,
      MANAGEMENT,
      denied('organizations:DeregisterDelegatedAdministrator'),
      'InsufficientDependencyServiceAccessPermissionException',
    ],
  ])('refuse a deregistration %s', async (_, account, as, change, name) => {
    aws.change(change);
    await expect(deregister(account, as)).rejects.toMatchObject({ name });
    expect(delegates()[DELEGATE]).toBeDefined();
  });
});
