import {
  listOf,
  mapOf,
  NUMBER,
  OBJECT,
  oneOf,
  optional,
  shapeOf,
  TEXT,
  type MembersOf,
  type Shape,
} from '../../documents/shape';
import type { Partition } from '../../world/arns';
import type { WorldSettings } from '../../world/types';
import type { OrganizationScenario, Scenario } from '../scenario';
import {
  ACCOUNT_ID,
  accountEntry,
  accountShape,
  ORGANIZATION_ID,
  unitShape,
} from './accounts';
import { regionOf, TAGS, WHEN } from './common';

/** What a file may say besides its own accounts. */
export interface ScenarioFile extends Scenario {
  /** Names of scenarios that this one consists of. */
  include?: string[];
}

/** What a scenario file must be. */
export function scenarioFileShape(partition: Partition): Shape {
  const members: MembersOf<ScenarioFile> = {
    include: optional(listOf(TEXT)),
    organizations: optional(listOf(shapeOf(organizationShape(partition)))),
    accounts: optional(listOf(shapeOf(accountShape(partition)))),
    settings: optional(
      shapeOf<Partial<WorldSettings>>({
        serviceAccessLag: optional(
          shapeOf<WorldSettings['serviceAccessLag']>({
            reads: optional(NUMBER),
            ms: optional(NUMBER),
          }),
        ),
        cloudTrailAccessLagMs: optional(NUMBER),
        disableBehaviour: optional(oneOf('current', '2021')),
        eventLookupDelayMs: optional(NUMBER),
        partition: optional(oneOf('aws', 'aws-cn', 'aws-us-gov')),
      }),
    ),
  };
  return { members };
}

function organizationShape(
  partition: Partition,
): MembersOf<OrganizationScenario> {
  return {
    id: ORGANIZATION_ID,
    name: TEXT,
    createdAt: optional(WHEN),
    featureSet: optional(oneOf('ALL', 'CONSOLIDATED_BILLING')),
    managementAccount: shapeOf<OrganizationScenario['managementAccount']>({
      ...accountShape(partition),
      id: ACCOUNT_ID,
    }),
    accounts: optional(listOf(accountEntry(partition))),
    units: optional(listOf(shapeOf(unitShape(partition)))),
    trustedAccess: optional(mapOf(WHEN)),
    delegatedAdministrators: optional(mapOf(mapOf(WHEN))),
    resourcePolicy: optional(OBJECT),
    tags: optional(TAGS),
    busyRegions: optional(listOf(regionOf(partition))),
    history: optional(
      shapeOf<NonNullable<OrganizationScenario['history']>>({
        people: listOf(TEXT),
        pipelines: optional(listOf(TEXT)),
        users: optional(listOf(TEXT)),
      }),
    ),
  };
}
