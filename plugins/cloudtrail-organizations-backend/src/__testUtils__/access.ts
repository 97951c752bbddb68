import {
  type AccessReport,
  type FactObservations,
  type NeededCall,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { accessReport } from '../access/report';
import type { OrganizationConfig } from '../config';
import { ACME, ago, allWell, bucket, HOUR, seen, TERMS, trail } from './facts';

const COUNTS = {
  active: 1,
  delivering: 1,
  silent: 0,
  uncovered: 0,
  unverified: 0,
  suspended: 0,
  unknown: 0,
};
export const ARCHIVE = '424989633668';
export const WITH_ARCHIVE: OrganizationConfig = {
  ...ACME,
  logArchive: { accountId: ARCHIVE },
};

/** As the calls really name themselves. */
export const FACTS: FactObservations = {
  ...allWell({
    trails: seen(
      [
        trail({
          status: seen(
            { isLogging: true },
            ago(0),
            'cloudtrail:GetTrailStatus',
          ),
          statuses: [],
          eventSelectors: seen(
            {
              managementEvents: 'all' as const,
              excludedEventSources: [],
              advanced: false,
            },
            ago(0),
            'cloudtrail:GetEventSelectors',
          ),
          insights: seen(
            { types: [] },
            ago(0),
            'cloudtrail:GetInsightSelectors',
          ),
          tags: seen([], ago(0), 'cloudtrail:ListTags'),
        }),
      ],
      ago(0),
      'cloudtrail:DescribeTrails',
    ),
  }),
  callerIdentity: seen(
    { account: '111111111111', arn: 'arn', isRoot: false },
    ago(0),
    'sts:GetCallerIdentity',
  ),
  organization: seen(
    { id: 'o-1', featureSet: 'ALL', managementAccountId: '111111111111' },
    ago(0),
    'organizations:DescribeOrganization',
  ),
  trustedAccess: seen(
    { enabled: true },
    ago(0),
    'organizations:ListAWSServiceAccessForOrganization',
  ),
  serviceLinkedRole: seen(
    { exists: false, trustedPrincipals: [] },
    ago(0),
    'iam:GetRole',
  ),
  delegatedAdministrators: seen(
    [],
    ago(0),
    'organizations:ListDelegatedAdministrators',
  ),
  resourcePolicy: seen(
    { exists: false, deniesCloudTrail: false },
    ago(0),
    'organizations:DescribeResourcePolicy',
  ),
  eventDataStores: seen([], ago(0), 'cloudtrail:ListEventDataStores'),
  buckets: seen(
    [
      bucket({
        readAs: ARCHIVE,
        acl: seen({ publicGrants: [] }, ago(0), 's3:GetBucketAcl'),
        versioning: seen({ enabled: true }, ago(0), 's3:GetBucketVersioning'),
      }),
    ],
    ago(0),
    's3:GetBucketAcl',
  ),
  accounts: seen(
    { total: 1, byState: { ACTIVE: 1 } },
    ago(HOUR),
    'organizations:ListAccounts',
  ),
  coverage: seen(COUNTS, ago(HOUR), 's3:ListBucket'),
};

export const UNITS = [seen(undefined, ago(HOUR), 'organizations:ListRoots')];

export function report(
  overrides: Partial<FactObservations> = {},
  organization: OrganizationConfig = WITH_ARCHIVE,
) {
  return accessReport(organization, {
    seen: {
      observedAt: ago(0),
      observations: { ...FACTS, ...overrides },
      units: UNITS,
    },
    terms: TERMS,
    accountsTerms: { ...TERMS, staleAfterMs: 3 * HOUR },
  });
}

export const call = ({ calls }: Pick<AccessReport, 'calls'>, action: string) =>
  calls.find(each => each.action === action) as NeededCall;

export const denial = (action: 'iam:GetRole' | 's3:GetBucketAcl') => {
  const message = say('denied.action', { missingAction: action });
  return {
    action,
    observedAt: ago(0),
    outcome: 'denied' as const,
    missingAction: action,
    reason: message.text,
    message,
  };
};
