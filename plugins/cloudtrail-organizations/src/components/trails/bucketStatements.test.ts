import { organizationTrail } from '../../__testUtils__/fixtures';
import { missingStatements } from './bucketStatements';

const trail = organizationTrail();
const organization = {
  partition: 'aws' as const,
  managementAccountId: '111111111111',
  organizationId: 'o-acm3zxcvbn',
};
const policy = (admits: object, arn = trail.arn) => ({
  exists: true,
  trails: [
    {
      arn,
      aclCheck: true,
      accountPrefix: true,
      organizationPrefix: true,
      namesSourceArn: true,
      ...admits,
    },
  ],
});

it('adds nothing to a policy that admits all', () => {
  expect(missingStatements(trail, policy({}), organization)).toEqual([]);
});

it('adds exactly the statement for the organization’s prefix, which most policies that fail lack', () => {
  expect(
    missingStatements(
      trail,
      policy({ organizationPrefix: false }),
      organization,
    ),
  ).toEqual([
    {
      Sid: 'AWSCloudTrailWriteOrganization',
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::acme-org-trail/AWSLogs/o-acm3zxcvbn/*',
      Condition: {
        StringEquals: {
          's3:x-amz-acl': 'bucket-owner-full-control',
          'aws:SourceArn': trail.arn,
        },
      },
    },
  ]);
});

it('adds all three where there is no policy, or none for this trail', () => {
  const actions = [
    ['s3:GetBucketAcl', 'arn:aws:s3:::acme-org-trail'],
    ['s3:PutObject', 'arn:aws:s3:::acme-org-trail/AWSLogs/111111111111/*'],
    ['s3:PutObject', 'arn:aws:s3:::acme-org-trail/AWSLogs/o-acm3zxcvbn/*'],
  ];
  for (const none of [
    { exists: false, trails: [] },
    policy({}, 'arn:aws:cloudtrail:us-east-1:111111111111:trail/other'),
  ])
    expect(
      missingStatements(trail, none, organization).map(
        ({ Action, Resource }) => [Action, Resource],
      ),
    ).toEqual(actions);
});

it('puts the key prefix before AWSLogs, and the partition of the organization into ARNs', () => {
  const [statement] = missingStatements(
    { ...trail, keyPrefix: 'o-acm3zxcvbn' },
    policy({ accountPrefix: false }),
    { ...organization, partition: 'aws-us-gov' },
  );
  expect(statement.Resource).toBe(
    'arn:aws-us-gov:s3:::acme-org-trail/o-acm3zxcvbn/AWSLogs/111111111111/*',
  );
});

it('invents no id for an organization whose id was not observed', () => {
  expect(
    missingStatements(trail, policy({ organizationPrefix: false }), {
      ...organization,
      organizationId: undefined,
    }),
  ).toEqual([]);
});
