import {
  bucketsOf,
  observed,
  observing,
  trailsOf,
} from '../__testUtils__/observing';
import { useAwsSimulator } from '../__testUtils__/simulator';

const simulator = useAwsSimulator();

const MAIN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main';

describe('observing the trail of an organization', () => {
  it('asks for its status in every configured Region, the home Region first', async () => {
    const [main] = trailsOf(
      await observing('acme', { regions: ['eu-west-1'] }),
    );
    expect(main.statuses).toEqual([
      { region: 'us-east-1', ...main.status },
      expect.objectContaining({
        region: 'eu-west-1',
        outcome: 'observed',
        value: expect.objectContaining({ isLogging: true }),
      }),
    ]);
  });

  it('says that a Region is not enabled, and shows the others', async () => {
    const seen = await observing('acme', { regions: ['eu-south-2'] });
    const [main] = trailsOf(seen);
    expect(main.statuses).toMatchObject([
      { region: 'us-east-1', outcome: 'observed' },
      {
        region: 'eu-south-2',
        outcome: 'failed',
        message: {
          key: 'access.regionNotEnabled',
          params: { region: 'eu-south-2' },
        },
      },
    ]);
    expect(seen.eventDataStores).toMatchObject({
      outcome: 'failed',
      message: {
        key: 'access.regionNotEnabled',
        params: { region: 'eu-south-2' },
      },
    });
  });

  it('asks for a single-Region trail at home alone', async () => {
    simulator.aws.change(world => {
      world.trails[MAIN].isMultiRegion = false;
    });
    const [main] = trailsOf(
      await observing('acme', { regions: ['eu-west-1'] }),
    );
    expect(main.statuses.map(({ region }) => region)).toEqual(['us-east-1']);
  });

  it('reads tags in one call, and takes Insights that are off for an answer', async () => {
    const [main] = trailsOf(await observing('acme'));
    expect(main.tags).toMatchObject(
      observed([{ key: 'owner', value: 'platform' }]),
    );
    expect(main.insights).toMatchObject(observed({ types: [] }));
    expect(simulator.callsOf('ListTags')).toHaveLength(1);
  });

  it('sees which Insights are on', async () => {
    simulator.aws.change(world => {
      world.trails[MAIN].insights = [{ InsightType: 'ApiErrorRateInsight' }];
    });
    const [main] = trailsOf(await observing('acme'));
    expect(main.insights).toMatchObject(
      observed({ types: ['ApiErrorRateInsight'] }),
    );
  });

  it('reads less of an account-level trail', async () => {
    simulator.aws.change(world => {
      world.trails[MAIN].isOrganizationTrail = false;
    });
    const seen = await observing('acme', { regions: ['eu-west-1'] });
    const [main] = trailsOf(seen);
    expect(main).toMatchObject({
      statuses: [],
      status: { outcome: 'observed' },
      eventSelectors: { outcome: 'observed' },
      tags: { outcome: 'observed' },
      insights: {
        outcome: 'notApplicable',
        message: { key: 'access.accountTrail' },
      },
    });
    expect(bucketsOf(seen)).toEqual([]);
  });

  it('keeps the rest where one of its calls is refused', async () => {
    simulator.aws.faults.add({ match: { action: 'ListTags' }, kind: 'deny' });
    const [main] = trailsOf(await observing('acme'));
    expect(main).toMatchObject({
      tags: { outcome: 'denied', missingAction: 'cloudtrail:ListTags' },
      insights: { outcome: 'observed' },
      status: { outcome: 'observed' },
    });
  });
});

describe('observing the organization', () => {
  it('sees the other services with trusted access', async () => {
    const { trustedAccess } = await observing('initech');
    expect(trustedAccess).toMatchObject(
      observed({
        enabled: true,
        otherServices: [
          {
            servicePrincipal: 'config.amazonaws.com',
            since: '2022-11-08T15:30:12.000Z',
          },
          {
            servicePrincipal: 'guardduty.amazonaws.com',
            since: '2023-01-24T09:02:45.000Z',
          },
        ],
      }),
    );
  });

  it('sees event data stores, and whether they take anything in', async () => {
    const { eventDataStores } = await observing('initech');
    expect(eventDataStores).toMatchObject(
      observed([
        {
          name: 'lake-trial',
          isOrganization: false,
          isMultiRegion: true,
          status: 'STOPPED_INGESTION',
          retentionDays: 1095,
          logsManagementEvents: true,
          isIngesting: false,
        },
      ]),
    );
  });

  it('takes a missing resource policy for an answer', async () => {
    const { resourcePolicy } = await observing('acme');
    expect(resourcePolicy).toMatchObject(
      observed({ exists: false, deniesCloudTrail: false }),
    );
  });

  it('sees a resource policy that denies the service-linked role', async () => {
    simulator.aws.change(world => {
      world.organizations['o-acm3zxcvbn'].resourcePolicy = {
        Version: '2012-10-17',
        Statement: {
          Sid: 'Nobody',
          Effect: 'Deny',
          Principal: '*',
          Action: 'organizations:ListAccounts',
          Resource: '*',
        },
      };
    });
    const { resourcePolicy } = await observing('acme');
    expect(resourcePolicy).toMatchObject(
      observed({
        exists: true,
        deniesCloudTrail: true,
        deniedActions: ['organizations:ListAccounts'],
      }),
    );
  });
});

describe('the calls of an observation', () => {
  it('are as few as its facts, and none waits for one that it does not need', async () => {
    await observing('acme', { regions: ['eu-west-1'] });
    const calls = simulator.aws.calls().map(({ action }) => action);
    expect([...calls].sort()).toEqual(
      [
        'AssumeRole',
        'AssumeRole',
        'GetCallerIdentity',
        'DescribeOrganization',
        'ListAWSServiceAccessForOrganization',
        'ListDelegatedAdministrators',
        'DescribeResourcePolicy',
        'GetRole',
        'DescribeTrails',
        'GetTrailStatus',
        'GetTrailStatus',
        'GetEventSelectors',
        'GetInsightSelectors',
        'ListTags',
        'ListEventDataStores',
        'ListEventDataStores',
        'GetPublicAccessBlock',
        'GetBucketPolicyStatus',
        'GetBucketAcl',
        'GetBucketPolicy',
        'GetBucketEncryption',
        'GetBucketVersioning',
        'GetObjectLockConfiguration',
        'GetBucketLifecycleConfiguration',
        'GetBucketLogging',
      ].sort(),
    );
  });

  it('take as long as role, trails and their status, one after the other', async () => {
    simulator.aws.faults.add({ match: {}, kind: 'latency', ms: 800 });
    const began = performance.now();
    await observing('acme', { regions: ['eu-west-1'] });
    // Three calls of 800 ms; a fourth one in the chain would make it 3,200.
    expect(performance.now() - began).toBeLessThan(3 * 800 * 1.25);
  });
});
