import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { type AwsSimulator, startAwsSimulator } from 'aws-simulator';
import { PortalClients } from '../aws/clients';
import { readPluginConfig } from '../config';
import { observe } from './observe';

describe.each([
  ['aws-cn', 'cn-northwest-1', 'cn-north-1'],
  ['aws-us-gov', 'us-gov-west-1', 'us-gov-east-1'],
] as const)('observing in partition %s', (partition, home, other) => {
  const before = process.env.AWS_ENDPOINT_URL;
  let aws: AwsSimulator;
  beforeAll(async () => {
    aws = await startAwsSimulator({
      port: 0,
      limits: 'off',
      scenario: {
        settings: { partition },
        organizations: [
          {
            id: 'o-partition1',
            name: 'acme',
            trustedAccess: { 'cloudtrail.amazonaws.com': '-P30D' },
            managementAccount: {
              id: '111111111111',
              name: 'management',
              cloudTrailRole: '-P30D',
              roles: [
                {
                  name: 'BackstageReadOnly',
                  policies: ['backstage-read-only'],
                },
              ],
              trails: [
                {
                  name: 'main',
                  bucket: 'partition-logs',
                  homeRegion: home,
                  isOrganizationTrail: true,
                  startedAt: '-P30D',
                },
              ],
            },
          },
        ],
      },
    });
    process.env.AWS_ENDPOINT_URL = aws.url;
  });
  afterAll(async () => {
    if (before === undefined) delete process.env.AWS_ENDPOINT_URL;
    else process.env.AWS_ENDPOINT_URL = before;
    await aws.close();
  });

  it('sees every fact, by the configured pattern alone', async () => {
    const root = new ConfigReader({
      aws: {
        mainAccount: {
          accessKeyId: 'AKIA111111111111SIMU',
          secretAccessKey: 'any',
        },
      },
      cloudtrailOrganizations: {
        defaults: {
          partition,
          roleName: 'BackstageReadOnly',
          regions: [other],
        },
        organizations: [{ name: 'acme', managementAccountId: '111111111111' }],
      },
    });
    const [organization] = readPluginConfig(root).organizations;
    const clients = new PortalClients(
      DefaultAwsCredentialsManager.fromConfig(root),
      { rates: { schedule: (_, __, request) => request() } },
    );
    const seen = await observe(clients, organization, {
      now: () => new Date().toISOString(),
    });
    expect(
      Object.entries(seen).filter(([, fact]) => fact.outcome !== 'observed'),
    ).toEqual([]);
    const arn = `arn:${partition}:cloudtrail:${home}:111111111111:trail/main`;
    expect(seen).toMatchObject({
      callerIdentity: {
        value: {
          arn: `arn:${partition}:sts::111111111111:assumed-role/BackstageReadOnly/backstage`,
        },
      },
      trails: {
        value: [
          {
            arn,
            statuses: [
              { region: home, outcome: 'observed' },
              { region: other, outcome: 'observed' },
            ],
          },
        ],
      },
      buckets: {
        value: [
          {
            name: 'partition-logs',
            owner: { value: { accountId: '111111111111' } },
            policy: {
              value: {
                trails: [
                  {
                    arn,
                    aclCheck: true,
                    accountPrefix: true,
                    organizationPrefix: true,
                    namesSourceArn: true,
                  },
                ],
              },
            },
          },
        ],
      },
    });
  });
});
