import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { PluginConfig } from './config';
import {
  type InventoryOptions,
  takeInventory,
} from './inventory/takeInventory';
import type { Observer } from './observation/types';
import type { SnapshotStore } from './snapshots/types';

const INVENTORY_TICK_MS = 5 * 60 * 1000;

/** Far below the task's time-out. What takes longer goes on at the next tick. */
const INVENTORY_SLICE_MS = 10 * 60 * 1000;

/** Observes every organization, lists its accounts and forgets what is old, each on one replica at a time. */
export async function schedule(
  options: InventoryOptions & {
    scheduler: SchedulerService;
    config: PluginConfig;
    observer: Observer;
    snapshots: SnapshotStore;
  },
): Promise<void> {
  const { scheduler, logger, config, observer, now } = options;
  const { frequencyMs, inventoryFrequencyMs, retentionMs } = config.observation;
  for (const organization of config.organizations) {
    const { name } = organization;
    await scheduler.scheduleTask({
      id: `cloudtrail-organizations:observe:${name}`,
      scope: 'global',
      frequency: { milliseconds: frequencyMs },
      timeout: { minutes: 5 },
      fn: async () => {
        try {
          await observer.observe(organization);
        } catch (error) {
          // Remembered as the failed attempt that the pages show; the next run tries again.
          logger.warn(`Could not observe organization ${name}: ${error}`);
        }
      },
    });
    await scheduler.scheduleTask({
      id: `cloudtrail-organizations:list-accounts:${name}`,
      scope: 'global',
      // Looks whether a listing is due, or was interrupted: a replica that dies holds its turn until the time-out.
      frequency: {
        milliseconds: Math.min(inventoryFrequencyMs, INVENTORY_TICK_MS),
      },
      timeout: { minutes: 30 },
      fn: () =>
        takeInventory(organization, options, now() + INVENTORY_SLICE_MS),
    });
  }
  await scheduler.scheduleTask({
    id: 'cloudtrail-organizations:forget',
    scope: 'global',
    frequency: { hours: 1 },
    timeout: { minutes: 5 },
    fn: () =>
      options.snapshots.deleteBefore(
        new Date(now() - retentionMs).toISOString(),
      ),
  });
}
