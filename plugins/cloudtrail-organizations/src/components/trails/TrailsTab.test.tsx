import { screen, within } from '@testing-library/react';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import {
  OBSERVED_AT,
  globex,
  organizationTrail,
  posture,
  sentence,
  summary,
} from '../../__testUtils__/fixtures';
import { trailBucket } from '../../__testUtils__/bucketFixtures';
import { openOrganization } from '../../__testUtils__/openOrganization';

it('says what members see of the trails, and what is known of each', async () => {
  openOrganization(
    posture(summary(), {
      trails: [
        organizationTrail(),
        organizationTrail({
          arn: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/old',
          name: 'old',
          isOrganizationTrail: false,
          status: {
            action: 'cloudtrail:GetTrailStatus',
            outcome: 'denied',
            observedAt: OBSERVED_AT,
            missingAction: 'cloudtrail:GetTrailStatus',
            message: say('denied.action', {
              missingAction: 'cloudtrail:GetTrailStatus',
            }),
          },
        }),
      ],
    }),
    { path: '/trails' },
  );
  expect(
    await screen.findByText(
      /cannot change or delete them, and by default they cannot read their log files/,
    ),
  ).toBeInTheDocument();
  expect(screen.getAllByText('all, read and write')).toHaveLength(2);
  expect(
    screen.getByRole('heading', {
      name: 'Account-level trails of the management account',
    }),
  ).toBeInTheDocument();
  expect(
    screen.getAllByText(
      "unknown: The portal's role may not call cloudtrail:GetTrailStatus.",
    ),
  ).toHaveLength(2);
});

it('says nothing of what members see where there is no trail to see', async () => {
  openOrganization(posture(globex(), { trails: [] }), { path: '/trails' });
  expect(
    await screen.findByText('No organization trail was observed.'),
  ).toBeInTheDocument();
  expect(
    screen.queryByText(/Member accounts see these trails/),
  ).not.toBeInTheDocument();
});

it('does not claim that a trail delivered when AWS reports no time', async () => {
  const trail = organizationTrail();
  openOrganization(
    posture(summary(), {
      trails: [
        { ...trail, status: { ...trail.status, value: { isLogging: true } } },
      ],
    }),
    { path: '/trails' },
  );
  expect(
    await screen.findAllByText('none reported by AWS', { selector: 'dd' }),
  ).toHaveLength(2);
});

it('says that the trails are unknown, and not that there are none', async () => {
  const value = posture(summary(), { trails: [] });
  value.observations.trails = {
    action: 'cloudtrail:DescribeTrails',
    outcome: 'throttled',
    observedAt: OBSERVED_AT,
    message: say('observation.throttled', {
      action: 'cloudtrail:DescribeTrails',
    }),
  };
  openOrganization(value, { path: '/trails' });
  expect(await screen.findByText(/The trails are unknown\./)).toHaveTextContent(
    'AWS throttled cloudtrail:DescribeTrails',
  );
  expect(
    screen.queryByText('No organization trail was observed.'),
  ).not.toBeInTheDocument();
});

/** The page of trails, with what was observed of the bucket and of event data stores. */
const openWith = (
  trail: Parameters<typeof organizationTrail>[0],
  observed: {
    bucket?: ReturnType<typeof trailBucket>;
    eventDataStores?: ReturnType<
      typeof posture
    >['observations']['eventDataStores'];
  } = {},
) => {
  const value = posture(summary(), { trails: [organizationTrail(trail)] });
  const { bucket, eventDataStores } = observed;
  if (bucket) value.observations.buckets.value = [bucket];
  if (eventDataStores) value.observations.eventDataStores = eventDataStores;
  openOrganization(value, { path: '/trails' });
};

const denied = (action: string) => ({
  action,
  outcome: 'denied' as const,
  observedAt: OBSERVED_AT,
  missingAction: action,
  message: say('denied.action', { missingAction: action }),
});

/** What stands beside a name. */
const valueOf = async (name: string) =>
  (await screen.findByText(name, { selector: 'dt' })).nextElementSibling;

it('tells what each Region reports, and takes no silence for a delivery', async () => {
  const status = organizationTrail().status;
  openWith({
    statuses: [
      { ...status, region: 'us-east-1' },
      { ...status, region: 'eu-west-1', value: { isLogging: true } },
      {
        ...status,
        region: 'eu-north-1',
        value: {
          isLogging: true,
          latestDeliveryTime: '2026-11-23T13:55:00.000Z',
          latestDeliveryError: 'AccessDenied',
        },
      },
      { ...denied('cloudtrail:GetTrailStatus'), region: 'sa-east-1' },
    ],
  });
  expect(
    await screen.findByText(
      '1 of 4 configured Regions report a delivery without an error',
    ),
  ).toBeInTheDocument();
  const table = screen.getByRole('table', {
    name: 'What each configured Region reports of this trail',
    hidden: true,
  });
  const row = (region: string) => within(table).getByText(region).closest('tr');
  expect(row('eu-west-1')).toHaveTextContent('none reported by AWS');
  expect(row('eu-north-1')).toHaveTextContent('AccessDenied');
  expect(row('sa-east-1')).toHaveTextContent(
    "unknown: The portal's role may not call cloudtrail:GetTrailStatus.",
  );
});

it('shows Insights, object events, tags and CloudWatch Logs', async () => {
  const { eventSelectors, insights, tags, status } = organizationTrail();
  openWith({
    insights: { ...insights, value: { types: ['ApiCallRateInsight'] } },
    tags: { ...tags, value: [{ key: 'team', value: 'security' }] },
    eventSelectors: {
      ...eventSelectors,
      value: {
        managementEvents: 'all',
        excludedEventSources: [],
        advanced: true,
        s3ObjectEvents: { read: false, write: true },
      },
    },
    status: {
      ...status,
      value: {
        isLogging: true,
        latestCloudWatchLogsDeliveryError: 'NoSuchLogGroup',
      },
    },
  });
  expect(await valueOf('Insights')).toHaveTextContent('ApiCallRateInsight');
  expect(await valueOf('Tags')).toHaveTextContent('team=security');
  expect(await valueOf('S3 object events')).toHaveTextContent(/^write$/);
  expect(await valueOf('CloudWatch Logs error')).toHaveTextContent(
    'NoSuchLogGroup',
  );
});

it('says who looks after a trail, and that one looks like a former organization trail', async () => {
  openWith({
    isOrganizationTrail: false,
    owner: {
      by: 'controlTower',
      certain: true,
      message: sentence('AWS Control Tower owns this trail.'),
    },
    looksFormer: sentence('Its bucket holds logs of members.'),
  });
  expect(
    await screen.findByText('AWS Control Tower owns this trail.'),
  ).toBeInTheDocument();
  expect(
    screen.getByText(/looks like a former organization trail/),
  ).toHaveTextContent('Its bucket holds logs of members.');
});

describe('the bucket', () => {
  it('shows who owns it, what it admits and how it keeps what is in it', async () => {
    openWith({}, { bucket: trailBucket() });
    expect(await valueOf('Owner')).toHaveTextContent(
      /122222222222.*an account of the organization/,
    );
    expect(await valueOf('Bucket policy')).toHaveTextContent(
      'admits what this trail writes, and only this trail',
    );
    expect(await valueOf('Block Public Access')).toHaveTextContent(
      'all four settings on',
    );
    expect(await valueOf('Versioning')).toHaveTextContent('on');
    expect(await valueOf('Object Lock')).toHaveTextContent(
      'on, COMPLIANCE, 365 days',
    );
    expect(await valueOf('Retention')).toHaveTextContent(
      'no lifecycle rule deletes logs',
    );
    expect(await valueOf('Server access logging')).toHaveTextContent('off');
    expect(screen.queryByText(/^Add to the policy/)).not.toBeInTheDocument();
  });

  it('gives the statements that its policy lacks, to copy', async () => {
    const bucket = trailBucket();
    const [admits] = bucket.policy.value!.trails;
    openWith(
      {},
      {
        bucket: trailBucket({
          policy: {
            ...bucket.policy,
            value: {
              exists: true,
              trails: [{ ...admits, organizationPrefix: false }],
            },
          },
        }),
      },
    );
    expect(await valueOf('Bucket policy')).toHaveTextContent(
      'does not admit writing below the organization’s id',
    );
    expect(screen.getByText(/AWSLogs\/o-acm3zxcvbn\/\*/)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy the bucket policy statements' }),
    ).toBeInTheDocument();
  });

  it('does not say what its policy lacks where the policy was not seen', async () => {
    openWith(
      {},
      { bucket: trailBucket({ policy: denied('s3:GetBucketPolicy') }) },
    );
    expect(await valueOf('Bucket policy')).toHaveTextContent(
      "unknown: The portal's role may not call s3:GetBucketPolicy.",
    );
    expect(screen.queryByText(/^Add to the policy/)).not.toBeInTheDocument();
  });

  it('is loud where a stranger owns it or the public reaches it', async () => {
    const { owner, acl, policyStatus } = trailBucket();
    openWith(
      {},
      {
        bucket: trailBucket({
          owner: {
            ...owner,
            value: { accountId: '999999999999', inOrganization: false },
          },
          acl: { ...acl, value: { publicGrants: ['READ'] } },
          policyStatus: { ...policyStatus, value: { isPublic: true } },
        }),
      },
    );
    expect(await valueOf('Owner')).toHaveTextContent(
      'not an account of the organization',
    );
    expect(await valueOf('Public by policy')).toHaveTextContent('yes');
    expect(await valueOf('Public by ACL')).toHaveTextContent(
      'everyone has READ',
    );
  });

  it('says that nothing was observed of it', async () => {
    openWith({});
    expect(
      await screen.findByText('Nothing was observed of it.'),
    ).toBeInTheDocument();
  });
});

describe('event data stores', () => {
  const observation = posture(summary()).observations.eventDataStores;

  it('shows each with what it takes in', async () => {
    openWith(
      {},
      {
        eventDataStores: {
          ...observation,
          value: [
            {
              arn: 'arn:aws:cloudtrail:us-east-1:111111111111:eventdatastore/1',
              name: 'org-lake',
              isOrganization: true,
              isMultiRegion: true,
              status: 'ENABLED',
              retentionDays: 2557,
              logsManagementEvents: true,
            },
          ],
        },
      },
    );
    await screen.findByRole('heading', { level: 4, name: 'org-lake' });
    expect(await valueOf('Organization event data store')).toHaveTextContent(
      'yes',
    );
    expect(await valueOf('Ingesting')).toHaveTextContent('unknown');
    expect(screen.getByText('2557 days')).toBeInTheDocument();
  });

  it('tells none from unknown', async () => {
    openWith({}, { eventDataStores: denied('cloudtrail:ListEventDataStores') });
    expect(
      await screen.findByText(
        "unknown: The portal's role may not call cloudtrail:ListEventDataStores.",
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^There is none/)).not.toBeInTheDocument();
  });
});
