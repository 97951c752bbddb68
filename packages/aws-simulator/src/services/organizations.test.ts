import {
  DescribeOrganizationCommand,
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
  ListAccountsCommand,
  ListAWSServiceAccessForOrganizationCommand,
  ListDelegatedAdministratorsCommand,
  paginateListAccounts,
} from '@aws-sdk/client-organizations';
import { startAwsSimulator, type AwsSimulator } from '../server';
import { clientsFor } from '../__testUtils__/clients';
import {
  frozen,
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  smallOrganization,
  STRANGER,
  TRAIL_ARN,
} from '../__testUtils__/worlds';

const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

describe('Organizations through the SDK', () => {
  let simulator: AwsSimulator;
  const as = (account: string) =>
    clientsFor(simulator.url, { as: account }).organizations;

  beforeAll(async () => {
    simulator = await startAwsSimulator({
      port: 0,
      scenario: smallOrganization,
      limits: 'off',
    });
  });
  beforeEach(() => {
    simulator.reset();
    simulator.change(frozen);
  });
  afterAll(() => simulator.close());

  const enabledServices = async () => {
    const { EnabledServicePrincipals } = await as(MANAGEMENT).send(
      new ListAWSServiceAccessForOrganizationCommand({}),
    );
    return EnabledServicePrincipals!.map(s => s.ServicePrincipal);
  };

  it.each([MANAGEMENT, MEMBER, DELEGATE])(
    'describes the organization to %s',
    async account => {
      const { Organization } = await as(account).send(
        new DescribeOrganizationCommand({}),
      );
      expect(Organization).toEqual({
        Id: ORGANIZATION,
        Arn: `arn:aws:organizations::${MANAGEMENT}:organization/${ORGANIZATION}`,
        FeatureSet: 'ALL',
        MasterAccountId: MANAGEMENT,
        MasterAccountArn: `arn:aws:organizations::${MANAGEMENT}:account/${ORGANIZATION}/${MANAGEMENT}`,
        MasterAccountEmail: 'example-management@example.com',
        AvailablePolicyTypes: [
          { Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' },
        ],
      });
    },
  );

  it('tells an account without an organization so', async () => {
    await expect(
      as(STRANGER).send(new DescribeOrganizationCommand({})),
    ).rejects.toMatchObject({
      name: 'AWSOrganizationsNotInUseException',
      message: 'Your account is not a member of an organization.',
      $metadata: { httpStatusCode: 400, requestId: expect.any(String) },
    });
  });

  it('lists an account with its state, path and time of joining', async () => {
    const { Accounts } = await as(DELEGATE).send(new ListAccountsCommand({}));
    const { rootId, units } = simulator.world.organizations[ORGANIZATION];
    expect(Accounts!.map(({ Id }) => Id)).toEqual([
      MANAGEMENT,
      MEMBER,
      DELEGATE,
    ]);
    expect(Accounts![1]).toEqual({
      Id: MEMBER,
      Arn: `arn:aws:organizations::${MANAGEMENT}:account/${ORGANIZATION}/${MEMBER}`,
      Name: 'workload',
      Email: 'example-workload@example.com',
      State: 'ACTIVE',
      Status: 'ACTIVE',
      Paths: [`${ORGANIZATION}/${rootId}/${Object.keys(units)[0]}/${MEMBER}/`],
      JoinedMethod: 'CREATED',
      JoinedTimestamp: expect.any(Date),
    });
  });

  it('lists delegated administrators, of all services or of one', async () => {
    const of = async (ServicePrincipal?: string) => {
      const { DelegatedAdministrators } = await as(MANAGEMENT).send(
        new ListDelegatedAdministratorsCommand({ ServicePrincipal }),
      );
      return DelegatedAdministrators!.map(a => [a.Id, a.DelegationEnabledDate]);
    };
    const delegate = [DELEGATE, new Date('2023-05-02T10:00:00Z')];
    expect(await of()).toEqual([delegate]);
    expect(await of(CLOUDTRAIL)).toEqual([delegate]);
    expect(await of('config.amazonaws.com')).toEqual([]);
  });

  it.each([
    ['ListAccounts', new ListAccountsCommand({})],
    [
      'ListAWSServiceAccessForOrganization',
      new ListAWSServiceAccessForOrganizationCommand({}),
    ],
    [
      'EnableAWSServiceAccess',
      new EnableAWSServiceAccessCommand({ ServicePrincipal: CLOUDTRAIL }),
    ],
    [
      'DisableAWSServiceAccess',
      new DisableAWSServiceAccessCommand({ ServicePrincipal: CLOUDTRAIL }),
    ],
  ])('refuses %s to a member', async (_, command) => {
    await expect(
      as(MEMBER).send(command as ListAccountsCommand),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: "You don't have permissions to access this resource.",
    });
  });

  it('refuses a delegated administrator the switch', async () => {
    await expect(
      as(DELEGATE).send(
        new DisableAWSServiceAccessCommand({ ServicePrincipal: CLOUDTRAIL }),
      ),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(await enabledServices()).toEqual([CLOUDTRAIL]);
  });

  it('disables and enables, which restores nothing', async () => {
    const management = as(MANAGEMENT);
    const answer = await management.send(
      new DisableAWSServiceAccessCommand({ ServicePrincipal: CLOUDTRAIL }),
    );
    expect(Object.keys(answer)).toEqual(['$metadata']);
    expect(await enabledServices()).toEqual([]);

    const enabledAt = simulator.now();
    await management.send(
      new EnableAWSServiceAccessCommand({ ServicePrincipal: CLOUDTRAIL }),
    );
    const { EnabledServicePrincipals } = await management.send(
      new ListAWSServiceAccessForOrganizationCommand({}),
    );
    const since = +EnabledServicePrincipals![0].DateEnabled!;
    expect(since).toBeGreaterThanOrEqual(enabledAt);
    expect(since).toBeLessThanOrEqual(simulator.now());
    expect(simulator.world.trails[TRAIL_ARN].isOrganizationTrail).toBe(false);
    expect(simulator.world.memberTrails).toEqual({});
  });

  it('refuses the switch where only billing is consolidated', async () => {
    simulator.change(world => {
      world.organizations[ORGANIZATION].featureSet = 'CONSOLIDATED_BILLING';
    });
    await expect(
      as(MANAGEMENT).send(
        new EnableAWSServiceAccessCommand({ ServicePrincipal: CLOUDTRAIL }),
      ),
    ).rejects.toMatchObject({
      name: 'ConstraintViolationException',
      Reason: 'ORGANIZATION_NOT_IN_ALL_FEATURES_MODE',
    });
  });

  it.each([
    [{ ServicePrincipal: '' }, 'MIN_LENGTH_EXCEEDED'],
    [{ ServicePrincipal: undefined }, 'INPUT_REQUIRED'],
    [{ ServicePrincipal: 'a b.amazonaws.com' }, 'INVALID_PATTERN'],
    [{ ServicePrincipal: 'a'.repeat(129) }, 'MAX_LENGTH_EXCEEDED'],
    [{ ServicePrincipal: 'example.com' }, 'UNRECOGNIZED_SERVICE_PRINCIPAL'],
  ])('refuses to enable %j: %s', async (input, Reason) => {
    await expect(
      as(MANAGEMENT).send(
        new EnableAWSServiceAccessCommand(
          input as { ServicePrincipal: string },
        ),
      ),
    ).rejects.toMatchObject({ name: 'InvalidInputException', Reason });
  });

  it.each([
    [0, 'MIN_VALUE_EXCEEDED'],
    [21, 'MAX_VALUE_EXCEEDED'],
  ])('refuses MaxResults %d: %s', async (MaxResults, Reason) => {
    await expect(
      as(MANAGEMENT).send(new ListAccountsCommand({ MaxResults })),
    ).rejects.toMatchObject({ name: 'InvalidInputException', Reason });
  });

  describe('paging', () => {
    it('gives every account once, over an empty page with a token', async () => {
      const sizes: number[] = [];
      const ids: string[] = [];
      for await (const page of paginateListAccounts(
        { client: as(MANAGEMENT), pageSize: 1 },
        {},
      )) {
        sizes.push(page.Accounts!.length);
        ids.push(...page.Accounts!.map(({ Id }) => Id!));
      }
      expect(sizes).toEqual([1, 0, 1, 1]);
      expect(ids).toEqual([MANAGEMENT, MEMBER, DELEGATE]);
    });

    it('goes on from where it was, while accounts join and leave', async () => {
      const first = await as(MANAGEMENT).send(
        new ListAccountsCommand({ MaxResults: 2 }),
      );
      expect(first.Accounts!.map(({ Id }) => Id)).toEqual([MANAGEMENT, MEMBER]);
      simulator.change(world => {
        const { membership } = world.accounts[MEMBER];
        delete world.accounts[MEMBER].membership;
        world.accounts[STRANGER].membership = membership;
      });
      const empty = await as(MANAGEMENT).send(
        new ListAccountsCommand({ NextToken: first.NextToken }),
      );
      expect(empty.Accounts).toEqual([]);
      const rest = await as(MANAGEMENT).send(
        new ListAccountsCommand({ NextToken: empty.NextToken }),
      );
      expect(rest.Accounts!.map(({ Id }) => Id)).toEqual([DELEGATE, STRANGER]);
      expect(rest.NextToken).toBeUndefined();
    });

    it('refuses a token that was altered, and one of another listing', async () => {
      const { NextToken } = await as(MANAGEMENT).send(
        new ListAccountsCommand({ MaxResults: 1 }),
      );
      const invalid = {
        name: 'InvalidInputException',
        Reason: 'INVALID_NEXT_TOKEN',
      };
      const letters = [...NextToken!];
      for (const position of [0, 50, letters.length - 1]) {
        const altered = letters.with(
          position,
          letters[position] === 'A' ? 'B' : 'A',
        );
        await expect(
          as(MANAGEMENT).send(
            new ListAccountsCommand({ NextToken: altered.join('') }),
          ),
        ).rejects.toMatchObject(invalid);
      }
      await expect(
        as(MANAGEMENT).send(
          new ListDelegatedAdministratorsCommand({ NextToken }),
        ),
      ).rejects.toMatchObject(invalid);
    });
  });
});
