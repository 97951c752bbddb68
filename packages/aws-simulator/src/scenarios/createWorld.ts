import { settleDeliveries } from '../world/deliveries';
import { toOrganizationTrail } from '../world/organizationTrails';
import type { Account, World, WorldSettings } from '../world/types';
import { withDestination } from './destination';
import { instant } from './when';
import { organizationFrom } from './organization';
import { accountFrom, trailFrom } from './account';
import type { AccountScenario, Scenario } from './scenario';

/** The seed of whoever gives none. */
export const DEFAULT_SEED = 'aws-simulator';

/**
 * Makes the world that a scenario describes.
 * @param now - milliseconds since 1970, what relative instants are relative to
 * @param seed - what ids are made from
 * @throws Error with a sentence that names what is wrong in the scenario
 */
export function createWorld(
  scenario: Scenario,
  now: number,
  seed: string = DEFAULT_SEED,
): World {
  const settings: WorldSettings = {
    serviceAccessLag: {},
    cloudTrailAccessLagMs: 0,
    disableBehaviour: 'current',
    eventLookupDelayMs: 5 * 60_000,
    partition: 'aws',
    ...scenario.settings,
  };
  const { partition } = settings;
  const organizations = (scenario.organizations ?? []).map(organization =>
    organizationFrom(organization, { partition, now }),
  );
  const alone = (scenario.accounts ?? []).map(description => ({
    description,
    account: accountFrom(description, {
      organizationName: 'alone',
      partition,
      now,
    }),
  }));
  const everyone = [...organizations.flatMap(o => o.accounts), ...alone];

  const world: World = {
    accounts: byId(everyone.map(({ account }) => account)),
    organizations: byId(organizations.map(o => o.organization)),
    trails: {},
    memberTrails: {},
    eventDataStores: {},
    deliveries: [],
    buckets: {},
    keys: {},
    roleDeletions: {},
    sessions: {},
    events: [],
    settings,
    seed,
    serial: 1,
  };
  const withEverything = everyone.reduce(
    (next, { account, description }) =>
      withTrails(next, account, description, now),
    world,
  );
  return settleDeliveries(withEverything, now);
}

function withTrails(
  world: World,
  account: Account,
  { trails = [] }: AccountScenario,
  now: number,
): World {
  return trails.reduce((next, description) => {
    const trail = trailFrom(
      description,
      { accountId: account.id, partition: world.settings.partition },
      at => instant(at, now),
    );
    const destined = withDestination(next, trail);
    return description.isOrganizationTrail
      ? toOrganizationTrail(destined, trail)
      : { ...destined, trails: { ...destined.trails, [trail.arn]: trail } };
  }, world);
}

function byId<T extends { id: string }>(items: T[]): Record<string, T> {
  const result: Record<string, T> = {};
  for (const item of items) {
    if (Object.hasOwn(result, item.id))
      throw new Error(`The id ${item.id} is given twice in the scenario.`);
    result[item.id] = item;
  }
  return result;
}
