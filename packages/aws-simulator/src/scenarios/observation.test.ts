import {
  GetEventDataStoreCommand,
  GetInsightSelectorsCommand,
  GetTrailStatusCommand,
  ListEventDataStoresCommand,
  ListTagsCommand,
} from '@aws-sdk/client-cloudtrail';
import {
  DescribeResourcePolicyCommand,
  ListAccountsCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
} from '@aws-sdk/client-organizations';
import {
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  ListObjectsV2Command,
} from '@aws-sdk/client-s3';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { startAwsSimulator, type AwsSimulator } from '../server';
import { clientsFor } from '../__testUtils__/clients';

const TRAIL = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main';
const LOGS = {
  Bucket: 'acme-org-cloudtrail-logs',
  ExpectedBucketOwner: '424989633668',
};
const NOW = Date.parse('2026-11-24T03:17:00Z');

describe('the demo scenario, as the portal’s roles see it', () => {
  let simulator: AwsSimulator;
  let management: ReturnType<typeof clientsFor>;
  let logArchive: ReturnType<typeof clientsFor>;

  beforeAll(async () => {
    simulator = await startAwsSimulator({
      port: 0,
      scenario: 'demo',
      limits: 'off',
      clock: () => NOW,
    });
    management = await inRoleOf('111111111111');
    logArchive = await inRoleOf('424989633668');
  });
  afterAll(() => simulator.close());

  async function inRoleOf(account: string, region?: string) {
    const { sts } = clientsFor(simulator.url, { as: account });
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${account}:role/BackstageReadOnly`,
        RoleSessionName: 'backstage',
      }),
    );
    return clientsFor(simulator.url, { as: Credentials!, region });
  }

  const listed = async (Prefix: string, more: object = {}) => {
    const { Contents = [], CommonPrefixes = [] } = await logArchive.s3.send(
      new ListObjectsV2Command({ ...LOGS, Prefix, ...more }),
    );
    return {
      keys: Contents.map(({ Key }) => Key!.slice(Prefix.length)),
      folders: CommonPrefixes.map(each => each.Prefix!.slice(Prefix.length)),
    };
  };

  it('shows the tree of units, and each account’s place in it', async () => {
    const { organizations } = management;
    const { Roots } = await organizations.send(new ListRootsCommand({}));
    const { Id: rootId } = Roots![0];
    const { OrganizationalUnits } = await organizations.send(
      new ListOrganizationalUnitsForParentCommand({ ParentId: rootId }),
    );
    expect(OrganizationalUnits!.map(({ Name }) => Name)).toEqual([
      'Infrastructure',
      'Sandbox',
      'Security',
      'Workloads',
    ]);
    const security = OrganizationalUnits!.find(u => u.Name === 'Security')!;
    const { Accounts } = await organizations.send(
      new ListAccountsCommand({ MaxResults: 20 }),
    );
    expect(Accounts!.find(({ Name }) => Name === 'log-archive')?.Paths).toEqual(
      [`o-acm3zxcvbn/${rootId}/${security.Id}/424989633668/`],
    );
  });

  it('says that the organization has no resource policy', async () => {
    await expect(
      management.organizations.send(new DescribeResourcePolicyCommand({})),
    ).rejects.toMatchObject({ name: 'ResourcePolicyNotFoundException' });
  });

  it('shows a trail’s status in each Region, its tags, that Insights are off, and no event data store', async () => {
    const { cloudtrail } = management;
    const elsewhere = await inRoleOf('111111111111', 'eu-west-1');
    for (const client of [cloudtrail, elsewhere.cloudtrail])
      expect(
        await client.send(new GetTrailStatusCommand({ Name: TRAIL })),
      ).toMatchObject({
        IsLogging: true,
        LatestDeliveryTime: new Date('2026-11-24T03:15:00Z'),
        LatestDigestDeliveryTime: new Date('2026-11-24T03:00:00Z'),
      });
    const { ResourceTagList } = await cloudtrail.send(
      new ListTagsCommand({ ResourceIdList: [TRAIL] }),
    );
    expect(ResourceTagList).toEqual([
      { ResourceId: TRAIL, TagsList: [{ Key: 'owner', Value: 'platform' }] },
    ]);
    await expect(
      cloudtrail.send(new GetInsightSelectorsCommand({ TrailName: TRAIL })),
    ).rejects.toMatchObject({ name: 'InsightNotEnabledException' });
    expect(
      await cloudtrail.send(new ListEventDataStoresCommand({})),
    ).toMatchObject({ EventDataStores: [] });
  });

  it('shows an event data store that takes nothing in any more', async () => {
    const { cloudtrail } = await inRoleOf('333333333333');
    const { EventDataStores } = await cloudtrail.send(
      new ListEventDataStoresCommand({}),
    );
    const [{ Name, EventDataStoreArn }] = EventDataStores!;
    expect(Name).toBe('lake-trial');
    expect(
      await cloudtrail.send(
        new GetEventDataStoreCommand({ EventDataStore: EventDataStoreArn }),
      ),
    ).toMatchObject({
      Status: 'STOPPED_INGESTION',
      OrganizationEnabled: false,
      RetentionPeriod: 1095,
    });
  });

  it('shows the bucket’s settings to the account that owns it', async () => {
    const { s3 } = logArchive;
    const { Owner, Grants } = await s3.send(new GetBucketAclCommand(LOGS));
    expect(Grants).toEqual([
      {
        Grantee: { Type: 'CanonicalUser', ID: Owner!.ID },
        Permission: 'FULL_CONTROL',
      },
    ]);
    const { Policy } = await s3.send(new GetBucketPolicyCommand(LOGS));
    expect(
      JSON.parse(Policy!).Statement.map(
        (s: { Resource: string }) => s.Resource,
      ),
    ).toEqual([
      'arn:aws:s3:::acme-org-cloudtrail-logs',
      'arn:aws:s3:::acme-org-cloudtrail-logs/AWSLogs/111111111111/*',
      'arn:aws:s3:::acme-org-cloudtrail-logs/AWSLogs/o-acm3zxcvbn/*',
    ]);
    expect(await s3.send(new GetBucketPolicyStatusCommand(LOGS))).toMatchObject(
      { PolicyStatus: { IsPublic: false } },
    );
    expect(await s3.send(new GetPublicAccessBlockCommand(LOGS))).toMatchObject({
      PublicAccessBlockConfiguration: { RestrictPublicBuckets: true },
    });
    expect(await s3.send(new GetBucketEncryptionCommand(LOGS))).toMatchObject({
      ServerSideEncryptionConfiguration: {
        Rules: [
          { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } },
        ],
      },
    });
    expect(await s3.send(new GetBucketVersioningCommand(LOGS))).toMatchObject({
      Status: 'Enabled',
    });
    expect(
      await s3.send(new GetObjectLockConfigurationCommand(LOGS)),
    ).toMatchObject({
      ObjectLockConfiguration: {
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 400 } },
      },
    });
    expect(
      await s3.send(new GetBucketLifecycleConfigurationCommand(LOGS)),
    ).toMatchObject({ Rules: [{ Expiration: { Days: 2557 } }] });
    expect(await s3.send(new GetBucketLoggingCommand(LOGS))).toMatchObject({
      LoggingEnabled: { TargetBucket: 'acme-s3-access-logs' },
    });
  });

  it('refuses the bucket to the management account, which does not own it', async () => {
    await expect(
      management.s3.send(new GetBucketVersioningCommand(LOGS)),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('lists what each account delivered, and nothing outside the logs', async () => {
    const { folders } = await listed('AWSLogs/o-acm3zxcvbn/', {
      Delimiter: '/',
    });
    expect(folders).toHaveLength(27);
    expect(folders).toContain('104729001122/');
    await expect(listed('')).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it.each([
    ['a member', 'AWSLogs/o-acm3zxcvbn/104729001122/', '104729001122'],
    [
      'its management account',
      'AWSLogs/o-acm3zxcvbn/111111111111/',
      '111111111111',
    ],
    [
      'its management account, at its own place',
      'AWSLogs/111111111111/',
      '111111111111',
    ],
  ])(
    'lists logs and digests of %s from a time on',
    async (_, place, account) => {
      expect((await listed(place, { Delimiter: '/' })).folders).toEqual([
        'CloudTrail-Digest/',
        'CloudTrail/',
      ]);
      const digests = `${place}CloudTrail-Digest/us-east-1/`;
      const name = `2026/11/24/${account}_CloudTrail-Digest_us-east-1_main_us-east-1_`;
      expect(
        await listed(digests, { StartAfter: `${digests}${name}20261124T02` }),
      ).toEqual({
        keys: [
          `${name}20261124T020000Z.json.gz`,
          `${name}20261124T030000Z.json.gz`,
        ],
        folders: [],
      });
      const logs = `${place}CloudTrail/eu-west-1/2026/11/24/`;
      const { keys } = await listed(logs, {
        StartAfter: `${logs}${account}_CloudTrail_eu-west-1_20261124T0315Z`,
      });
      expect(keys).toEqual([
        expect.stringMatching(
          `^${account}_CloudTrail_eu-west-1_20261124T0315Z_[0-9a-f]{16}\\.json\\.gz$`,
        ),
      ]);
    },
  );
});
