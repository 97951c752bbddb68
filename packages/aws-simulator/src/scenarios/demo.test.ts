import {
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
} from '@aws-sdk/client-cloudtrail';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import {
  DescribeOrganizationCommand,
  EnableAWSServiceAccessCommand,
  ListAWSServiceAccessForOrganizationCommand,
  ListDelegatedAdministratorsCommand,
  paginateListAccounts,
  type Account,
} from '@aws-sdk/client-organizations';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { startAwsSimulator, type AwsSimulator } from '../server';
import { clientsFor } from '../__testUtils__/clients';

const HOUR = 3600 * 1000;

describe('the demo scenario, seen through the SDK', () => {
  let simulator: AwsSimulator;
  const as = (account: string) => clientsFor(simulator.url, { as: account });

  beforeAll(async () => {
    simulator = await startAwsSimulator({ port: 0, scenario: 'demo' });
  });
  afterAll(() => simulator.close());

  async function accountsOf(managementAccount: string): Promise<Account[]> {
    const client = as(managementAccount).organizations;
    const accounts: Account[] = [];
    for await (const page of paginateListAccounts({ client }, {}))
      accounts.push(...page.Accounts!);
    return accounts;
  }

  it.each([
    ['111111111111', 'o-acm3zxcvbn', 27],
    ['222222222222', 'o-gl0b3xasdf', 9],
    ['333333333333', 'o-1n1t3chqwe', 140],
  ])(
    'has the organization of %s: %s with %d accounts',
    async (managementAccount, organizationId, count) => {
      const { Organization } = await as(managementAccount).organizations.send(
        new DescribeOrganizationCommand({}),
      );
      expect(Organization).toMatchObject({
        Id: organizationId,
        FeatureSet: 'ALL',
        MasterAccountId: managementAccount,
      });

      const accounts = await accountsOf(managementAccount);
      expect(accounts).toHaveLength(count);
      expect(new Set(accounts.map(({ Id }) => Id)).size).toBe(count);
      expect(new Set(accounts.map(({ Name }) => Name)).size).toBe(count);
      expect(new Set(accounts.map(({ Email }) => Email)).size).toBe(count);
      const joined = accounts.map(account => +account.JoinedTimestamp!);
      expect(Math.max(...joined)).toBeLessThan(Date.now());
      expect(Math.min(...joined)).toBeGreaterThan(Date.parse('2020-01-01'));
    },
  );

  it('has one suspended account in acme, and the accounts that the catalog knows', async () => {
    const accounts = await accountsOf('111111111111');
    const suspended = accounts.filter(({ State }) => State !== 'ACTIVE');
    expect(suspended.map(({ Name, State }) => [Name, State])).toEqual([
      ['legacy-intranet', 'SUSPENDED'],
    ]);
    expect(Object.fromEntries(accounts.map(a => [a.Id, a.Name]))).toMatchObject(
      {
        '104729001122': 'payments-prod',
        '104729001130': 'search-prod',
        '104729001148': 'data-platform',
      },
    );
    expect(
      Object.keys(simulator.world.organizations['o-acm3zxcvbn'].units),
    ).toHaveLength(6);
  });

  it('has acme set up and well', async () => {
    const { organizations, cloudtrail, iam } = as('111111111111');
    const access = await organizations.send(
      new ListAWSServiceAccessForOrganizationCommand({}),
    );
    expect(access.EnabledServicePrincipals).toContainEqual({
      ServicePrincipal: 'cloudtrail.amazonaws.com',
      DateEnabled: new Date('2023-06-12T09:14:27Z'),
    });
    const delegated = await organizations.send(
      new ListDelegatedAdministratorsCommand({
        ServicePrincipal: 'cloudtrail.amazonaws.com',
      }),
    );
    expect(delegated.DelegatedAdministrators!.map(({ Name }) => Name)).toEqual([
      'security-tooling',
    ]);
    const { Role } = await iam.send(
      new GetRoleCommand({ RoleName: 'AWSServiceRoleForCloudTrail' }),
    );
    expect(Role!.Arn).toBe(
      'arn:aws:iam::111111111111:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail',
    );

    const { trailList } = await cloudtrail.send(new DescribeTrailsCommand({}));
    expect(trailList).toEqual([
      {
        Name: 'main',
        TrailARN: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main',
        HomeRegion: 'us-east-1',
        S3BucketName: 'acme-org-cloudtrail-logs',
        IsMultiRegionTrail: true,
        IsOrganizationTrail: true,
        IncludeGlobalServiceEvents: true,
        LogFileValidationEnabled: true,
        KmsKeyId: expect.stringMatching(/^arn:aws:kms:us-east-1:111111111111:/),
        HasCustomEventSelectors: false,
        HasInsightSelectors: false,
      },
    ]);
    const status = await cloudtrail.send(
      new GetTrailStatusCommand({ Name: 'main' }),
    );
    expect(status.IsLogging).toBe(true);
    expect(status.LatestDeliveryError).toBeUndefined();
    expect(Date.now() - +status.LatestDeliveryTime!).toBeLessThan(HOUR / 12);
    expect(Date.now() - +status.LatestDigestDeliveryTime!).toBeLessThan(HOUR);
    const selectors = await cloudtrail.send(
      new GetEventSelectorsCommand({ TrailName: 'main' }),
    );
    expect(selectors.EventSelectors).toEqual([
      {
        ReadWriteType: 'All',
        IncludeManagementEvents: true,
        DataResources: [],
        ExcludeManagementEventSources: [],
      },
    ]);
  });

  it('has globex never set up', async () => {
    const { organizations, cloudtrail, iam } = as('222222222222');
    const access = await organizations.send(
      new ListAWSServiceAccessForOrganizationCommand({}),
    );
    expect(access.EnabledServicePrincipals).toEqual([]);
    const { trailList } = await cloudtrail.send(new DescribeTrailsCommand({}));
    expect(trailList).toEqual([]);
    await expect(
      iam.send(new GetRoleCommand({ RoleName: 'AWSServiceRoleForCloudTrail' })),
    ).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('has initech failing with AccessDenied since yesterday', async () => {
    const { organizations, cloudtrail } = as('333333333333');
    const access = await organizations.send(
      new ListAWSServiceAccessForOrganizationCommand({}),
    );
    expect(access.EnabledServicePrincipals).toContainEqual({
      ServicePrincipal: 'cloudtrail.amazonaws.com',
      DateEnabled: new Date('2024-02-03T10:22:00Z'),
    });
    const status = await cloudtrail.send(
      new GetTrailStatusCommand({ Name: 'org-trail' }),
    );
    expect(status).toMatchObject({
      IsLogging: true,
      LatestDeliveryError: 'AccessDenied',
      LatestDigestDeliveryError: 'AccessDenied',
    });
    const age = Date.now() - +status.LatestDeliveryTime!;
    expect(age).toBeGreaterThan(24 * HOUR - 60_000);
    expect(age).toBeLessThan(24 * HOUR + HOUR / 10);
  });

  it.each(['111111111111', '222222222222'])(
    'lets the portal operate in %s as the person who asked',
    async account => {
      const session = async (
        client: ReturnType<typeof as>,
        RoleName: string,
        SourceIdentity?: string,
      ) => {
        const { Credentials } = await client.sts.send(
          new AssumeRoleCommand({
            RoleArn: `arn:aws:iam::${account}:role/${RoleName}`,
            RoleSessionName: SourceIdentity ?? 'backstage',
            SourceIdentity,
            Tags: SourceIdentity ? [{ Key: 'backstage-user', Value: 'x' }] : [],
          }),
        );
        return clientsFor(simulator.url, { as: Credentials! });
      };
      const portal = await session(as(account), 'BackstageReadOnly');
      const operator = await session(
        portal,
        'BackstageCloudTrailOperator',
        'user.default.jane',
      );
      await operator.organizations.send(
        new EnableAWSServiceAccessCommand({
          ServicePrincipal: 'cloudtrail.amazonaws.com',
        }),
      );
      expect(simulator.events().at(-1)).toMatchObject({
        eventName: 'EnableAWSServiceAccess',
        recipientAccountId: account,
        userIdentity: {
          sessionContext: { sourceIdentity: 'user.default.jane' },
        },
      });
      simulator.reset();
    },
  );

  it('has operator roles in acme and globex, and none in initech', () => {
    const rolesOf = (account: string) =>
      Object.keys(simulator.world.accounts[account].roles);
    expect(rolesOf('111111111111')).toEqual([
      'BackstageReadOnly',
      'BackstageCloudTrailOperator',
      'AWSServiceRoleForCloudTrail',
    ]);
    expect(rolesOf('222222222222')).toEqual([
      'BackstageReadOnly',
      'BackstageCloudTrailOperator',
    ]);
    expect(rolesOf('333333333333')).toEqual([
      'BackstageReadOnly',
      'AWSServiceRoleForCloudTrail',
    ]);
  });
});
