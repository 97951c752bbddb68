import {
  say,
  type AccountMembership,
  type AllowedOperation,
  type ChecklistRow,
  type Finding,
  type OperationKind,
  type OrganizationSummary,
  type Posture,
  type Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';

// What the backend would answer.

export const AWS_ENDPOINT = { custom: false };
export const OBSERVED_AT = '2026-11-23T14:00:00.000Z';

const KINDS: OperationKind[] = [
  'enable-trusted-access',
  'disable-trusted-access',
];

export const allowed: AllowedOperation[] = KINDS.map(kind => ({
  kind,
  allowed: true,
}));

export const notAllowed: AllowedOperation[] = KINDS.map(kind => ({
  kind,
  allowed: false,
  reason: 'Only group:default/aws-management-admins may do this.',
}));

export function organizationTrail(trail: Partial<Trail> = {}): Trail {
  return {
    arn: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main',
    name: 'main',
    homeRegion: 'us-east-1',
    isOrganizationTrail: true,
    isMultiRegion: true,
    logFileValidation: true,
    bucket: 'acme-org-trail',
    status: {
      action: 'cloudtrail:GetTrailStatus',
      outcome: 'observed',
      observedAt: OBSERVED_AT,
      value: {
        isLogging: true,
        startLoggingTime: '2023-06-12T08:00:00.000Z',
        latestDeliveryTime: '2026-11-23T13:55:00.000Z',
        latestDigestDeliveryTime: '2026-11-23T13:20:00.000Z',
      },
    },
    statuses: [],
    insights: {
      action: 'cloudtrail:GetInsightSelectors',
      outcome: 'observed',
      observedAt: OBSERVED_AT,
      value: { types: [] },
    },
    tags: {
      action: 'cloudtrail:ListTags',
      outcome: 'observed',
      observedAt: OBSERVED_AT,
      value: [],
    },
    eventSelectors: {
      action: 'cloudtrail:GetEventSelectors',
      outcome: 'observed',
      observedAt: OBSERVED_AT,
      value: {
        managementEvents: 'all',
        excludedEventSources: [],
        advanced: false,
      },
    },
    ...trail,
  };
}

export function summary(
  changes: Partial<OrganizationSummary> = {},
): OrganizationSummary {
  const reason = say('state.active', {
    trail: 'main',
    deliveredAt: '2026-11-23T13:55:00.000Z',
  });
  return {
    name: 'acme',
    title: 'Acme',
    organizationId: 'o-acm3zxcvbn',
    managementAccountId: '111111111111',
    partition: 'aws',
    state: 'active',
    since: '2023-06-12T08:00:00.000Z',
    sinceBasis: 'portal',
    reason: reason.text,
    messages: { reason },
    observedAt: OBSERVED_AT,
    stale: false,
    readOnly: false,
    trustedAccess: { enabled: true, since: '2023-06-12T08:00:00.000Z' },
    findingCounts: { critical: 0, high: 0, medium: 0, low: 0 },
    trailCounts: { organizationTrails: 1, logging: 1, delivering: 1 },
    trailNames: ['main'],
    accounts: { total: 27, byState: { ACTIVE: 26, SUSPENDED: 1 } },
    refresh: { allowed: true },
    operations: allowed,
    ...changes,
  };
}

export function globex(
  changes: Partial<OrganizationSummary> = {},
): OrganizationSummary {
  const reason = say('state.disabled');
  const nextStep = say('state.disabled.enable');
  return summary({
    name: 'globex',
    title: 'Globex',
    organizationId: 'o-gl0b3xasdf',
    managementAccountId: '222222222222',
    state: 'disabled',
    since: undefined,
    sinceBasis: undefined,
    reason: reason.text,
    nextStep: nextStep.text,
    messages: { reason, nextStep },
    trustedAccess: { enabled: false },
    trailCounts: { organizationTrails: 0, logging: 0, delivering: 0 },
    trailNames: [],
    accounts: { total: 9, byState: { ACTIVE: 9 } },
    ...changes,
  });
}

export function initech(
  changes: Partial<OrganizationSummary> = {},
): OrganizationSummary {
  const reason = say('trail.deliveryFailsSince', {
    trail: 'org-trail',
    bucket: 'initech-org-trail',
    sinceAt: '2026-11-22T14:10:00.000Z',
    error: 'AccessDenied',
  });
  const nextStep = say('trail.fixBucketBy', {
    bucket: 'initech-org-trail',
    fixByAt: '2026-12-22T14:10:00.000Z',
  });
  return summary({
    name: 'initech',
    title: 'Initech',
    organizationId: 'o-1n1t3chqwe',
    managementAccountId: '333333333333',
    state: 'failing',
    since: '2026-11-22T14:10:00.000Z',
    sinceBasis: 'aws',
    reason: reason.text,
    nextStep: nextStep.text,
    messages: { reason, nextStep },
    readOnly: true,
    findingCounts: { critical: 1, high: 2, medium: 0, low: 0 },
    trailCounts: { organizationTrails: 1, logging: 1, delivering: 0 },
    trailNames: ['org-trail'],
    accounts: { total: 140, byState: { ACTIVE: 140 } },
    operations: notAllowed,
    ...changes,
  });
}

export const deniedRole: ChecklistRow = {
  id: 'service-linked-role',
  status: 'unknown',
  message: say('denied.action', { missingAction: 'iam:GetRole' }),
  remedy: say('denied.remedy', { missingAction: 'iam:GetRole' }),
  observedAt: OBSERVED_AT,
  calls: ['iam:GetRole'],
  missingStatement: {
    Effect: 'Allow',
    Action: 'iam:GetRole',
    Resource: '*',
  },
  checkYourself: ['aws iam get-role --role-name AWSServiceRoleForCloudTrail'],
};

const trustedAccessRow: ChecklistRow = {
  id: 'trusted-access',
  status: 'ok',
  message: say('checklist.trustedAccess.on'),
  since: '2023-06-12T08:00:00.000Z',
  observedAt: OBSERVED_AT,
  calls: ['organizations:ListAWSServiceAccessForOrganization'],
  checkYourself: ['aws organizations list-aws-service-access-for-organization'],
};

/** A posture of an organization, with the parts that views read. */
export function posture(
  organization: OrganizationSummary,
  changes: Partial<Posture> = {},
): Posture {
  const observed = { outcome: 'observed', observedAt: OBSERVED_AT } as const;
  const trails = changes.trails ?? [organizationTrail()];
  return {
    ...organization,
    checklist: [trustedAccessRow, deniedRole],
    trails,
    findings: [],
    regions: ['us-east-1'],
    inventory: {
      accounts: { status: 'complete', done: 27, total: 27, requests: 2 },
      coverage: { status: 'complete', done: 27, total: 27, requests: 54 },
    },
    waive: { allowed: true },
    managementAccountAdmins: ['group:default/aws-management-admins'],
    cloudTrailAdmins: ['group:default/cloudtrail-admins'],
    endpoint: AWS_ENDPOINT,
    observations: {
      callerIdentity: { ...observed, action: 'sts:GetCallerIdentity' },
      organization: {
        ...observed,
        action: 'organizations:DescribeOrganization',
      },
      trustedAccess: {
        ...observed,
        action: 'organizations:ListAWSServiceAccessForOrganization',
        value: organization.trustedAccess,
      },
      serviceLinkedRole: {
        action: 'iam:GetRole',
        outcome: 'denied',
        observedAt: OBSERVED_AT,
        missingAction: 'iam:GetRole',
      },
      trails: {
        ...observed,
        action: 'cloudtrail:DescribeTrails',
        value: trails,
      },
      delegatedAdministrators: {
        ...observed,
        action: 'organizations:ListDelegatedAdministrators',
      },
      eventDataStores: {
        ...observed,
        action: 'cloudtrail:ListEventDataStores',
        value: [],
      },
      resourcePolicy: {
        ...observed,
        action: 'organizations:DescribeResourcePolicy',
        value: { exists: false, deniesCloudTrail: false },
      },
      buckets: { ...observed, action: 's3:ListBucket', value: [] },
      accounts: { ...observed, action: 'organizations:ListAccounts' },
      coverage: { ...observed, action: 's3:ListBucket' },
    },
    ...changes,
  };
}

export function account(
  changes: Partial<AccountMembership> = {},
): AccountMembership {
  const {
    name,
    title,
    organizationId,
    state,
    reason,
    messages,
    trustedAccess,
    trailNames,
    operations,
    observedAt,
  } = summary();
  return {
    accountId: '104729001122',
    state: 'ACTIVE',
    isManagementAccount: false,
    observedAt: OBSERVED_AT,
    organization: {
      name,
      title,
      organizationId,
      state,
      reason,
      messages,
      trustedAccess,
      trailNames,
      operations,
      observedAt,
    },
    endpoint: AWS_ENDPOINT,
    ...changes,
  };
}

/** What a control says. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'organization-trail-delivers',
    controlId: 'organization-trail-delivers',
    title: sentence('An organization trail delivers'),
    severity: 'critical',
    standards: ['FSBP CloudTrail.3'],
    verdict: 'fail',
    message: sentence('Trail main is not logging.'),
    evidence: [
      {
        fact: 'trails',
        action: 'cloudtrail:DescribeTrails',
        outcome: 'observed',
        observedAt: OBSERVED_AT,
      },
    ],
    ...changes,
  };
}

/** A sentence that no translation knows: its English stands. */
export function sentence(text: string) {
  return { text, key: 'not.translated', params: {} };
}

/** An error as the backend answers it. */
export function responseError(name: string, message: string): Error {
  return Object.assign(new Error(`Request failed: ${name}`), {
    name: 'ResponseError',
    cause: { name, message },
    body: { error: { name, message }, response: { statusCode: 400 } },
  });
}
