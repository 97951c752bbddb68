import { judgeBucketPolicy } from './bucketPolicy';

const TRAIL = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main';
const PLACE = {
  bucket: 'logs',
  partition: 'aws',
  organizationId: 'o-abc123def4',
  managementAccountId: '111111111111',
} as const;

const principal = { Service: 'cloudtrail.amazonaws.com' };
const acl = {
  Effect: 'Allow',
  Principal: principal,
  Action: 's3:GetBucketAcl',
  Resource: 'arn:aws:s3:::logs',
  Condition: { StringEquals: { 'aws:SourceArn': TRAIL } },
};
const write = (resource: string, condition: object = {}) => ({
  Effect: 'Allow',
  Principal: principal,
  Action: 's3:PutObject',
  Resource: resource,
  Condition: {
    StringEquals: {
      's3:x-amz-acl': 'bucket-owner-full-control',
      'aws:SourceArn': TRAIL,
    },
    ...condition,
  },
});
const toAccount = write('arn:aws:s3:::logs/AWSLogs/111111111111/*');
const toOrganization = write('arn:aws:s3:::logs/AWSLogs/o-abc123def4/*');
const GOOD = [acl, toAccount, toOrganization];

function judge(
  Statement: object[],
  trail: { keyPrefix?: string; kmsKeyId?: string } = {},
) {
  const document = JSON.stringify({ Version: '2012-10-17', Statement });
  const judged = judgeBucketPolicy(document, [{ arn: TRAIL, ...trail }], PLACE);
  return judged.trails[0];
}

const ALL = {
  arn: TRAIL,
  aclCheck: true,
  accountPrefix: true,
  organizationPrefix: true,
  namesSourceArn: true,
};

describe('judgeBucketPolicy', () => {
  it('finds that the documented policy admits everything', () => {
    expect(judge(GOOD)).toEqual(ALL);
  });

  it('says that there is no policy, which admits nothing', () => {
    expect(judgeBucketPolicy(undefined, [{ arn: TRAIL }], PLACE)).toEqual({
      exists: false,
      trails: [
        {
          arn: TRAIL,
          aclCheck: false,
          accountPrefix: false,
          organizationPrefix: false,
          namesSourceArn: true,
        },
      ],
    });
  });

  it('misses the statement for the organization, from which most failures come', () => {
    expect(judge([acl, toAccount])).toEqual({
      ...ALL,
      organizationPrefix: false,
    });
  });

  it('misses the statement for the management account', () => {
    expect(judge([acl, toOrganization])).toEqual({
      ...ALL,
      accountPrefix: false,
    });
  });

  it('misses the check of the ACL', () => {
    expect(judge([toAccount, toOrganization])).toEqual({
      ...ALL,
      aclCheck: false,
    });
  });

  it('looks for the key prefix before AWSLogs', () => {
    const prefixed = [acl, write('arn:aws:s3:::logs/o-abc123def4/AWSLogs/*')];
    const keyPrefix = 'o-abc123def4';
    expect(judge(prefixed, { keyPrefix })).toEqual(ALL);
    expect(judge(GOOD, { keyPrefix })).toMatchObject({
      accountPrefix: false,
      organizationPrefix: false,
    });
  });

  it('knows the partition', () => {
    expect(
      judgeBucketPolicy(JSON.stringify({ Statement: GOOD }), [{ arn: TRAIL }], {
        ...PLACE,
        partition: 'aws-cn',
      }).trails[0],
    ).toMatchObject({ aclCheck: false, organizationPrefix: false });
  });

  it('does not take one kind of object for all of them', () => {
    const logsOnly = write(
      'arn:aws:s3:::logs/AWSLogs/o-abc123def4/CloudTrail/*',
    );
    expect(judge([acl, toAccount, logsOnly]).organizationPrefix).toBe(false);
  });

  it('finds the statement of another trail useless', () => {
    const other = `${TRAIL}-of-old`;
    const statements = JSON.parse(
      JSON.stringify(GOOD).replaceAll(TRAIL, other),
    );
    expect(judge(statements)).toMatchObject({
      aclCheck: false,
      accountPrefix: false,
      organizationPrefix: false,
    });
  });

  it.each([
    ['a pattern of ARNs', { ArnLike: { 'aws:SourceArn': TRAIL } }],
    [
      'a key in other letters',
      { StringLike: { 'AWS:SourceARN': `${TRAIL.slice(0, -2)}*` } },
    ],
  ])('takes %s for a bound trail', (_, Condition) => {
    expect(judge([{ ...acl, Condition }, toAccount, toOrganization])).toEqual(
      ALL,
    );
  });

  it.each([
    ['no condition', {}],
    [
      'an ARN of any account',
      { StringLike: { 'aws:SourceArn': 'arn:aws:cloudtrail:*:*:trail/*' } },
    ],
    [
      'a condition that a request without the key meets too',
      { StringEqualsIfExists: { 'aws:SourceArn': TRAIL } },
    ],
  ])('tells that %s binds nobody, which keeps no log out', (_, Condition) => {
    expect(judge([{ ...acl, Condition }, toAccount, toOrganization])).toEqual({
      ...ALL,
      namesSourceArn: false,
    });
  });

  it('knows that CloudTrail is no principal of the organization', () => {
    const condition = {
      StringEquals: { 'aws:PrincipalOrgID': 'o-abc123def4' },
    };
    expect(
      judge([acl, toAccount, { ...toOrganization, Condition: condition }])
        .organizationPrefix,
    ).toBe(false);
  });

  it('does not count an Allow whose condition it cannot judge', () => {
    const unclear = { DateLessThan: { 'aws:CurrentTime': '2030-01-01' } };
    expect(
      judge([
        acl,
        toAccount,
        write('arn:aws:s3:::logs/AWSLogs/o-abc123def4/*', unclear),
      ]).organizationPrefix,
    ).toBe(false);
  });

  const deny = (Condition?: object) => ({
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: ['arn:aws:s3:::logs', 'arn:aws:s3:::logs/*'],
    Condition,
  });

  it.each([
    ['without TLS', { Bool: { 'aws:SecureTransport': 'false' } }],
    [
      'by people of other organizations',
      {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-abc123def4' },
        BoolIfExists: { 'aws:PrincipalIsAWSService': false },
      },
    ],
    ['without an organization', { Null: { 'aws:SourceArn': 'true' } }],
  ])('knows that a Deny of access %s leaves CloudTrail alone', (_, when) => {
    expect(judge([...GOOD, deny(when)])).toEqual(ALL);
  });

  it.each([
    ['of everything', undefined],
    [
      'of services too',
      { StringNotEquals: { 'aws:PrincipalOrgID': 'o-abc123def4' } },
    ],
    ['of all but TLS 1.3', { NumericLessThan: { 's3:TlsVersion': 1.3 } }],
  ])('counts a Deny %s, also where it may only be one', (_, when) => {
    expect(judge([...GOOD, deny(when)])).toMatchObject({
      aclCheck: false,
      accountPrefix: false,
      organizationPrefix: false,
    });
  });

  it('knows with which key a trail writes', () => {
    const kmsOnly = {
      ...deny({
        StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' },
      }),
      Action: 's3:PutObject',
    };
    const kmsKeyId = 'arn:aws:kms:us-east-1:111111111111:key/1';
    expect(judge([...GOOD, kmsOnly], { kmsKeyId })).toEqual(ALL);
    expect(judge([...GOOD, kmsOnly]).organizationPrefix).toBe(false);
  });

  it('reads NotPrincipal, NotAction and NotResource', () => {
    expect(
      judge([
        ...GOOD,
        { ...deny(), Principal: undefined, NotPrincipal: principal },
        { ...deny(), Action: undefined, NotAction: ['s3:*'] },
        { ...deny(), Resource: undefined, NotResource: 'arn:aws:s3:::logs*' },
      ]),
    ).toEqual(ALL);
    expect(
      judge([
        ...GOOD,
        { ...deny(), Action: undefined, NotAction: 's3:GetBucketAcl' },
      ]),
    ).toEqual({ ...ALL, accountPrefix: false, organizationPrefix: false });
  });
});
