import type { Scenario } from '../../scenarios/scenario';
import type { PolicyDocument } from '../../world/identity/policy';
import { CLOUDTRAIL_PRINCIPAL } from '../../world/identity/serviceLinkedRoles';
import type { WorldSettings } from '../../world/types';

/** The accounts that the properties name. Others join meanwhile. */
export const ACCOUNTS = {
  management: '111111111111',
  member: '222222222222',
  delegate: '333333333333',
  otherManagement: '444444444444',
  otherMember: '555555555555',
  sleeper: '666666666666',
  stranger: '999999999999',
} as const;

/** Ids of the two organizations that accounts go to and fro between. */
export const ORGANIZATIONS = ['o-exampleorgid', 'o-otherorgid00'] as const;

/** A role of the management account that may do very little. */
export const NARROW_ROLE = 'Narrow';

const NARROW_POLICY: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['organizations:Describe*', 'organizations:List*'],
      Resource: '*',
    },
    {
      Effect: 'Allow',
      Action: ['cloudtrail:CreateTrail', 'cloudtrail:*Logging'],
      Resource: 'arn:aws:cloudtrail:us-east-1:*:trail/trail-a',
    },
  ],
};

/** Buckets of the management account: for all trails, for no organization's logs, for nobody. */
export const BUCKETS = ['open-logs', 'own-logs', 'bare-logs'] as const;

/** Names that trails get. They are more than fit in a Region. */
export const TRAILS = [
  'main',
  'trail-a',
  'trail-b',
  'trail-c',
  'trail-d',
  'trail-e',
  'trail-f',
] as const;

/** The ARN of a trail of the management account. */
export function arnOfTrailIn(region: string, name: string): string {
  return `arn:aws:cloudtrail:${region}:${ACCOUNTS.management}:trail/${name}`;
}

/** Two organizations, of which the first is set up, and an account in neither. */
export function company(settings: Partial<WorldSettings>): Scenario {
  return {
    settings,
    organizations: [
      {
        id: ORGANIZATIONS[0],
        name: 'example',
        createdAt: '2022-01-01T00:00:00Z',
        trustedAccess: { [CLOUDTRAIL_PRINCIPAL]: '2023-05-01T10:00:00Z' },
        delegatedAdministrators: {
          [CLOUDTRAIL_PRINCIPAL]: {
            [ACCOUNTS.delegate]: '2023-05-02T10:00:00Z',
          },
        },
        managementAccount: {
          id: ACCOUNTS.management,
          name: 'management',
          cloudTrailRole: '2023-05-01T10:00:05Z',
          roles: [{ name: NARROW_ROLE, policies: [NARROW_POLICY] }],
          buckets: [
            { name: BUCKETS[0], policy: bucketPolicy(BUCKETS[0], 'open') },
            { name: BUCKETS[1], policy: bucketPolicy(BUCKETS[1], 'own') },
            { name: BUCKETS[2], policy: 'none' },
          ],
          // So many that the next but one is one too many, here or from another Region.
          trails: [
            {
              name: TRAILS[0],
              bucket: BUCKETS[0],
              isOrganizationTrail: true,
              startedAt: '-PT3H',
            },
            {
              name: TRAILS[1],
              bucket: BUCKETS[0],
              isMultiRegion: false,
              startedAt: '-PT2H',
            },
            {
              name: TRAILS[2],
              bucket: BUCKETS[1],
              isMultiRegion: false,
              isLogging: false,
            },
            {
              name: TRAILS[3],
              bucket: BUCKETS[2],
              isMultiRegion: false,
              startedAt: '-PT1H',
            },
            ...TRAILS.slice(4).map(name => ({
              name,
              homeRegion: 'eu-west-1',
              bucket: BUCKETS[0],
              isMultiRegion: false,
              isLogging: false,
            })),
          ],
        },
        units: [
          {
            name: 'Workloads',
            accounts: [
              { id: ACCOUNTS.member, name: 'member' },
              { id: ACCOUNTS.delegate, name: 'delegate' },
            ],
          },
          {
            name: 'Sandbox',
            accounts: [{ id: ACCOUNTS.sleeper, name: 'sleeper', quiet: true }],
          },
        ],
      },
      {
        id: ORGANIZATIONS[1],
        name: 'other',
        createdAt: '2022-01-01T00:00:00Z',
        managementAccount: {
          id: ACCOUNTS.otherManagement,
          name: 'other-management',
        },
        accounts: [{ id: ACCOUNTS.otherMember, name: 'other-member' }],
      },
    ],
    accounts: [{ id: ACCOUNTS.stranger, name: 'stranger' }],
  };
}

/**
 * A bucket policy for whatever trail: it admits all that CloudTrail writes, all but an
 * organization's logs, or nothing.
 */
export function bucketPolicy(
  bucket: string,
  admits: 'open' | 'own' | 'nothing',
): PolicyDocument {
  const arn = `arn:aws:s3:::${bucket}`;
  const principal = { Service: CLOUDTRAIL_PRINCIPAL };
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: admits === 'nothing' ? 'Deny' : 'Allow',
        Principal: principal,
        Action: ['s3:GetBucketAcl', 's3:PutObject'],
        Resource: [arn, `${arn}/*`],
      },
      ...(admits === 'own'
        ? [
            {
              Effect: 'Deny' as const,
              Principal: principal,
              Action: 's3:PutObject',
              Resource: `${arn}/*AWSLogs/o-*`,
            },
          ]
        : []),
    ],
  };
}
