import { settleDeliveries } from '../world/deliveries/deliveries';
import { toOrganizationTrail } from '../world/trails/organizationTrails';
import type { Timestamp, Trail, World, WorldSettings } from '../world/types';
import { accountFrom } from './account';
import {
  policyChangeFrom,
  withBucketFrom,
  withBucketsOfTrails,
  withPolicyChange,
  type PolicyChange,
} from './buckets';
import { eventDataStoreFrom } from './eventDataStore';
import { historyOf } from './history';
import { withKeyFrom, withKeysOfTrails } from './keys';
import { organizationFrom, type DescribedAccount } from './organization';
import type { AccountScenario, Scenario, When } from './scenario';
import { trailFrom } from './trail';
import { instant } from './when';

/** The seed of whoever gives none. */
export const DEFAULT_SEED = 'aws-simulator';

const DEFAULT_SETTINGS: WorldSettings = {
  serviceAccessLag: {},
  cloudTrailAccessLagMs: 0,
  disableBehaviour: 'current',
  eventLookupDelayMs: 5 * 60_000,
  partition: 'aws',
};

/**
 * Makes the world that a scenario describes.
 * @param now - milliseconds since 1970, what relative instants are relative to
 * @param seed - what ids and histories are made from
 * @throws Error with a sentence that names what is wrong in the scenario
 */
export function createWorld(
  scenario: Scenario,
  now: number,
  seed: string = DEFAULT_SEED,
): World {
  const settings = { ...DEFAULT_SETTINGS, ...scenario.settings };
  const { partition } = settings;
  const organizations = (scenario.organizations ?? []).map(description => ({
    description,
    ...organizationFrom(description, { partition, now }),
  }));
  const alone = (scenario.accounts ?? []).map(description => ({
    description,
    account: accountFrom(description, {
      organizationName: 'alone',
      partition,
      now,
    }),
  }));
  const everyone = [...organizations.flatMap(o => o.accounts), ...alone];
  const at = (when: When) => instant(when, now);

  const people: World = {
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
  const { world, changes } = withResources(people, everyone, at);
  const delivered = withDeliveries(world, changes, now);
  return {
    ...delivered,
    events: organizations
      .flatMap(({ organization, description: { history }, accounts }) =>
        history
          ? historyOf(
              delivered,
              { organization, history, accounts, changes },
              now,
            )
          : [],
      )
      .sort((a, b) => (a.eventTime < b.eventTime ? -1 : 1)),
  };
}

/** Trails first, because the policies of buckets and keys say which trails may use them. */
function withResources(
  people: World,
  everyone: DescribedAccount[],
  at: (when: When) => Timestamp,
): { world: World; changes: PolicyChange[] } {
  const { partition } = people.settings;
  const each = <T>(of: (description: AccountScenario) => T[] | undefined) =>
    everyone.flatMap(({ account, description }) =>
      (of(description) ?? []).map(item => ({ item, accountId: account.id })),
    );

  const trails = each(({ trails: described }) => described).map(
    ({ item, accountId }) => trailFrom(item, { accountId, partition }, at),
  );
  const stores = each(({ eventDataStores }) => eventDataStores).map(
    ({ item, accountId }) =>
      eventDataStoreFrom(item, { accountId, partition }, at),
  );
  const buckets = each(({ buckets: described }) => described);
  const keys = each(({ keys: described }) => described);

  const withTrails = trails.reduce(withTrail, {
    ...people,
    eventDataStores: Object.fromEntries(
      stores.map(store => [store.arn, store]),
    ),
  });
  const withBuckets = buckets.reduce(
    (next, { item, accountId }) =>
      withBucketFrom(next, item, { accountId, at }),
    withTrails,
  );
  const withKeys = keys.reduce(
    (next, { item, accountId }) => withKeyFrom(next, item, accountId),
    withBuckets,
  );
  return {
    world: withKeysOfTrails(withBucketsOfTrails(withKeys)),
    changes: buckets.flatMap(({ item }) =>
      policyChangeFrom(withTrails, item, at),
    ),
  };
}

function withTrail(world: World, trail: Trail): World {
  return trail.isOrganizationTrail
    ? toOrganizationTrail(world, trail)
    : { ...world, trails: { ...world.trails, [trail.arn]: trail } };
}

/** What was delivered until now, through every change that the scenario tells of. */
function withDeliveries(
  world: World,
  changes: PolicyChange[],
  now: number,
): World {
  const inOrder = [...changes].sort((a, b) => (a.since < b.since ? -1 : 1));
  const changed = inOrder.reduce((next, change) => {
    const since = Date.parse(change.since);
    return settleDeliveries(
      withPolicyChange(settleDeliveries(next, since), change),
      since,
    );
  }, world);
  return settleDeliveries(changed, now);
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
