import { ConfigReader } from '@backstage/config';
import { readPluginConfig } from './config';

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
      observation: {
        frequencyMs: 600_000,
        inventoryFrequencyMs: 3_600_000,
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
        partition: 'aws',
        homeRegion: 'us-east-1',
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
      observation: {
        frequency: { minutes: 5 },
        inventoryFrequency: '2h',
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
          partition: 'aws-cn',
          homeRegion: 'cn-north-1',
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
      observation: {
        frequencyMs: 300_000,
        inventoryFrequencyMs: 7_200_000,
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
          partition: 'aws-cn',
          homeRegion: 'cn-north-1',
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

  const first = 'cloudtrailOrganizations.organizations[0]';
  const second = 'cloudtrailOrganizations.organizations[1]';
  it.each<[string, object, string]>([
    [
      'the same name twice',
      {
        organizations: [ACME, { ...ACME, managementAccountId: '222222222222' }],
      },
      `Configuration: ${second}.name must be unique, but acme is also that of ${first}.`,
    ],
    [
      'the same management account twice',
      { organizations: [ACME, { ...ACME, name: 'acme-again' }] },
      `Configuration: ${second}.managementAccountId must be unique, but 111111111111 is also that of ${first}.`,
    ],
    [
      'an account id of 11 digits',
      { organizations: [{ ...ACME, managementAccountId: '11111111111' }] },
      `Configuration: ${first}.managementAccountId must be an AWS account id: 12 digits, in quotes.`,
    ],
    [
      'a name that does not fit into a URL',
      { organizations: [{ ...ACME, name: 'Acme Inc.' }] },
      `Configuration: ${first}.name must start with a letter`,
    ],
    [
      'a name of 64 characters',
      { organizations: [{ ...ACME, name: 'a'.repeat(64) }] },
      `Configuration: ${first}.name must start with a letter`,
    ],
    [
      'an unknown partition',
      { organizations: [{ ...ACME, partition: 'aws-iso' }] },
      `Configuration: ${first}.partition must be aws, aws-cn or aws-us-gov.`,
    ],
    [
      'something that is no Region',
      { organizations: [{ ...ACME, homeRegion: 'virginia' }] },
      `Configuration: ${first}.homeRegion must be an AWS Region, such as us-east-1.`,
    ],
    [
      'a Region of another partition',
      { organizations: [{ ...ACME, homeRegion: 'cn-north-1' }] },
      `Configuration: ${first}.homeRegion must be a Region of partition aws, which cn-north-1 is not.`,
    ],
    [
      'an operator role that is no role',
      {
        organizations: [
          {
            ...ACME,
            operator: { roleArn: 'arn:aws:iam::111111111111:user/root' },
          },
        ],
      },
      `Configuration: ${first}.operator.roleArn must be the ARN of an IAM role`,
    ],
    [
      'an operator role of another account',
      {
        organizations: [
          {
            ...ACME,
            operator: { roleArn: 'arn:aws:iam::222222222222:role/Operator' },
          },
        ],
      },
      `Configuration: ${first}.operator.roleArn must be a role of the management account 111111111111`,
    ],
    [
      'an operator role of another partition',
      {
        organizations: [
          {
            ...ACME,
            operator: { roleArn: 'arn:aws-cn:iam::111111111111:role/Operator' },
          },
        ],
      },
      `Configuration: ${first}.operator.roleArn must be in the organization's partition aws.`,
    ],
    [
      'a reader without a kind',
      { organizations: [{ ...ACME, readers: ['group:default/a', 'jo'] }] },
      `Configuration: ${first}.readers[1] must be an entity reference with its kind`,
    ],
    [
      'an administrator that is no reference',
      {
        organizations: [
          { ...ACME, managementAccountAdmins: ['group:default/'] },
        ],
      },
      `Configuration: ${first}.managementAccountAdmins[0] must be an entity reference`,
    ],
    [
      'a misspelt key of an organization',
      { organizations: [{ ...ACME, managementAccountAdmin: [] }] },
      `Configuration: ${first}.managementAccountAdmin is not a key that is known here`,
    ],
    [
      'a misspelt key of the operator',
      {
        organizations: [
          {
            ...ACME,
            operator: {
              roleArn: 'arn:aws:iam::111111111111:role/Operator',
              externalID: 'x',
            },
          },
        ],
      },
      `Configuration: ${first}.operator.externalID is not a key that is known here`,
    ],
    [
      'a misspelt key of observation',
      { observation: { frequencies: { minutes: 1 } } },
      'Configuration: cloudtrailOrganizations.observation.frequencies is not a key',
    ],
    [
      'a misspelt key at the top',
      { readonly: true },
      'Configuration: cloudtrailOrganizations.readonly is not a key that is known here; known are observation, organizations, readOnly.',
    ],
    [
      'a budget of zero',
      { observation: { rateBudget: 0 } },
      'Configuration: cloudtrailOrganizations.observation.rateBudget must be above 0 and at most 1.',
    ],
    [
      'a budget above one',
      { observation: { rateBudget: 1.5 } },
      'Configuration: cloudtrailOrganizations.observation.rateBudget must be above 0 and at most 1.',
    ],
    [
      'a frequency of zero',
      { observation: { frequency: { minutes: 0 } } },
      'Configuration: cloudtrailOrganizations.observation.frequency must be longer than zero.',
    ],
    [
      'facts that go stale between two observations',
      {
        observation: { frequency: { minutes: 10 }, staleAfter: { minutes: 9 } },
      },
      'Configuration: cloudtrailOrganizations.observation.staleAfter must not be shorter than',
    ],
  ])('refuses %s, naming the key', (_, config, sentence) => {
    expect(() => read(config)).toThrow(sentence);
  });

  it.each<[string, object]>([
    ['name', { managementAccountId: '111111111111' }],
    ['managementAccountId', { name: 'acme' }],
  ])('names a missing %s', (key, organization) => {
    expect(() => read({ organizations: [organization] })).toThrow(
      `'${first}.${key}'`,
    );
  });
});
