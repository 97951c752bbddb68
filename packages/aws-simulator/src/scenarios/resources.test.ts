import { bucketAccess } from '../world/deliveries/deliveryAccess';
import { createWorld } from './createWorld';
import type { AccountScenario, Scenario } from './scenario';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const ORGANIZATION = 'o-exampleorgid';
const MANAGEMENT = '123456789012';
const ARCHIVE = '210987654321';
const KEY =
  'arn:aws:kms:us-east-1:210987654321:key/0b7e4f11-2a6d-4c83-b5f9-91d3c07ae652';

const organization = (
  management: Partial<AccountScenario>,
  archive: Partial<AccountScenario> = {},
  rest: Partial<NonNullable<Scenario['organizations']>[number]> = {},
): Scenario => ({
  organizations: [
    {
      id: ORGANIZATION,
      name: 'example',
      trustedAccess: { 'cloudtrail.amazonaws.com': '-P200D' },
      managementAccount: { id: MANAGEMENT, name: 'management', ...management },
      accounts: [{ id: ARCHIVE, name: 'archive', ...archive }],
      ...rest,
    },
  ],
});
const trail = {
  name: 'main',
  bucket: 'logs',
  isOrganizationTrail: true,
  startedAt: '-P100D',
};
const TRAIL_ARN = `arn:aws:cloudtrail:us-east-1:${MANAGEMENT}:trail/main`;
const DENY_ALL = {
  Version: '2012-10-17' as const,
  Statement: [
    {
      Effect: 'Deny' as const,
      Principal: '*' as const,
      Action: 's3:*',
      Resource: '*',
    },
  ],
};

describe('the bucket of a trail', () => {
  const accessOf = (world: ReturnType<typeof createWorld>) =>
    bucketAccess(world, world.trails[TRAIL_ARN], ORGANIZATION);

  it('is the trail’s own account’s and admits it, where nobody describes it', () => {
    const world = createWorld(organization({ trails: [trail] }), NOW);
    expect(world.buckets.logs).toMatchObject({
      accountId: MANAGEMENT,
      region: 'us-east-1',
      publicAccessBlock: { BlockPublicPolicy: true },
    });
    expect(accessOf(world)).toEqual({
      acl: true,
      accountPrefix: true,
      organizationPrefix: true,
    });
    expect(world.deliveries).toMatchObject([
      { bucket: 'logs', from: '2026-08-15T12:00:00.000Z' },
    ]);
    expect(world.deliveries[0].to).toBeUndefined();
  });

  it('stands in the account that describes it, with what is said of it', () => {
    const world = createWorld(
      organization(
        { trails: [{ ...trail, keyPrefix: 'audit' }] },
        {
          buckets: [
            {
              name: 'logs',
              versioning: 'Enabled',
              publicAccessBlock: 'none',
              encryption: { algorithm: 'aws:kms', kmsKeyId: KEY },
              objectLock: { mode: 'COMPLIANCE', years: 1 },
              logging: { targetBucket: 'access-logs' },
              lifecycle: [{ id: 'expire', expirationDays: 400 }],
            },
          ],
        },
      ),
      NOW,
    );
    expect(world.buckets.logs).toMatchObject({
      accountId: ARCHIVE,
      versioning: 'Enabled',
      encryption: { algorithm: 'aws:kms', kmsKeyId: KEY, bucketKey: false },
      objectLock: { mode: 'COMPLIANCE', years: 1 },
      logging: { targetBucket: 'access-logs', targetPrefix: '' },
      lifecycleRules: [
        {
          id: 'expire',
          status: 'Enabled',
          expirationDays: 400,
          transitions: [],
        },
      ],
    });
    expect(world.buckets.logs.publicAccessBlock).toBeUndefined();
    expect(accessOf(world)).toMatchObject({ organizationPrefix: true });
  });

  it('delivers nothing where it never had a policy', () => {
    const world = createWorld(
      organization({
        trails: [trail],
        buckets: [{ name: 'logs', policy: 'none' }],
      }),
      NOW,
    );
    expect(world.buckets.logs.policy).toBeUndefined();
    expect(world.deliveries).toMatchObject([
      { failing: { error: 'AccessDenied' }, from: '2026-08-15T12:00:00.000Z' },
    ]);
  });

  it('delivered until its policy changed', () => {
    const world = createWorld(
      organization({
        trails: [trail],
        buckets: [{ name: 'logs', policy: DENY_ALL, policySince: '-P3D' }],
      }),
      NOW,
    );
    expect(world.buckets.logs.policy).toEqual(DENY_ALL);
    const [before, after] = world.deliveries;
    expect(before).toMatchObject({
      from: '2026-08-15T12:00:00.000Z',
      to: '2026-11-20T12:00:00.000Z',
    });
    expect(before.failing).toBeUndefined();
    expect(after).toMatchObject({
      failing: { error: 'AccessDenied' },
      from: '2026-11-20T12:00:00.000Z',
    });
  });

  it('admits every trail that names it', () => {
    const world = createWorld(
      organization({
        trails: [
          trail,
          { ...trail, name: 'second', isOrganizationTrail: false },
        ],
      }),
      NOW,
    );
    expect(world.deliveries.map(({ admits }) => admits.accountPrefix)).toEqual([
      true,
      true,
    ]);
  });
});

describe('a trail’s key', () => {
  it('is its account’s and lets CloudTrail encrypt, where nobody describes it', () => {
    const world = createWorld(
      organization({ trails: [{ ...trail, kmsKeyId: KEY }] }),
      NOW,
    );
    expect(world.keys[KEY]).toMatchObject({
      accountId: ARCHIVE,
      state: 'Enabled',
    });
    expect(world.deliveries[0].failing).toBeUndefined();
  });

  it('fails the deliveries where it is disabled', () => {
    const world = createWorld(
      organization(
        { trails: [{ ...trail, kmsKeyId: KEY }] },
        {
          keys: [
            { id: '0b7e4f11-2a6d-4c83-b5f9-91d3c07ae652', state: 'Disabled' },
          ],
        },
      ),
      NOW,
    );
    expect(world.deliveries[0].failing).toEqual({
      error: 'KMS.DisabledException',
    });
  });
});

describe('what else a scenario says', () => {
  it('is in the world', () => {
    const world = createWorld(
      organization(
        {
          trails: [
            {
              ...trail,
              insights: [{ InsightType: 'ApiErrorRateInsight' }],
              tags: { owner: 'platform' },
            },
          ],
          eventDataStores: [{ name: 'lake', isOrganization: true }],
        },
        {
          state: 'SUSPENDED',
          closedAt: '-P10D',
          tags: { team: 'audit' },
          optInRegions: ['eu-south-2'],
          quiet: true,
          formerMemberships: [
            {
              organizationId: 'o-elsewhere12',
              joinedAt: '-P400D',
              leftAt: '-P300D',
            },
          ],
        },
        { busyRegions: ['eu-west-1'], resourcePolicy: DENY_ALL },
      ),
      NOW,
    );
    expect(world.trails[TRAIL_ARN]).toMatchObject({
      insights: [{ InsightType: 'ApiErrorRateInsight' }],
      tags: { owner: 'platform' },
    });
    expect(Object.values(world.eventDataStores)).toMatchObject([
      {
        name: 'lake',
        arn: expect.stringMatching(
          /^arn:aws:cloudtrail:us-east-1:123456789012:eventdatastore\/[0-9a-f-]{36}$/,
        ),
        isOrganization: true,
        status: 'ENABLED',
        retentionPeriod: 2557,
      },
    ]);
    expect(world.accounts[ARCHIVE]).toMatchObject({
      closedAt: '2026-11-13T12:00:00.000Z',
      optInRegions: ['eu-south-2'],
      busyRegions: [],
      formerMemberships: [{ leftAt: '2026-01-27T12:00:00.000Z' }],
    });
    expect(world.accounts[MANAGEMENT].busyRegions).toEqual(['eu-west-1']);
    expect(world.organizations[ORGANIZATION]).toMatchObject({
      resourcePolicy: DENY_ALL,
      tags: { [ARCHIVE]: { team: 'audit' } },
    });
  });

  it('is multiplied by times, with numbers in the names', () => {
    const world = createWorld(
      organization(
        {},
        {},
        {
          units: [
            {
              name: 'Region #',
              times: 2,
              accounts: ['hub-#'],
              units: [
                {
                  name: 'Team #',
                  times: 2,
                  accounts: [{ name: 'app-#', times: 2 }],
                },
              ],
            },
          ],
        },
      ),
      NOW,
    );
    const { units } = world.organizations[ORGANIZATION];
    expect(Object.values(units).map(({ name }) => name)).toEqual([
      'Region 1',
      'Team 1',
      'Team 2',
      'Region 2',
      'Team 1',
      'Team 2',
    ]);
    const names = Object.values(world.accounts).map(({ name }) => name);
    expect(names.filter(name => name.startsWith('hub')).sort()).toEqual([
      'hub-1',
      'hub-2',
    ]);
    expect(names.filter(name => name.startsWith('app')).sort()).toEqual([
      'app-1-1-1',
      'app-1-1-2',
      'app-1-2-1',
      'app-1-2-2',
      'app-2-1-1',
      'app-2-1-2',
      'app-2-2-1',
      'app-2-2-2',
    ]);
  });

  it.each<[string, Scenario]>([
    [
      'The bucket logs is given twice in the scenario.',
      organization(
        { buckets: [{ name: 'logs' }] },
        { buckets: [{ name: 'logs' }] },
      ),
    ],
    [
      'The policy of the bucket logs says something that is not simulated: IpAddress.',
      organization({
        buckets: [
          {
            name: 'logs',
            policy: {
              Version: '2012-10-17',
              Statement: {
                Effect: 'Allow',
                Principal: '*',
                Action: 's3:*',
                Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
              },
            },
          },
        ],
      }),
    ],
  ])('is refused: %s', (sentence, scenario) => {
    expect(() => createWorld(scenario, NOW)).toThrow(sentence);
  });
});
