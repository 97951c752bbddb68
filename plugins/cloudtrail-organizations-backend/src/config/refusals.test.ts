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
      'an operator without a role',
      { organizations: [{ ...ACME, operator: { externalId: 'x' } }] },
      `Configuration: ${first}.operator.roleArn must name the role that writes`,
    ],
    [
      'two operator roles at once',
      {
        organizations: [
          {
            ...ACME,
            operator: {
              roleArn: 'arn:aws:iam::111111111111:role/Operator',
              roleName: 'Operator',
            },
          },
        ],
      },
      `Configuration: ${first}.operator.roleArn must not stand beside roleName`,
    ],
    [
      'a role name that is none',
      { defaults: { roleName: 'arn:aws:iam::1:role/x' } },
      'Configuration: cloudtrailOrganizations.defaults.roleName must be the name of an IAM role',
    ],
    [
      'a log archive that is no account',
      { organizations: [{ ...ACME, logArchive: { accountId: 'logs' } }] },
      `Configuration: ${first}.logArchive.accountId must be an AWS account id`,
    ],
    [
      'a log archive without its account',
      { organizations: [{ ...ACME, logArchive: { roleName: 'Logs' } }] },
      `Configuration: ${first}.logArchive.accountId must name the account`,
    ],
    [
      'a misspelt key of the log archive',
      { organizations: [{ ...ACME, logArchive: { account: '1' } }] },
      `Configuration: ${first}.logArchive.account is not a key`,
    ],
    [
      'an observing account that is none',
      { organizations: [{ ...ACME, observingAccountId: '1' }] },
      `Configuration: ${first}.observingAccountId must be an AWS account id`,
    ],
    [
      'an expected administrator that is no account',
      {
        organizations: [
          { ...ACME, expectedDelegatedAdministrators: ['security'] },
        ],
      },
      `Configuration: ${first}.expectedDelegatedAdministrators[0] must be an AWS account id`,
    ],
    [
      'a Region to log of another partition',
      {
        organizations: [{ ...ACME, regions: ['us-east-1', 'us-gov-west-1'] }],
      },
      `Configuration: ${first}.regions[1] must be a Region of partition aws, which us-gov-west-1 is not.`,
    ],
    [
      'a Region of a partition that is not known here',
      { organizations: [{ ...ACME, regions: ['us-iso-east-1'] }] },
      `Configuration: ${first}.regions[0] must be an AWS Region`,
    ],
    [
      'a default that no organization can have',
      { defaults: { managementAccountId: '111111111111' } },
      'Configuration: cloudtrailOrganizations.defaults.managementAccountId is not a key that is known here',
    ],
    [
      'one role’s ARN as everybody’s',
      {
        defaults: {
          operator: { roleArn: 'arn:aws:iam::111111111111:role/Operator' },
        },
      },
      'Configuration: cloudtrailOrganizations.defaults.operator.roleArn is not a key',
    ],
    [
      'a default that is wrong, although nobody takes it',
      { defaults: { homeRegion: 'virginia' } },
      'Configuration: cloudtrailOrganizations.defaults.homeRegion must be an AWS Region',
    ],
    [
      'a grace of zero',
      { observation: { deliveryGrace: { hours: 0 } } },
      'Configuration: cloudtrailOrganizations.observation.deliveryGrace must be longer than zero.',
    ],
    [
      'a misspelt key of observation',
      { observation: { frequencies: { minutes: 1 } } },
      'Configuration: cloudtrailOrganizations.observation.frequencies is not a key',
    ],
    [
      'a misspelt key at the top',
      { readonly: true },
      'Configuration: cloudtrailOrganizations.readonly is not a key that is known here; known are defaults, observation, organizations, readOnly, showAccountEmails.',
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
