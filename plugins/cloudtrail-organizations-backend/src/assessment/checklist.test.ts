import {
  type ChecklistRow,
  type FactObservations,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { denied, rows } from '../__testUtils__/checklist';
import {
  ACME,
  ago,
  allWell,
  HOUR,
  NOT_SEEN,
  seen,
  TERMS,
  trail,
} from '../__testUtils__/facts';
import { assessState } from './state';

it('stands in the order of dependency', () => {
  expect(Object.keys(rows())).toEqual([
    'feature-set',
    'portal-access',
    'trusted-access',
    'service-linked-role',
    'organization-trail',
    'logging',
    'delivery',
    'accounts',
    'member-coverage',
    'delegated-administrators',
  ]);
});

it('says of everything that is well when and by which call it was seen', () => {
  const list = rows();
  expect(Object.values(list).map(({ status }) => status)).toEqual(
    Object.values(list).map(() => 'ok'),
  );
  expect(list['trusted-access']).toEqual({
    id: 'trusted-access',
    status: 'ok',
    since: '2023-06-12T09:14:27.000Z',
    observedAt: ago(60_000),
    calls: ['organizations:ListAWSServiceAccessForOrganization'],
    message: expect.objectContaining({
      text: 'Trusted access for CloudTrail has been on since 12 Jun 2023 09:14 UTC.',
    }),
    checkYourself: [
      'aws organizations list-aws-service-access-for-organization --region us-east-1',
    ],
  });
});

it('gives the line of the AWS CLI for each trail', () => {
  expect(rows().delivery.checkYourself).toEqual([
    'aws cloudtrail describe-trails --region us-east-1',
    'aws cloudtrail get-trail-status --name arn:aws:cloudtrail:us-east-1:111111111111:trail/main --region us-east-1',
  ]);
});

it.each<[keyof FactObservations, ChecklistRow['id'][]]>([
  ['callerIdentity', ['portal-access']],
  ['organization', ['feature-set']],
  ['trustedAccess', ['trusted-access']],
  ['serviceLinkedRole', ['service-linked-role']],
  ['trails', ['organization-trail', 'logging', 'delivery']],
  ['accounts', ['accounts']],
  ['coverage', ['member-coverage']],
  ['delegatedAdministrators', ['delegated-administrators']],
])('hides no row where %s could not be seen', (fact, concerned) => {
  for (const observation of NOT_SEEN) {
    const list = rows({ [fact]: observation });
    expect(Object.keys(list)).toHaveLength(10);
    for (const id of concerned) {
      expect(list[id]).toMatchObject({
        status:
          observation.outcome === 'notApplicable'
            ? 'not-applicable'
            : 'unknown',
        message: { key: 'observation.throttled' },
      });
    }
  }
});

it('says of a fact that is too old that it is not known', () => {
  const { 'trusted-access': row } = rows({
    trustedAccess: seen({ enabled: true }, ago(HOUR)),
  });
  expect(row).toMatchObject({
    status: 'unknown',
    message: { key: 'state.unknown.stale', params: { observedAt: ago(HOUR) } },
    remedy: { key: 'state.unknown.refresh' },
  });
});

describe('the statement to add', () => {
  it('names a role by its ARN in the right partition', () => {
    const { 'service-linked-role': row } = rows({
      serviceLinkedRole: denied('iam:GetRole'),
    });
    expect(row).toMatchObject({
      remedy: {
        key: 'denied.remedy',
        params: { missingAction: 'iam:GetRole' },
      },
      missingStatement: {
        Effect: 'Allow',
        Action: 'iam:GetRole',
        Resource:
          'arn:aws:iam::111111111111:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail',
      },
    });
  });

  it('names trails for calls about a trail', () => {
    const { logging } = rows({
      trails: seen([trail({ status: denied('cloudtrail:GetTrailStatus') })]),
    });
    expect(logging.missingStatement).toEqual({
      Effect: 'Allow',
      Action: 'cloudtrail:GetTrailStatus',
      Resource: 'arn:aws:cloudtrail:*:111111111111:trail/*',
    });
  });

  it('names everything that is missing in the row of the portal’s access', () => {
    const { 'portal-access': row } = rows({
      serviceLinkedRole: denied('iam:GetRole'),
      organization: denied('organizations:DescribeOrganization'),
      trails: seen([
        trail({ eventSelectors: denied('cloudtrail:GetEventSelectors') }),
      ]),
    });
    expect(row).toMatchObject({
      status: 'warning',
      missingStatement: {
        Action: [
          'organizations:DescribeOrganization',
          'iam:GetRole',
          'cloudtrail:GetEventSelectors',
        ],
        Resource: '*',
      },
    });
  });
});

describe('what a member account lacks', () => {
  const missing = seen({ exists: false, trustedPrincipals: [] });
  const ofAnother = seen({
    exists: true,
    arn: 'arn:aws:iam::999999999999:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail',
    trustedPrincipals: ['cloudtrail.amazonaws.com'],
  });

  it.each(['callerIdentity', 'organization'] as const)(
    'is not missing where %s does not show that it is the management account',
    fact => {
      const list = rows({
        [fact]: denied('organizations:DescribeOrganization'),
        serviceLinkedRole: missing,
        trails: seen([]),
      });
      for (const id of ['service-linked-role', 'organization-trail'] as const) {
        expect(list[id]).toMatchObject({
          status: 'unknown',
          message: {
            text: "The portal's role may not call organizations:DescribeOrganization.",
          },
        });
      }
    },
  );

  it('is said where the role is that of another account', () => {
    expect(
      rows({ serviceLinkedRole: ofAnother })['service-linked-role'],
    ).toMatchObject({
      status: 'unknown',
      message: {
        text: 'The service-linked role that was read is not that of management account 111111111111.',
      },
    });
  });
});

it('says which accounts are still known where listing them failed', () => {
  const { accounts } = rows(
    { accounts: NOT_SEEN[1] },
    { accountsListedAt: ago(HOUR) },
  );
  expect(accounts).toMatchObject({
    status: 'unknown',
    message: { key: 'observation.throttled' },
    remedy: {
      text: 'The accounts that are known are those listed 23 Nov 2026 13:00 UTC.',
    },
  });
});

it('counts one delegated administrator and several, by name', () => {
  const delegated = (count: number) =>
    rows({
      delegatedAdministrators: seen(
        Array.from({ length: count }, (_, index) => ({
          accountId: `22222222222${index}`,
          ...(index === 0 && { name: 'security' }),
        })),
      ),
    })['delegated-administrators'].message.text;
  expect(delegated(0)).toBe('CloudTrail has no delegated administrator.');
  expect(delegated(1)).toBe(
    'CloudTrail has one delegated administrator: security (222222222220).',
  );
  expect(delegated(2)).toBe(
    'CloudTrail has 2 delegated administrators: security (222222222220), 222222222221.',
  );
});

it('names the same trail to restore as the state does', () => {
  const former = (name: string, isMultiRegion: boolean) =>
    trail({ name, isMultiRegion, isOrganizationTrail: false });
  const trails = seen([former('regional', false), former('main', true)]);
  const { 'organization-trail': row } = rows({ trails });
  const { reason, nextStep } = assessState(ACME, allWell({ trails }), TERMS);
  expect(row).toMatchObject({ message: reason, remedy: nextStep });
  expect(row.remedy?.params).toMatchObject({ trail: 'main' });
});

describe('the portal’s access', () => {
  const attempt = {
    at: ago(0),
    message: say('observation.unreachable', {
      action: 'sts:GetCallerIdentity',
      cause: 'ECONNREFUSED',
    }),
  };

  it('is not good where the newest attempt failed, however well the one before went', () => {
    expect(rows({}, { failedAttempt: attempt })['portal-access']).toMatchObject(
      {
        status: 'bad',
        observedAt: ago(0),
        message: { key: 'observation.unreachable' },
        remedy: { key: 'state.unknown.correctCause' },
      },
    );
  });

  it('is good with the eyes of a delegated administrator, where that is configured', () => {
    const organization = { ...ACME, observingAccountId: '222222222222' };
    const callerIdentity = seen({
      account: '222222222222',
      arn: 'arn:aws:sts::222222222222:assumed-role/x/y',
      isRoot: false,
    });
    const as = (overrides: Partial<FactObservations>) =>
      rows(overrides, { organization })['portal-access'];
    expect(as({ callerIdentity })).toMatchObject({ status: 'ok' });
    // What it does not see may be there.
    expect(
      rows({ callerIdentity, trails: seen([]) }, { organization })[
        'organization-trail'
      ],
    ).toMatchObject({
      status: 'unknown',
      message: { key: 'control.notManagementAccount' },
    });
    expect(as({})).toMatchObject({
      status: 'bad',
      message: { key: 'observation.wrongObserver' },
    });
  });
});

describe('delivery just after a restore', () => {
  it('is unknown by what was delivered before, and says what it waits for', () => {
    const { delivery } = rows({
      trustedAccess: seen({ enabled: true, since: ago(4 * 60_000) }),
    });
    expect(delivery).toMatchObject({
      status: 'unknown',
      message: { key: 'trail.firstDeliveryDue' },
      remedy: { key: 'trail.awaitDelivery' },
    });
  });
});

describe('member coverage', () => {
  const counts = {
    active: 26,
    delivering: 26,
    silent: 0,
    uncovered: 0,
    unverified: 0,
    suspended: 1,
    unknown: 0,
  };
  const row = (overrides: Partial<typeof counts>) =>
    rows({ coverage: seen({ ...counts, ...overrides }) })['member-coverage'];

  it('is good only where logs of every active account were seen', () => {
    expect(row({})).toMatchObject({
      status: 'ok',
      message: { text: '26 active accounts, and logs of each were seen.' },
    });
    expect(row({ delivering: 25, unverified: 1 })).toMatchObject({
      status: 'unknown',
      message: { key: 'control.coverage.open' },
    });
    expect(row({ delivering: 25 })).toMatchObject({ status: 'unknown' });
  });

  it('is bad where an account is silent or uncovered', () => {
    expect(row({ delivering: 25, silent: 1 })).toMatchObject({
      status: 'bad',
      message: {
        text: 'Of 26 active accounts, 1 deliver nothing and 0 are logged by no organization trail.',
      },
      remedy: { key: 'control.coverage.remedy' },
    });
    expect(row({ delivering: 25, uncovered: 1 })).toMatchObject({
      status: 'bad',
    });
  });
});
