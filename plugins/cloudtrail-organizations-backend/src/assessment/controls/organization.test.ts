import type {
  ControlVerdict,
  EventDataStore,
  FactObservations,
  Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { controlOf, judged } from '../../__testUtils__/judging';
import {
  ago,
  DELIVERING,
  HOUR,
  NOT_SEEN,
  seen,
  trail,
} from '../../__testUtils__/facts';
import type { OrganizationConfig } from '../../config';

const ROLE =
  'arn:aws:iam::111111111111:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail';
const role = (...trustedPrincipals: string[]) =>
  seen({ exists: true, arn: ROLE, trustedPrincipals });
const noRole = seen({ exists: false, trustedPrincipals: [] });
const off = seen({ enabled: false });
const caller = (arn: string, isRoot = false) =>
  seen({ account: arn.split(':')[4], arn, isRoot });
const member = caller('arn:aws:sts::222222222222:assumed-role/x/y');
const delegated = { observingAccountId: '222222222222' };
const account = (name: string, overrides: Partial<Trail> = {}) =>
  trail({
    name,
    arn: `arn:aws:cloudtrail:us-east-1:111111111111:trail/${name}`,
    isOrganizationTrail: false,
    ...overrides,
  });
const counts = {
  active: 26,
  delivering: 26,
  silent: 0,
  uncovered: 0,
  unverified: 0,
  suspended: 1,
  unknown: 0,
};
const store = (overrides: Partial<EventDataStore> = {}): EventDataStore => ({
  arn: 'arn:aws:cloudtrail:us-east-1:111111111111:eventdatastore/a',
  name: 'lake',
  isOrganization: true,
  isMultiRegion: true,
  status: 'ENABLED',
  logsManagementEvents: true,
  isIngesting: true,
  ...overrides,
});
const second = (overrides: Partial<Trail> = {}) =>
  account('second', { isOrganizationTrail: true, ...overrides });
const third = second({ name: 'third', arn: 'arn:third' });

it.each<
  [
    id: string,
    verdict: ControlVerdict,
    key: string,
    overrides: Partial<FactObservations>,
    organization?: Partial<OrganizationConfig>,
  ]
>([
  ['trusted-access-enabled', 'pass', 'checklist.trustedAccess.onSince', {}],
  ['trusted-access-enabled', 'fail', 'state.disabled', { trustedAccess: off }],

  ['all-features-enabled', 'pass', 'checklist.featureSet.all', {}],
  [
    'all-features-enabled',
    'fail',
    'state.disabled.consolidatedBilling',
    {
      organization: seen({
        id: 'o-acm3zxcvbn',
        featureSet: 'CONSOLIDATED_BILLING',
        managementAccountId: '111111111111',
      }),
    },
  ],

  [
    'service-linked-role-trusts-cloudtrail-alone',
    'pass',
    'checklist.serviceLinkedRole.ok',
    {},
  ],
  [
    'service-linked-role-trusts-cloudtrail-alone',
    'fail',
    'role.missing',
    { serviceLinkedRole: noRole },
  ],
  [
    'service-linked-role-trusts-cloudtrail-alone',
    'fail',
    'role.otherPrincipals',
    { serviceLinkedRole: role('cloudtrail.amazonaws.com', '*') },
  ],
  [
    'service-linked-role-trusts-cloudtrail-alone',
    'notApplicable',
    'checklist.serviceLinkedRole.notYet',
    { serviceLinkedRole: noRole, trustedAccess: off },
  ],
  [
    'service-linked-role-trusts-cloudtrail-alone',
    'unknown',
    'role.ofAnotherAccount',
    { serviceLinkedRole: noRole, callerIdentity: member },
    delegated,
  ],

  ['every-active-account-delivers', 'pass', 'control.coverage.pass', {}],
  [
    'every-active-account-delivers',
    'fail',
    'control.coverage.fail',
    { coverage: seen({ ...counts, delivering: 25, silent: 1 }) },
  ],
  [
    'every-active-account-delivers',
    'fail',
    'control.coverage.fail',
    { coverage: seen({ ...counts, delivering: 0, uncovered: 26 }) },
  ],
  [
    'every-active-account-delivers',
    'unknown',
    'control.coverage.open',
    { coverage: seen({ ...counts, delivering: 25, unverified: 1 }) },
  ],
  [
    'every-active-account-delivers',
    'unknown',
    'control.coverage.open',
    { coverage: seen({ ...counts, delivering: 25, unknown: 1 }) },
  ],

  [
    'delegated-administrators-expected',
    'pass',
    'checklist.delegatedAdministrators.none',
    {},
  ],
  [
    'delegated-administrators-expected',
    'pass',
    'control.delegatedAdministrators.pass',
    { delegatedAdministrators: seen([{ accountId: '333333333333' }]) },
    { expectedDelegatedAdministrators: ['333333333333'] },
  ],
  [
    'delegated-administrators-expected',
    'fail',
    'control.delegatedAdministrators.fail',
    { delegatedAdministrators: seen([{ accountId: '333333333333' }]) },
    { expectedDelegatedAdministrators: [] },
  ],
  [
    'delegated-administrators-expected',
    'notApplicable',
    'control.delegatedAdministrators.noList',
    { delegatedAdministrators: seen([{ accountId: '333333333333' }]) },
  ],

  [
    'resource-policy-admits-cloudtrail',
    'pass',
    'control.resourcePolicy.none',
    {},
  ],
  [
    'resource-policy-admits-cloudtrail',
    'pass',
    'control.resourcePolicy.pass',
    { resourcePolicy: seen({ exists: true, deniesCloudTrail: false }) },
  ],
  [
    'resource-policy-admits-cloudtrail',
    'fail',
    'control.resourcePolicy.fail',
    { resourcePolicy: seen({ exists: true, deniesCloudTrail: true }) },
  ],

  ['no-former-organization-trail', 'pass', 'control.formerTrails.pass', {}],
  [
    'no-former-organization-trail',
    'fail',
    'former.name',
    { trails: seen([trail(), account('org-trail')]) },
  ],
  [
    'no-former-organization-trail',
    'unknown',
    'control.notManagementAccount',
    { callerIdentity: member },
    delegated,
  ],

  [
    'one-paid-copy-of-management-events-at-most',
    'pass',
    'control.paidCopies.none',
    {},
  ],
  [
    'one-paid-copy-of-management-events-at-most',
    'pass',
    'control.paidCopies.one',
    { trails: seen([trail(), second()]) },
  ],
  [
    'one-paid-copy-of-management-events-at-most',
    'pass',
    'control.paidCopies.one',
    { eventDataStores: seen([store()]) },
  ],
  [
    'one-paid-copy-of-management-events-at-most',
    'fail',
    'control.paidCopies.fail',
    { trails: seen([trail(), second()]), eventDataStores: seen([store()]) },
  ],
  [
    'one-paid-copy-of-management-events-at-most',
    'fail',
    'control.paidCopies.fail',
    { trails: seen([trail(), second(), third]) },
  ],
  [
    'one-paid-copy-of-management-events-at-most',
    'pass',
    'control.paidCopies.none',
    {
      trails: seen([
        trail(),
        second({ status: seen({ isLogging: false }) }),
        second({
          eventSelectors: seen({
            managementEvents: 'none' as const,
            excludedEventSources: [],
            advanced: true,
          }),
        }),
        account('of-the-account'),
      ]),
      eventDataStores: seen([
        store({ isOrganization: false }),
        store({ isIngesting: false }),
        store({ logsManagementEvents: false }),
      ]),
    },
  ],
  [
    'one-paid-copy-of-management-events-at-most',
    'pass',
    'control.paidCopies.one',
    {
      trails: seen([
        trail(),
        second({ isMultiRegion: false }),
        second({ isMultiRegion: false, homeRegion: 'eu-west-1' }),
      ]),
    },
  ],
  [
    'one-paid-copy-of-management-events-at-most',
    'unknown',
    'observation.throttled',
    { trails: seen([trail({ status: NOT_SEEN[1] })]) },
  ],
  [
    'one-paid-copy-of-management-events-at-most',
    'unknown',
    'observation.throttled',
    { trails: seen([trail({ eventSelectors: NOT_SEEN[1] })]) },
  ],

  ['caller-is-not-root', 'pass', 'checklist.portalAccess.ok', {}],
  [
    'caller-is-not-root',
    'fail',
    'checklist.portalAccess.root',
    { callerIdentity: caller('arn:aws:iam::111111111111:root', true) },
  ],
])('%s: %s, %s', (id, verdict, key, overrides, ...[organization]) => {
  const control = controlOf(id);
  expect(judged(control, overrides, organization)).toMatchObject([
    {
      controlId: id,
      verdict,
      message: { key },
      title: control.title,
      severity: control.severity,
    },
  ]);
});

it('judges each delegated administrator by its own id', () => {
  const findings = judged(
    controlOf('delegated-administrators-expected'),
    {
      delegatedAdministrators: seen([
        { accountId: '333333333333' },
        { accountId: '444444444444' },
      ]),
    },
    { expectedDelegatedAdministrators: ['333333333333'] },
  );
  expect(findings.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['delegated-administrators-expected:333333333333', 'pass'],
    ['delegated-administrators-expected:444444444444', 'fail'],
  ]);
});

describe('delivery in every Region', () => {
  const control = controlOf('delivery-in-every-region');
  const regions = ['us-east-1', 'eu-west-1'];
  const quiet = { isLogging: true, startLoggingTime: ago(1000 * HOUR) };
  const inIreland = (status: object, overrides: Partial<Trail> = {}) =>
    judged(
      control,
      {
        trails: seen([
          trail({
            statuses: [
              { region: 'us-east-1', ...seen(DELIVERING) },
              { region: 'eu-west-1', ...seen({ ...quiet, ...status }) },
            ],
            ...overrides,
          }),
        ]),
      },
      { regions },
    );

  it.each<[string, ControlVerdict, object]>([
    ['a log within the grace', 'pass', { latestDeliveryTime: ago(23 * HOUR) }],
    [
      'a digest within the grace',
      'pass',
      { latestDigestDeliveryTime: ago(HOUR) },
    ],
    [
      'neither for longer than the grace',
      'fail',
      { latestDigestDeliveryTime: ago(25 * HOUR) },
    ],
    ['nothing at all, though digests are due', 'fail', {}],
    [
      'an error',
      'fail',
      { latestDeliveryTime: ago(HOUR), latestDeliveryError: 'AccessDenied' },
    ],
    [
      'an error of digests',
      'fail',
      {
        latestDeliveryTime: ago(HOUR),
        latestDigestDeliveryError: 'AccessDenied',
      },
    ],
    ['no logging', 'fail', { isLogging: false, latestDeliveryTime: ago(HOUR) }],
  ])('is seen by %s: %s', (_, verdict, status) => {
    expect(inIreland(status)).toMatchObject([
      { verdict, resource: trail().arn },
    ]);
  });

  it('names the Regions that fail, and those alone', () => {
    expect(inIreland({ isLogging: false })[0].message.text).toBe(
      'Organization trail main does not deliver in eu-west-1.',
    );
  });

  it('is unknown in a quiet Region without validation, and just after logging began', () => {
    for (const findings of [
      inIreland({}, { logFileValidation: false }),
      inIreland({ startLoggingTime: ago(HOUR) }),
      inIreland({
        startLoggingTime: ago(HOUR),
        latestDigestDeliveryTime: ago(2 * HOUR),
      }),
    ]) {
      expect(findings).toMatchObject([
        {
          verdict: 'unknown',
          message: { key: 'control.deliveryInEveryRegion.unproven' },
        },
      ]);
    }
  });

  it('is unknown where a Region could not be asked, or was not', () => {
    const statuses = [{ region: 'us-east-1', ...seen(DELIVERING) }];
    for (const unseen of NOT_SEEN) {
      expect(
        inIreland(
          {},
          { statuses: [...statuses, { region: 'eu-west-1', ...unseen }] },
        ),
      ).toMatchObject([
        { verdict: 'unknown', message: { key: 'observation.throttled' } },
      ]);
    }
    expect(inIreland({}, { statuses })).toMatchObject([{ verdict: 'unknown' }]);
  });

  it('fails where the trail logs one Region alone', () => {
    expect(
      inIreland({ latestDeliveryTime: ago(HOUR) }, { isMultiRegion: false }),
    ).toMatchObject([
      { verdict: 'fail', message: { key: 'trail.singleRegion' } },
    ]);
  });

  it('is not applicable without an organization trail', () => {
    expect(judged(control, { trails: seen([]) }, { regions })).toMatchObject([
      { verdict: 'notApplicable' },
    ]);
  });

  it('shows each Region’s answer as evidence', () => {
    expect(
      inIreland({ latestDeliveryTime: ago(HOUR) })[0].evidence.map(
        ({ fact }) => fact,
      ),
    ).toEqual([
      'trails',
      'trustedAccess',
      'trails.statuses.us-east-1',
      'trails.statuses.eu-west-1',
    ]);
  });
});
