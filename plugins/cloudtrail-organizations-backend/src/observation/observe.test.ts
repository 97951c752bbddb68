import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import type { JsonObject } from '@backstage/types';
import type { Trail } from 'backstage-plugin-cloudtrail-organizations-common';
import { demoConfig, useAwsSimulator } from '../__testUtils__/simulator';
import { assessState } from '../assessment/state';
import { PortalClients } from '../aws/clients';
import { readPluginConfig } from '../config';
import { observe } from './observe';

const simulator = useAwsSimulator();

const MAIN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main';
const DELEGATE = '358714579453';

function observing(...what: Parameters<typeof observer>) {
  return observer(...what)();
}

/** Observes as often as it is called, with the same clients. */
function observer(
  name: 'acme' | 'globex' | 'initech',
  own: object = {},
  aws: { accounts?: object[] } = {},
) {
  const config = demoConfig({ organizations: { [name]: own } });
  const root = new ConfigReader({
    ...config,
    aws: { accounts: [...config.aws.accounts, ...(aws.accounts ?? [])] },
  } as unknown as JsonObject);
  const clients = new PortalClients(
    DefaultAwsCredentialsManager.fromConfig(root),
    { rates: { schedule: (_, __, request) => request() }, maxAttempts: 2 },
  );
  const [organization] = readPluginConfig(root).organizations.filter(
    each => each.name === name,
  );
  return () =>
    observe(clients, organization, { now: () => new Date().toISOString() });
}

type Seen = Awaited<ReturnType<typeof observing>>;

function trailsOf({ trails }: Seen): Trail[] {
  if (trails.outcome !== 'observed') throw new Error(trails.reason);
  return trails.value;
}

function bucketsOf({ buckets }: Seen) {
  if (buckets.outcome !== 'observed') throw new Error(buckets.reason);
  return buckets.value;
}

const observed = (value: object) => ({ outcome: 'observed', value });

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

describe('observing the bucket', () => {
  it('sees every setting, as the log archive', async () => {
    const [bucket] = bucketsOf(await observing('acme'));
    expect(bucket).toMatchObject({
      name: 'acme-org-cloudtrail-logs',
      trails: [MAIN],
      readAs: '424989633668',
      owner: observed({ accountId: '424989633668', region: 'us-east-1' }),
      publicAccessBlock: observed({
        blockPublicAcls: true,
        ignorePublicAcls: true,
        blockPublicPolicy: true,
        restrictPublicBuckets: true,
      }),
      policyStatus: observed({ isPublic: false }),
      acl: observed({ publicGrants: [] }),
      policy: observed({
        exists: true,
        trails: [
          {
            arn: MAIN,
            aclCheck: true,
            accountPrefix: true,
            organizationPrefix: true,
            namesSourceArn: true,
          },
        ],
      }),
      encryption: observed({
        algorithm: 'aws:kms',
        kmsKeyId:
          'arn:aws:kms:us-east-1:111111111111:key/6d2f0c3a-51b7-4e0c-9a44-7c1e8f3b2d90',
      }),
      versioning: observed({ enabled: true, mfaDelete: false }),
      objectLock: observed({ enabled: true, mode: 'GOVERNANCE', days: 400 }),
      lifecycle: observed({ expiresAfterDays: 2557 }),
      logging: observed({ targetBucket: 'acme-s3-access-logs' }),
    });
  });

  it('takes what was never set for an answer, and sees what the policy lacks', async () => {
    const [bucket] = bucketsOf(await observing('initech'));
    expect(bucket).toMatchObject({
      readAs: '333333333333',
      owner: observed({ accountId: '333333333333' }),
      policy: observed({
        exists: true,
        trails: [
          { aclCheck: false, accountPrefix: false, organizationPrefix: false },
        ],
      }),
      encryption: observed({ algorithm: 'AES256' }),
      versioning: observed({ enabled: false }),
      objectLock: observed({ enabled: false }),
      lifecycle: observed({}),
      logging: observed({}),
    });
  });

  it('names the owner that it expects in every call', async () => {
    simulator.aws.change(world => {
      world.buckets['acme-org-cloudtrail-logs'].accountId = '999999999999';
    });
    const [bucket] = bucketsOf(await observing('acme'));
    const { name, trails, readAs, ...facts } = bucket;
    for (const fact of Object.values(facts)) {
      expect(fact).toMatchObject({
        outcome: 'denied',
        message: {
          key: 'access.bucketRefused',
          params: { bucket: name, account: '424989633668' },
        },
      });
    }
  });

  it('finds a bucket in another Region, and says in which', async () => {
    simulator.aws.change(world => {
      world.buckets['acme-org-cloudtrail-logs'].region = 'eu-west-1';
    });
    const observeAgain = observer('acme');
    const [bucket] = bucketsOf(await observeAgain());
    expect(bucket).toMatchObject({
      owner: observed({ accountId: '424989633668', region: 'eu-west-1' }),
      versioning: observed({ enabled: true }),
    });
    await observeAgain();
    expect(
      simulator.callsOf('GetBucketAcl').map(({ region }) => region),
    ).toEqual(['us-east-1', 'eu-west-1', 'eu-west-1']);
  });

  it('finds a bucket of the management account beside a log archive', async () => {
    simulator.aws.change(world => {
      world.buckets['acme-org-cloudtrail-logs'].accountId = '111111111111';
    });
    const [bucket] = bucketsOf(await observing('acme'));
    expect(bucket).toMatchObject({
      readAs: '111111111111',
      owner: observed({ accountId: '111111111111' }),
      versioning: observed({ enabled: true }),
    });
  });

  it('says which account to configure where nobody asks the owner', async () => {
    const [bucket] = bucketsOf(
      await observing('acme', { logArchive: undefined }),
    );
    expect(bucket.owner).toMatchObject({
      outcome: 'denied',
      reason: expect.stringContaining('configure that one as logArchive'),
    });
  });

  it('confirms the owner by the settings that may be read, and says which may not', async () => {
    simulator.aws.faults.add({
      match: { action: 'GetBucketPolicy' },
      kind: 'deny',
    });
    const [bucket] = bucketsOf(await observing('acme'));
    expect(bucket).toMatchObject({
      owner: observed({ accountId: '424989633668' }),
      policy: { outcome: 'denied', missingAction: 's3:GetBucketPolicy' },
      versioning: { outcome: 'observed' },
    });
  });

  it('judges no policy without the id of the organization', async () => {
    simulator.aws.faults.add({
      match: { action: 'DescribeOrganization' },
      kind: 'deny',
    });
    const [bucket] = bucketsOf(await observing('acme'));
    expect(bucket.policy).toMatchObject({
      outcome: 'notApplicable',
      message: { key: 'access.policyNotJudged' },
    });
  });

  it('is not known where the trails are not', async () => {
    simulator.aws.faults.add({
      match: { action: 'DescribeTrails' },
      kind: 'deny',
    });
    const { buckets } = await observing('acme');
    expect(buckets).toMatchObject({
      outcome: 'notApplicable',
      message: { key: 'access.bucketsNotKnown' },
    });
  });
});

describe('observing as delegated administrator', () => {
  const asDelegate = () =>
    observing(
      'acme',
      { observingAccountId: DELEGATE },
      {
        accounts: [
          {
            accountId: DELEGATE,
            accessKeyId: `AKIA${DELEGATE}SIMU`,
            secretAccessKey: 'any',
          },
        ],
      },
    );

  it('sees what belongs to the organization', async () => {
    const seen = await asDelegate();
    expect(seen).toMatchObject({
      callerIdentity: observed({ account: DELEGATE }),
      organization: observed({ managementAccountId: '111111111111' }),
      trustedAccess: observed({ enabled: true }),
      delegatedAdministrators: { outcome: 'observed' },
    });
    expect(trailsOf(seen)).toMatchObject([
      { arn: MAIN, isOrganizationTrail: true, status: { outcome: 'observed' } },
    ]);
    expect(bucketsOf(seen)).toMatchObject([{ owner: { outcome: 'observed' } }]);
  });

  it('says what only the management account sees, and does not ask', async () => {
    const { serviceLinkedRole, eventDataStores } = await asDelegate();
    for (const fact of [serviceLinkedRole, eventDataStores]) {
      expect(fact).toMatchObject({
        outcome: 'notApplicable',
        message: {
          key: 'access.outOfSight',
          params: { account: DELEGATE, managementAccount: '111111111111' },
        },
      });
    }
    expect(simulator.callsOf('GetRole')).toEqual([]);
    expect(simulator.callsOf('ListEventDataStores')).toEqual([]);
  });

  it('never finds an organization active whose service-linked role it cannot see', async () => {
    const terms = {
      now: Date.now(),
      staleAfterMs: 60_000,
      deliveryGraceMs: 86_400_000,
    };
    const config = readPluginConfig(
      new ConfigReader(
        demoConfig({
          organizations: { acme: { observingAccountId: DELEGATE } },
        }) as unknown as JsonObject,
      ),
    );
    const seen = await asDelegate();
    expect(assessState(config.organizations[0], seen, terms).state).toBe(
      'unknown',
    );
  });

  it('keeps nothing that another account was shown', async () => {
    const { callerIdentity, ...others } = await observing(
      'acme',
      { observingAccountId: DELEGATE },
      {
        accounts: [
          {
            accountId: DELEGATE,
            accessKeyId: 'AKIA222222222222SIMU',
            secretAccessKey: 'any',
          },
        ],
      },
    );
    expect(callerIdentity).toMatchObject(observed({ account: '222222222222' }));
    for (const fact of Object.values(others)) {
      expect(fact).toMatchObject({
        outcome: 'notApplicable',
        message: {
          key: 'observation.wrongObserver',
          params: { observingAccount: DELEGATE },
        },
      });
    }
  });

  it('keeps nothing of the organization that it turns out to belong to', async () => {
    const { callerIdentity, organization, ...others } = await observing(
      'acme',
      { observingAccountId: '333333333333' },
    );
    expect(organization).toMatchObject(observed({ id: 'o-1n1t3chqwe' }));
    for (const fact of Object.values(others)) {
      expect(fact).toMatchObject({
        outcome: 'notApplicable',
        message: { key: 'access.delegateOfAnother' },
      });
    }
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
