import { createWorld } from '../../scenarios/createWorld';
import type { World } from '../../world/types';
import { NOON } from '../../__testUtils__/simulations';

/** The management account of the crowd. */
export const MANAGEMENT = '111111111111';
/** Its organization. */
export const ORGANIZATION = 'o-exampleorgid';
/** Where its trail delivers to. */
export const BUCKET = 'logs';
/** The trail's ARN. */
export const TRAIL_ARN = `arn:aws:cloudtrail:us-east-1:${MANAGEMENT}:trail/main`;

/** An organization of more accounts than a page holds, with a quarter of an hour of logs. */
export const start = createWorld(
  {
    settings: { eventLookupDelayMs: 0 },
    organizations: [
      {
        id: ORGANIZATION,
        name: 'example',
        managementAccount: {
          id: MANAGEMENT,
          name: 'management',
          cloudTrailRole: true,
          trails: [
            {
              name: 'main',
              bucket: BUCKET,
              isOrganizationTrail: true,
              isMultiRegion: false,
              startedAt: '-PT15M',
            },
          ],
        },
        trustedAccess: { 'cloudtrail.amazonaws.com': '-P30D' },
        accounts: [{ name: 'root-#', times: 4 }],
        units: [
          { name: 'Workloads', accounts: [{ name: 'web-#', times: 26 }] },
          { name: 'Quiet' },
        ],
      },
    ],
  },
  NOON,
);

/** The root and the units. */
export function parentsOf({ organizations }: World): string[] {
  const { rootId, units } = organizations[ORGANIZATION];
  return [rootId, ...Object.keys(units)];
}
