import type { Scenario } from '../scenarios/scenario';

/** Management account of {@link smallOrganization}. */
export const MANAGEMENT = '123456789012';
/** A member without any special part. */
export const MEMBER = '210987654321';
/** The delegated administrator of CloudTrail. */
export const DELEGATE = '345678901234';
/** An account outside the organization. */
export const STRANGER = '999888777666';

/** Id of {@link smallOrganization}. */
export const ORGANIZATION = 'o-exampleorgid';
/** ARN of its organization trail. */
export const TRAIL_ARN = `arn:aws:cloudtrail:us-east-1:${MANAGEMENT}:trail/org-trail`;

/** A small organization that is all set up, and a stranger: what most tests start from. */
export const smallOrganization: Scenario = {
  organizations: [
    {
      id: ORGANIZATION,
      name: 'example',
      createdAt: '2022-01-01T00:00:00Z',
      trustedAccess: { 'cloudtrail.amazonaws.com': '2023-05-01T10:00:00Z' },
      delegatedAdministrators: {
        'cloudtrail.amazonaws.com': { [DELEGATE]: '2023-05-02T10:00:00Z' },
      },
      managementAccount: {
        id: MANAGEMENT,
        name: 'management',
        cloudTrailRole: '2023-05-01T10:00:05Z',
        roles: [
          { name: 'ReadOnly', policies: ['backstage-read-only'] },
          { name: 'Operator', policies: ['backstage-operator'] },
          { name: 'Administrator', policies: ['administrator'] },
        ],
        trails: [
          {
            name: 'org-trail',
            bucket: 'example-trail',
            isOrganizationTrail: true,
            startedAt: '2023-05-01T10:05:00Z',
          },
          {
            name: 'regional',
            bucket: 'example-regional',
            homeRegion: 'eu-west-1',
            isMultiRegion: false,
          },
        ],
      },
      units: [
        {
          name: 'Workloads',
          accounts: [
            { id: MEMBER, name: 'workload' },
            { id: DELEGATE, name: 'security' },
          ],
        },
      ],
    },
  ],
  accounts: [{ id: STRANGER, name: 'stranger' }],
};

/** Makes changing a world in place an error, to prove that transitions leave theirs alone. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
