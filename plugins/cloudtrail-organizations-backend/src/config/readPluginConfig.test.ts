import { ConfigReader } from '@backstage/config';
import { readPluginConfig } from './readPluginConfig';

const ACME = { name: 'acme', managementAccountId: '111111111111' };

function read(cloudtrailOrganizations?: object) {
  return readPluginConfig(
    new ConfigReader(
      cloudtrailOrganizations
        ? JSON.parse(JSON.stringify({ cloudtrailOrganizations }))
        : {},
    ),
  );
}

describe('readPluginConfig', () => {
  it('needs no configuration at all: there are no organizations then', () => {
    expect(read()).toEqual({
      readOnly: false,
      showAccountEmails: false,
      observation: {
        frequencyMs: 600_000,
        inventoryFrequencyMs: 3_600_000,
        coverageFrequencyMs: 43_200_000,
        deliveryGraceMs: 86_400_000,
        retentionMs: 34_560_000_000,
        staleAfterMs: 1_800_000,
        minRefreshIntervalMs: 10_000,
        rateBudget: 0.5,
      },
      organizations: [],
    });
  });

  it('has defaults for everything but name and management account', () => {
    expect(read({ organizations: [ACME] }).organizations).toEqual([
      {
        name: 'acme',
        title: 'acme',
        managementAccountId: '111111111111',
        observingAccountId: '111111111111',
        partition: 'aws',
        homeRegion: 'us-east-1',
        regions: ['us-east-1'],
        readers: [],
        managementAccountAdmins: [],
        cloudTrailAdmins: [],
        operator: undefined,
        readOnly: false,
      },
    ]);
  });

  it('reads everything that can be configured', () => {
    const config = read({
      readOnly: true,
      showAccountEmails: true,
      observation: {
        frequency: { minutes: 5 },
        inventoryFrequency: '2h',
        coverageFrequency: { hours: 6 },
        deliveryGrace: '36h',
        retention: { days: 30 },
        staleAfter: { minutes: 7 },
        minRefreshInterval: { seconds: 30 },
        rateBudget: 1,
      },
      organizations: [
        {
          name: 'guo',
          title: 'Guo',
          managementAccountId: '222222222222',
          observingAccountId: '333333333333',
          roleName: 'Portal',
          externalId: 'reading',
          partition: 'aws-cn',
          homeRegion: 'cn-north-1',
          regions: ['cn-northwest-1', 'cn-north-1'],
          logArchive: {
            accountId: '444444444444',
            roleName: 'Logs',
            externalId: 'logs',
          },
          expectedDelegatedAdministrators: ['333333333333'],
          readers: ['Group:Platform', 'user:team/jo'],
          managementAccountAdmins: ['group:default/admins'],
          cloudTrailAdmins: ['group:default/cloudtrail'],
          operator: {
            roleArn: 'arn:aws-cn:iam::222222222222:role/ops/Operator',
            externalId: 'shared',
          },
          readOnly: true,
        },
      ],
    });
    expect(config).toEqual({
      readOnly: true,
      showAccountEmails: true,
      observation: {
        frequencyMs: 300_000,
        inventoryFrequencyMs: 7_200_000,
        coverageFrequencyMs: 21_600_000,
        deliveryGraceMs: 129_600_000,
        retentionMs: 2_592_000_000,
        staleAfterMs: 420_000,
        minRefreshIntervalMs: 30_000,
        rateBudget: 1,
      },
      organizations: [
        {
          name: 'guo',
          title: 'Guo',
          managementAccountId: '222222222222',
          observingAccountId: '333333333333',
          roleName: 'Portal',
          externalId: 'reading',
          partition: 'aws-cn',
          homeRegion: 'cn-north-1',
          regions: ['cn-north-1', 'cn-northwest-1'],
          logArchive: {
            accountId: '444444444444',
            roleName: 'Logs',
            externalId: 'logs',
          },
          expectedDelegatedAdministrators: ['333333333333'],
          readers: ['group:default/platform', 'user:team/jo'],
          managementAccountAdmins: ['group:default/admins'],
          cloudTrailAdmins: ['group:default/cloudtrail'],
          operator: {
            roleArn: 'arn:aws-cn:iam::222222222222:role/ops/Operator',
            externalId: 'shared',
          },
          readOnly: true,
        },
      ],
    });
  });

  it.each([
    ['aws', 'us-east-1'],
    ['aws-cn', 'cn-northwest-1'],
    ['aws-us-gov', 'us-gov-west-1'],
  ])(
    'takes the Region of AWS Organizations as home in partition %s',
    (partition, homeRegion) => {
      const config = read({ organizations: [{ ...ACME, partition }] });
      expect(config.organizations[0].homeRegion).toBe(homeRegion);
    },
  );

  it('takes three times the frequency as staleAfter', () => {
    const config = read({ observation: { frequency: { minutes: 2 } } });
    expect(config.observation.staleAfterMs).toBe(360_000);
  });

  describe('with defaults', () => {
    const defaults = {
      roleName: 'BackstageReadOnly',
      externalId: 'reading',
      homeRegion: 'eu-central-1',
      regions: ['us-east-1', 'eu-central-1'],
      readers: ['group:default/platform'],
      managementAccountAdmins: ['group:default/admins'],
      cloudTrailAdmins: ['group:default/cloudtrail'],
      expectedDelegatedAdministrators: ['999999999999'],
      operator: { roleName: 'ops/Operator', externalId: 'writing' },
      logArchive: { roleName: 'Logs' },
    };

    it('configures organizations by a name and an account id each', () => {
      const { organizations } = read({
        defaults,
        organizations: [
          ACME,
          { name: 'globex', managementAccountId: '222222222222' },
        ],
      });
      expect(organizations.map(({ name }) => name)).toEqual(['acme', 'globex']);
      expect(organizations[1]).toEqual({
        name: 'globex',
        title: 'globex',
        managementAccountId: '222222222222',
        observingAccountId: '222222222222',
        roleName: 'BackstageReadOnly',
        externalId: 'reading',
        partition: 'aws',
        homeRegion: 'eu-central-1',
        regions: ['eu-central-1', 'us-east-1'],
        readers: ['group:default/platform'],
        managementAccountAdmins: ['group:default/admins'],
        cloudTrailAdmins: ['group:default/cloudtrail'],
        expectedDelegatedAdministrators: ['999999999999'],
        operator: {
          roleArn: 'arn:aws:iam::222222222222:role/ops/Operator',
          externalId: 'writing',
        },
        readOnly: false,
      });
    });

    it('lets an organization say otherwise, key by key', () => {
      const { organizations } = read({
        defaults: { ...defaults, readOnly: true },
        organizations: [
          {
            ...ACME,
            homeRegion: 'us-west-2',
            regions: [],
            readers: [],
            expectedDelegatedAdministrators: [],
            operator: { roleArn: 'arn:aws:iam::111111111111:role/Other' },
            logArchive: { accountId: '444444444444' },
            readOnly: false,
          },
        ],
      });
      expect(organizations[0]).toMatchObject({
        homeRegion: 'us-west-2',
        regions: ['us-west-2'],
        readers: [],
        managementAccountAdmins: ['group:default/admins'],
        expectedDelegatedAdministrators: [],
        operator: {
          roleArn: 'arn:aws:iam::111111111111:role/Other',
          externalId: 'writing',
        },
        logArchive: {
          accountId: '444444444444',
          roleName: 'Logs',
          externalId: 'reading',
        },
        readOnly: false,
      });
    });

    it('names roles in the partition of the organization', () => {
      const { organizations } = read({
        defaults: { operator: { roleName: 'Operator' } },
        organizations: [{ ...ACME, partition: 'aws-us-gov' }],
      });
      expect(organizations[0].operator?.roleArn).toBe(
        'arn:aws-us-gov:iam::111111111111:role/Operator',
      );
    });
  });
});
