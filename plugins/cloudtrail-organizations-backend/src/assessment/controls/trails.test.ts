import type {
  ControlVerdict,
  FactObservations,
  Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { controlOf, judged } from '../../__testUtils__/judging';
import {
  ago,
  DELIVERING,
  HOUR,
  JUST_STALE,
  NOT_SEEN,
  seen,
  trail,
} from '../../__testUtils__/facts';

const WORKS = 'organization-trail-complete-and-delivering';
const EACH = 'each-organization-trail-works';
const MULTI = 'multi-region-trail-with-all-management-events';
const LOGGING = 'some-organization-trail-is-logging';
const WRITES = 's3-object-write-events-logged';
const READS = 's3-object-read-events-logged';
const GROUP = 'arn:aws:logs:us-east-1:111111111111:log-group:trail:*';

const status = (overrides: object, observedAt?: string) =>
  seen({ ...DELIVERING, ...overrides }, observedAt);
const selectors = (overrides: object = {}) =>
  seen({
    managementEvents: 'all' as const,
    excludedEventSources: [],
    advanced: false,
    ...overrides,
  });
const only = (overrides: Partial<Trail>): Partial<FactObservations> => ({
  trails: seen([trail(overrides)]),
});
const none: Partial<FactObservations> = { trails: seen([]) };
const s3 = (read: boolean, write: boolean) =>
  only({ eventSelectors: selectors({ s3ObjectEvents: { read, write } }) });

it.each<
  [id: string, verdict: ControlVerdict, key: string, Partial<FactObservations>]
>([
  [WORKS, 'pass', 'control.organizationTrail.pass', {}],
  [WORKS, 'fail', 'trail.none', none],
  [
    WORKS,
    'fail',
    'trail.onlyAccountLevel',
    only({ isOrganizationTrail: false }),
  ],
  [WORKS, 'fail', 'trail.singleRegion', only({ isMultiRegion: false })],
  [
    WORKS,
    'fail',
    'trail.excludesSources',
    only({
      eventSelectors: selectors({
        excludedEventSources: ['kms.amazonaws.com'],
      }),
    }),
  ],
  [
    WORKS,
    'fail',
    'trail.neverStarted',
    only({ status: seen({ isLogging: false }) }),
  ],
  [
    WORKS,
    'fail',
    'trail.deliveryFailsSince',
    only({ status: status({ latestDeliveryError: 'AccessDenied' }) }),
  ],
  [
    WORKS,
    'fail',
    'trail.noRecentDelivery',
    only({ status: status({ latestDeliveryTime: ago(25 * HOUR) }) }),
  ],
  [WORKS, 'unknown', 'observation.throttled', only({ status: NOT_SEEN[1] })],
  [
    WORKS,
    'unknown',
    'observation.throttled',
    only({ eventSelectors: NOT_SEEN[1] }),
  ],
  [
    WORKS,
    'unknown',
    'state.unknown.stale',
    only({ status: status({}, JUST_STALE) }),
  ],
  [
    WORKS,
    'unknown',
    'trail.firstDeliveryDue',
    { trustedAccess: seen({ enabled: true, since: ago(60_000) }) },
  ],
  [
    WORKS,
    'unknown',
    'trail.beginningNotKnown',
    { trustedAccess: seen({ enabled: true }) },
  ],

  [EACH, 'pass', 'control.organizationTrail.pass', {}],
  [EACH, 'notApplicable', 'control.noOrganizationTrail', none],
  [EACH, 'fail', 'trail.singleRegion', only({ isMultiRegion: false })],
  [EACH, 'unknown', 'observation.throttled', only({ status: NOT_SEEN[1] })],

  [MULTI, 'pass', 'control.multiRegionTrail.pass', {}],
  [
    MULTI,
    'pass',
    'control.multiRegionTrail.pass',
    only({ status: status({ latestDeliveryError: 'AccessDenied' }) }),
  ],
  [MULTI, 'fail', 'trail.none', none],
  [MULTI, 'fail', 'trail.singleRegion', only({ isMultiRegion: false })],
  [
    MULTI,
    'fail',
    'trail.notAllManagementEvents',
    only({ eventSelectors: selectors({ managementEvents: 'some' }) }),
  ],
  [
    MULTI,
    'fail',
    'trail.neverStarted',
    only({ status: seen({ isLogging: false }) }),
  ],
  [MULTI, 'unknown', 'observation.throttled', only({ status: NOT_SEEN[1] })],
  [
    MULTI,
    'unknown',
    'observation.throttled',
    only({ eventSelectors: NOT_SEEN[1] }),
  ],

  [LOGGING, 'pass', 'checklist.logging.ok', {}],
  [LOGGING, 'fail', 'trail.none', none],
  [
    LOGGING,
    'fail',
    'trail.neverStarted',
    only({ status: seen({ isLogging: false }) }),
  ],
  [LOGGING, 'unknown', 'observation.throttled', only({ status: NOT_SEEN[1] })],

  [
    'log-files-encrypted-with-kms',
    'pass',
    'control.encryption.pass',
    only({ kmsKeyId: 'arn:aws:kms:us-east-1:111111111111:key/1' }),
  ],
  ['log-files-encrypted-with-kms', 'fail', 'control.encryption.fail', {}],
  [
    'log-files-encrypted-with-kms',
    'notApplicable',
    'control.noOrganizationTrail',
    none,
  ],

  ['log-file-validation-enabled', 'pass', 'control.logFileValidation.pass', {}],
  [
    'log-file-validation-enabled',
    'fail',
    'control.logFileValidation.fail',
    only({ logFileValidation: false }),
  ],
  [
    'log-file-validation-enabled',
    'notApplicable',
    'control.noOrganizationTrail',
    none,
  ],

  [
    'cloudwatch-logs-delivery',
    'pass',
    'control.cloudWatchLogs.pass',
    only({
      cloudWatchLogsLogGroupArn: GROUP,
      status: status({ latestCloudWatchLogsDeliveryTime: ago(24 * HOUR) }),
    }),
  ],
  ['cloudwatch-logs-delivery', 'fail', 'control.cloudWatchLogs.none', {}],
  [
    'cloudwatch-logs-delivery',
    'fail',
    'control.cloudWatchLogs.silent',
    only({ cloudWatchLogsLogGroupArn: GROUP }),
  ],
  [
    'cloudwatch-logs-delivery',
    'fail',
    'control.cloudWatchLogs.silent',
    only({
      cloudWatchLogsLogGroupArn: GROUP,
      status: status({ latestCloudWatchLogsDeliveryTime: ago(24 * HOUR + 1) }),
    }),
  ],
  [
    'cloudwatch-logs-delivery',
    'fail',
    'control.cloudWatchLogs.error',
    only({
      cloudWatchLogsLogGroupArn: GROUP,
      status: status({
        latestCloudWatchLogsDeliveryTime: ago(HOUR),
        latestCloudWatchLogsDeliveryError: 'Access denied',
      }),
    }),
  ],
  [
    'cloudwatch-logs-delivery',
    'unknown',
    'observation.throttled',
    only({ cloudWatchLogsLogGroupArn: GROUP, status: NOT_SEEN[1] }),
  ],
  [
    'cloudwatch-logs-delivery',
    'notApplicable',
    'control.noOrganizationTrail',
    none,
  ],

  [WRITES, 'pass', 'control.s3ObjectEvents.write.pass', s3(false, true)],
  [WRITES, 'fail', 'control.s3ObjectEvents.write.fail', s3(true, false)],
  [
    WRITES,
    'fail',
    'control.s3ObjectEvents.write.fail',
    only({ isMultiRegion: false }),
  ],
  [
    WRITES,
    'unknown',
    'observation.throttled',
    only({ eventSelectors: NOT_SEEN[1] }),
  ],
  [WRITES, 'notApplicable', 'control.noOrganizationTrail', none],
  [READS, 'pass', 'control.s3ObjectEvents.read.pass', s3(true, false)],
  [READS, 'fail', 'control.s3ObjectEvents.read.fail', s3(false, true)],
  [
    READS,
    'unknown',
    'observation.throttled',
    only({ eventSelectors: NOT_SEEN[1] }),
  ],
  [READS, 'notApplicable', 'control.noOrganizationTrail', none],

  ['insights-enabled', 'pass', 'control.insights.pass', {}],
  [
    'insights-enabled',
    'fail',
    'control.insights.fail',
    only({ insights: seen({ types: [] }) }),
  ],
  [
    'insights-enabled',
    'unknown',
    'observation.throttled',
    only({ insights: NOT_SEEN[1] }),
  ],
  ['insights-enabled', 'notApplicable', 'control.noOrganizationTrail', none],
])('%s: %s, %s', (id, verdict, key, overrides) => {
  expect(judged(controlOf(id), overrides)).toMatchObject([
    { controlId: id, verdict, message: { key } },
  ]);
});

const broken = trail({
  name: 'second',
  arn: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/second',
  status: status({ latestDeliveryError: 'AccessDenied' }),
});

it('is content with one good trail, and finds the broken one beside it', () => {
  const trails = { trails: seen([broken, trail()]) };
  expect(judged(controlOf(WORKS), trails)).toMatchObject([{ verdict: 'pass' }]);
  expect(judged(controlOf(EACH), trails)).toMatchObject([
    {
      id: `${EACH}:${broken.arn}`,
      resource: broken.arn,
      verdict: 'fail',
      severity: 'medium',
      remedy: { key: 'trail.fixBucketBy' },
    },
    { id: `${EACH}:${trail().arn}`, verdict: 'pass' },
  ]);
});

it('proves no failure while one trail may be good', () => {
  const open = trail({ status: NOT_SEEN[1] });
  for (const id of [WORKS, MULTI, LOGGING]) {
    const others = trail({
      isMultiRegion: false,
      status: seen({ isLogging: false }),
    });
    expect(
      judged(controlOf(id), { trails: seen([others, open]) }),
    ).toMatchObject([{ verdict: 'unknown' }]);
  }
});

it('proves no absence by what another account than the management account does not see', () => {
  const callerIdentity = seen({
    account: '222222222222',
    arn: 'arn:aws:sts::222222222222:assumed-role/x/y',
    isRoot: false,
  });
  for (const id of [WORKS, MULTI, LOGGING]) {
    expect(
      judged(
        controlOf(id),
        { ...none, callerIdentity },
        { observingAccountId: '222222222222' },
      ),
    ).toMatchObject([
      { verdict: 'unknown', message: { key: 'control.notManagementAccount' } },
    ]);
  }
});

it('shows the calls that decided, with their times', () => {
  const [{ evidence }] = judged(controlOf(WORKS));
  expect(evidence).toEqual(
    [
      'trails',
      'trustedAccess',
      'callerIdentity',
      'organization',
      'trails.status',
      'trails.eventSelectors',
    ].map(fact => ({
      fact,
      action: 'test:Read',
      outcome: 'observed',
      observedAt: ago(60_000),
    })),
  );
});
