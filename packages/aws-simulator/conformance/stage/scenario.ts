import type { Scenario } from '../../src/scenarios/scenario';
import type { Who } from './stage';

/** Whose access key each of those who call has. */
export const ACCOUNTS: Record<Who, string> = {
  management: '100000000001',
  member: '100000000002',
  delegate: '100000000003',
  untrusting: '200000000001',
  consolidated: '300000000001',
  outsider: '400000000001',
  powerless: '400000000002',
};

/** A member of the organization that does not trust CloudTrail. */
export const UNTRUSTED_MEMBER = '200000000002';

const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

/** What the cases are written for: an organization that is all set up, and those that are not. */
export const SCENARIO: Scenario = {
  organizations: [
    {
      id: 'o-conformance',
      name: 'conformance',
      createdAt: '2022-01-01T00:00:00Z',
      trustedAccess: { [CLOUDTRAIL]: '2023-05-01T10:00:00Z' },
      delegatedAdministrators: {
        [CLOUDTRAIL]: { [ACCOUNTS.delegate]: '2023-05-02T10:00:00Z' },
      },
      managementAccount: {
        id: ACCOUNTS.management,
        name: 'management',
        cloudTrailRole: true,
        roles: [
          { name: 'Reader', policies: ['backstage-read-only'] },
          { name: 'Closed', trust: [] },
        ],
        trails: [
          {
            name: 'organization',
            bucket: 'conformance-organization',
            isOrganizationTrail: true,
            startedAt: '2023-05-01T10:05:00Z',
          },
        ],
      },
      accounts: Array.from({ length: 22 }, (_, i) => `workload-${i + 10}`),
      units: [
        {
          name: 'Workloads',
          accounts: [
            { id: ACCOUNTS.member, name: 'member' },
            { id: ACCOUNTS.delegate, name: 'delegate' },
          ],
          units: [{ name: 'Inner' }],
        },
      ],
    },
    {
      id: 'o-untrusting1',
      name: 'untrusting',
      managementAccount: { id: ACCOUNTS.untrusting, name: 'untrusting' },
      accounts: [{ id: UNTRUSTED_MEMBER, name: 'untrusting-member' }],
    },
    {
      id: 'o-consolidated',
      name: 'consolidated',
      featureSet: 'CONSOLIDATED_BILLING',
      managementAccount: { id: ACCOUNTS.consolidated, name: 'consolidated' },
      accounts: ['consolidated-member'],
    },
  ],
  accounts: [
    { id: ACCOUNTS.outsider, name: 'outsider' },
    {
      id: ACCOUNTS.powerless,
      name: 'powerless',
      ownKey: { deniedActions: ['*'] },
    },
  ],
};
