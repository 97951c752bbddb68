import {
  type AwsAction,
  type Observation,
  say,
  type Trail,
  type TrailBucket,
  type TrailStatus,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { Terms } from '../assessment/terms';
import type { OrganizationConfig } from '../config';
import type { Snapshot } from '../snapshots/types';

/** When the tests of assessment take place. */
export const NOW = Date.parse('2026-11-23T14:00:00.000Z');

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const TERMS: Terms = {
  now: NOW,
  staleAfterMs: 30 * MINUTE,
  deliveryGraceMs: 24 * HOUR,
};

/** ISO 8601, so long before now. */
export const ago = (milliseconds: number) =>
  new Date(NOW - milliseconds).toISOString();

/** As old as a fact may be, and a millisecond too old. */
export const JUST_FRESH = ago(TERMS.staleAfterMs);
export const JUST_STALE = ago(TERMS.staleAfterMs + 1);

export const ACME: OrganizationConfig = {
  name: 'acme',
  title: 'Acme',
  managementAccountId: '111111111111',
  observingAccountId: '111111111111',
  partition: 'aws',
  homeRegion: 'us-east-1',
  regions: ['us-east-1'],
  readers: [],
  managementAccountAdmins: [],
  cloudTrailAdmins: [],
  readOnly: false,
};

export function seen<T>(
  value: T,
  observedAt = ago(MINUTE),
  action: AwsAction = 'test:Read',
): Observation<T> {
  return { action, observedAt, outcome: 'observed', value };
}

/** A fact that could not be seen just now, for each reason there is. */
export const NOT_SEEN = (
  ['denied', 'throttled', 'unreachable', 'failed', 'notApplicable'] as const
).map((outcome): Observation<never> => {
  const common = { action: 'test:Read' as const, observedAt: ago(MINUTE) };
  const message = say('observation.throttled', { action: 'test:Read' });
  const why = { reason: message.text, message };
  if (outcome === 'denied') {
    return { ...common, ...why, outcome, missingAction: 'test:Read' };
  }
  return outcome === 'failed'
    ? { ...common, ...why, outcome, error: 'SomeException' }
    : { ...common, ...why, outcome };
});

/** On, and delivered five minutes ago. */
export const DELIVERING: TrailStatus = {
  isLogging: true,
  startLoggingTime: '2023-06-12T09:21:05.000Z',
  latestDeliveryTime: ago(5 * MINUTE),
};

/** A trail that is as it should be. */
export function trail(overrides: Partial<Trail> = {}): Trail {
  return {
    arn: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main',
    name: 'main',
    homeRegion: 'us-east-1',
    isOrganizationTrail: true,
    isMultiRegion: true,
    logFileValidation: true,
    bucket: 'acme-logs',
    status: seen(DELIVERING),
    statuses: [{ region: 'us-east-1', ...seen(DELIVERING) }],
    eventSelectors: seen({
      managementEvents: 'all' as const,
      excludedEventSources: [],
      advanced: false,
      s3ObjectEvents: { read: true, write: true },
    }),
    insights: seen({ types: ['ApiCallRateInsight', 'ApiErrorRateInsight'] }),
    tags: seen([]),
    ...overrides,
  };
}

/** A bucket that is as it should be. */
export function bucket(overrides: Partial<TrailBucket> = {}): TrailBucket {
  return {
    name: 'acme-logs',
    trails: ['arn:aws:cloudtrail:us-east-1:111111111111:trail/main'],
    readAs: '111111111111',
    owner: seen({ accountId: '111111111111', region: 'us-east-1' }),
    publicAccessBlock: seen({
      blockPublicAcls: true,
      ignorePublicAcls: true,
      blockPublicPolicy: true,
      restrictPublicBuckets: true,
    }),
    policyStatus: seen({ isPublic: false }),
    acl: seen({ publicGrants: [] }),
    policy: seen({
      exists: true,
      trails: [
        {
          arn: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main',
          aclCheck: true,
          accountPrefix: true,
          organizationPrefix: true,
          namesSourceArn: true,
        },
      ],
    }),
    encryption: seen({ algorithm: 'AES256' }),
    versioning: seen({ enabled: true }),
    objectLock: seen({ enabled: false }),
    lifecycle: seen({}),
    logging: seen({ targetBucket: 'acme-access-logs' }),
    ...overrides,
  };
}

/** Everything seen, and all well. */
export function allWell(
  overrides: Partial<Snapshot['observations']> = {},
): Snapshot['observations'] {
  return {
    callerIdentity: seen({
      account: '111111111111',
      arn: 'arn:aws:sts::111111111111:assumed-role/BackstageReadOnly/backstage',
      isRoot: false,
    }),
    organization: seen({
      id: 'o-acm3zxcvbn',
      featureSet: 'ALL',
      managementAccountId: '111111111111',
    }),
    trustedAccess: seen({ enabled: true, since: '2023-06-12T09:14:27.000Z' }),
    serviceLinkedRole: seen({
      exists: true,
      arn: 'arn:aws:iam::111111111111:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail',
      trustedPrincipals: ['cloudtrail.amazonaws.com'],
    }),
    trails: seen([trail()]),
    delegatedAdministrators: seen([]),
    eventDataStores: seen([]),
    resourcePolicy: seen({ exists: false, deniesCloudTrail: false }),
    buckets: seen([bucket()]),
    ...overrides,
  };
}
