import type {
  ControlVerdict,
  TrailBucket,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { controlOf, judged } from '../../__testUtils__/judging';
import { bucket, NOT_SEEN, seen } from '../../__testUtils__/facts';

const OPEN = {
  blockPublicAcls: false,
  ignorePublicAcls: false,
  blockPublicPolicy: false,
  restrictPublicBuckets: false,
};
const ARN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main';
const policy = (overrides: object) =>
  seen({
    exists: true,
    trails: [
      {
        arn: ARN,
        aclCheck: true,
        accountPrefix: true,
        organizationPrefix: true,
        namesSourceArn: true,
        ...overrides,
      },
    ],
  });
const noPolicy = seen({ exists: false, trails: [] });
const owner = (accountId: string, inOrganization?: boolean) =>
  seen({ accountId, inOrganization });

it.each<
  [id: string, verdict: ControlVerdict, key: string, Partial<TrailBucket>]
>([
  ['bucket-owned-by-organization', 'pass', 'control.bucketOwner.pass', {}],
  [
    'bucket-owned-by-organization',
    'pass',
    'control.bucketOwner.pass',
    { owner: owner('222222222222', true) },
  ],
  [
    'bucket-owned-by-organization',
    'fail',
    'control.bucketOwner.fail',
    { owner: owner('999999999999', false) },
  ],
  [
    'bucket-owned-by-organization',
    'unknown',
    'control.bucketOwner.unknown',
    { owner: owner('999999999999') },
  ],

  ['bucket-policy-admits-trails', 'pass', 'control.bucketPolicy.pass', {}],
  [
    'bucket-policy-admits-trails',
    'fail',
    'control.bucketPolicy.none',
    { policy: noPolicy },
  ],
  [
    'bucket-policy-admits-trails',
    'fail',
    'control.bucketPolicy.fail',
    { policy: policy({ aclCheck: false }) },
  ],
  [
    'bucket-policy-admits-trails',
    'fail',
    'control.bucketPolicy.fail',
    { policy: policy({ accountPrefix: false }) },
  ],
  [
    'bucket-policy-admits-trails',
    'fail',
    'control.bucketPolicy.fail',
    { policy: policy({ organizationPrefix: false }) },
  ],
  [
    'bucket-policy-admits-trails',
    'pass',
    'control.bucketPolicy.pass',
    { policy: policy({ namesSourceArn: false }) },
  ],

  [
    'bucket-policy-names-source-arn',
    'pass',
    'control.bucketSourceArn.pass',
    {},
  ],
  [
    'bucket-policy-names-source-arn',
    'fail',
    'control.bucketSourceArn.fail',
    { policy: policy({ namesSourceArn: false }) },
  ],
  [
    'bucket-policy-names-source-arn',
    'notApplicable',
    'control.bucketSourceArn.none',
    {
      policy: policy({
        aclCheck: false,
        accountPrefix: false,
        organizationPrefix: false,
      }),
    },
  ],
  [
    'bucket-policy-names-source-arn',
    'notApplicable',
    'control.bucketPolicy.none',
    { policy: noPolicy },
  ],

  ['bucket-not-public', 'pass', 'control.bucketNotPublic.pass', {}],
  [
    'bucket-not-public',
    'pass',
    'control.bucketNotPublic.passUnblocked',
    { publicAccessBlock: seen(OPEN) },
  ],
  [
    'bucket-not-public',
    'pass',
    'control.bucketNotPublic.passUnblocked',
    { publicAccessBlock: NOT_SEEN[1] },
  ],
  [
    'bucket-not-public',
    'pass',
    'control.bucketNotPublic.pass',
    { policyStatus: NOT_SEEN[1], acl: NOT_SEEN[1] },
  ],
  [
    'bucket-not-public',
    'pass',
    'control.bucketNotPublic.pass',
    {
      policyStatus: seen({ isPublic: true }),
      acl: seen({ publicGrants: ['READ'] }),
    },
  ],
  [
    'bucket-not-public',
    'fail',
    'control.bucketNotPublic.policy',
    { policyStatus: seen({ isPublic: true }), publicAccessBlock: seen(OPEN) },
  ],
  [
    'bucket-not-public',
    'fail',
    'control.bucketNotPublic.policy',
    {
      policyStatus: seen({ isPublic: true }),
      publicAccessBlock: seen(OPEN),
      acl: NOT_SEEN[0],
    },
  ],
  [
    'bucket-not-public',
    'fail',
    'control.bucketNotPublic.acl',
    {
      acl: seen({ publicGrants: ['READ'] }),
      publicAccessBlock: seen({ ...OPEN, restrictPublicBuckets: true }),
    },
  ],
  [
    'bucket-not-public',
    'unknown',
    'observation.throttled',
    { policyStatus: seen({ isPublic: true }), publicAccessBlock: NOT_SEEN[1] },
  ],
  [
    'bucket-not-public',
    'unknown',
    'observation.throttled',
    { policyStatus: NOT_SEEN[1], publicAccessBlock: seen(OPEN) },
  ],
  [
    'bucket-not-public',
    'unknown',
    'observation.throttled',
    { acl: NOT_SEEN[1], publicAccessBlock: seen(OPEN) },
  ],

  [
    'bucket-access-logging-enabled',
    'pass',
    'control.bucketAccessLogging.pass',
    {},
  ],
  [
    'bucket-access-logging-enabled',
    'fail',
    'control.bucketAccessLogging.fail',
    { logging: seen({}) },
  ],

  ['bucket-versioning-enabled', 'pass', 'control.bucketVersioning.pass', {}],
  [
    'bucket-versioning-enabled',
    'fail',
    'control.bucketVersioning.fail',
    { versioning: seen({ enabled: false }) },
  ],

  ['bucket-object-lock-enabled', 'fail', 'control.bucketObjectLock.fail', {}],
  [
    'bucket-object-lock-enabled',
    'pass',
    'control.bucketObjectLock.pass',
    { objectLock: seen({ enabled: true }) },
  ],
  [
    'bucket-object-lock-enabled',
    'pass',
    'control.bucketObjectLock.passFor',
    { objectLock: seen({ enabled: true, mode: 'GOVERNANCE', days: 400 }) },
  ],

  [
    'bucket-keeps-logs-for-a-year',
    'pass',
    'control.bucketRetention.forever',
    {},
  ],
  [
    'bucket-keeps-logs-for-a-year',
    'pass',
    'control.bucketRetention.pass',
    { lifecycle: seen({ expiresAfterDays: 365 }) },
  ],
  [
    'bucket-keeps-logs-for-a-year',
    'fail',
    'control.bucketRetention.fail',
    { lifecycle: seen({ expiresAfterDays: 364 }) },
  ],
])('%s: %s, %s', (id, verdict, key, overrides) => {
  expect(
    judged(controlOf(id), { buckets: seen([bucket(overrides)]) }),
  ).toMatchObject([
    {
      id: `${id}:arn:aws:s3:::acme-logs`,
      resource: 'arn:aws:s3:::acme-logs',
      verdict,
      message: { key },
    },
  ]);
});

const ASPECTS: [id: string, aspect: keyof TrailBucket][] = [
  ['bucket-owned-by-organization', 'owner'],
  ['bucket-policy-admits-trails', 'policy'],
  ['bucket-policy-names-source-arn', 'policy'],
  ['bucket-access-logging-enabled', 'logging'],
  ['bucket-versioning-enabled', 'versioning'],
  ['bucket-object-lock-enabled', 'objectLock'],
  ['bucket-keeps-logs-for-a-year', 'lifecycle'],
];

it.each(ASPECTS)('%s is unknown where %s could not be seen', (id, aspect) => {
  for (const unseen of NOT_SEEN) {
    const [finding] = judged(controlOf(id), {
      buckets: seen([bucket({ [aspect]: unseen })]),
    });
    expect(finding).toMatchObject({
      verdict: 'unknown',
      message: { key: 'observation.throttled' },
    });
    expect(finding.evidence).toContainEqual(
      expect.objectContaining({
        fact: `buckets.${aspect}`,
        outcome: unseen.outcome,
      }),
    );
  }
});

it.each([...ASPECTS.map(([id]) => id), 'bucket-not-public'])(
  '%s is not applicable where no organization trail has a bucket, and judges each of several',
  id => {
    expect(judged(controlOf(id), { buckets: seen([]) })).toMatchObject([
      { verdict: 'notApplicable' },
    ]);
    const both = [bucket(), bucket({ name: 'other' })];
    expect(
      judged(
        controlOf(id),
        { buckets: seen(both) },
        { partition: 'aws-us-gov' },
      ).map(({ resource }) => resource),
    ).toEqual(['arn:aws-us-gov:s3:::acme-logs', 'arn:aws-us-gov:s3:::other']);
  },
);

it('names what the policy does not admit', () => {
  const [{ message }] = judged(controlOf('bucket-policy-admits-trails'), {
    buckets: seen([
      bucket({
        policy: policy({ aclCheck: false, organizationPrefix: false }),
      }),
    ]),
  });
  expect(message.text).toBe(
    `The policy of bucket acme-logs does not admit what trail ${ARN} needs: s3:GetBucketAcl, s3:PutObject AWSLogs/o-…/*.`,
  );
});
