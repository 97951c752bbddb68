import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { PortalClients } from './aws/clients';
import type { PluginConfig } from './config';
import { listInventory } from './inventory/listInventory';
import type { InventoryStore } from './inventory/types';
import type { Observer } from './observation/types';
import type { SnapshotStore } from './snapshots/types';

/** Observes every organization, lists its accounts and forgets what is old, each on one replica at a time. */
export async function schedule(options: {
  scheduler: SchedulerService;
  logger: LoggerService;
  config: PluginConfig;
  observer: Observer;
  clients: PortalClients;
  inventory: InventoryStore;
  snapshots: SnapshotStore;
  /** Milliseconds since the epoch. */
  now: () => number;
}): Promise<void> {
  const { scheduler, logger, config, observer, clients, inventory, now } =
    options;
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
      frequency: { milliseconds: inventoryFrequencyMs },
      timeout: { hours: 2 },
      fn: async () => {
        const listed = await listInventory(
          clients.of(organization),
          organization,
          inventory,
          { now: () => new Date(now()).toISOString() },
        );
        if (listed.outcome !== 'observed') {
          logger.warn(
            `Could not list the accounts of organization ${name}: ${listed.reason}`,
          );
        }
      },
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
