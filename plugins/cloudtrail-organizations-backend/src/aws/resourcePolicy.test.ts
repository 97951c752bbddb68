import { actionsDenied } from './resourcePolicy';

const ORGANIZATION = {
  managementAccountId: '111111111111',
  partition: 'aws',
} as const;
const ROLE =
  'arn:aws:iam::111111111111:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail';

const denied = (statement: object) =>
  actionsDenied(
    JSON.stringify({
      Statement: { Effect: 'Deny', Action: '*', Resource: '*', ...statement },
    }),
    ORGANIZATION,
  );

describe('actionsDenied', () => {
  it('names nothing where a policy only delegates', () => {
    expect(
      denied({
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::222222222222:root' },
      }),
    ).toEqual([]);
  });

  it.each([
    ['everybody', '*'],
    ['everybody with an account', { AWS: '*' }],
    ['the management account', { AWS: 'arn:aws:iam::111111111111:root' }],
    ['the management account by its id', { AWS: ['111111111111'] }],
    ['the service-linked role', { AWS: ROLE }],
  ])('names all that CloudTrail asks where %s is denied', (_, Principal) => {
    expect(denied({ Principal })).toEqual([
      'organizations:DescribeAccount',
      'organizations:DescribeOrganization',
      'organizations:ListAccounts',
      'organizations:ListAWSServiceAccessForOrganization',
      'organizations:ListDelegatedAdministrators',
    ]);
  });

  it('names only what is denied', () => {
    expect(
      denied({
        Principal: '*',
        Action: ['organizations:listaccounts', 's3:*'],
      }),
    ).toEqual(['organizations:ListAccounts']);
  });

  it('counts a Deny on single resources: CloudTrail looks at all of them', () => {
    expect(
      denied({
        Principal: '*',
        Action: 'organizations:DescribeAccount',
        Resource:
          'arn:aws:organizations::111111111111:account/o-1/222222222222',
      }),
    ).toEqual(['organizations:DescribeAccount']);
  });

  it('leaves out a Deny that spares the role, or is for another account', () => {
    expect(
      denied({
        Principal: '*',
        Condition: { ArnNotLike: { 'aws:PrincipalArn': ROLE } },
      }),
    ).toEqual([]);
    expect(
      denied({ Principal: { AWS: 'arn:aws:iam::222222222222:root' } }),
    ).toEqual([]);
  });

  it('counts a Deny whose condition cannot be judged from here', () => {
    expect(
      denied({
        Principal: '*',
        Action: 'organizations:ListAccounts',
        Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
      }),
    ).toEqual(['organizations:ListAccounts']);
  });
});
