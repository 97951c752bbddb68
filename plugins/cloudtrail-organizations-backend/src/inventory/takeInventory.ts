import type { LoggerService } from '@backstage/backend-plugin-api';
import type { PortalClients } from '../aws/clients';
import type { OrganizationConfig, PluginConfig } from '../config';
import type { CoverageKeeper } from '../evidence/CoverageKeeper';
import type { Observer } from '../observation/types';
import { listInventory } from './listInventory';
import { listUnits } from './listUnits';
import type { InventoryStatus, InventoryStore } from './types';
import type { UnitStore } from './units';

/** What taking an inventory needs. */
export interface InventoryOptions {
  clients: Pick<PortalClients, 'of'>;
  config: Pick<PluginConfig, 'showAccountEmails' | 'observation'>;
  coverage: Pick<CoverageKeeper, 'check'>;
  inventory: InventoryStore;
  logger: LoggerService;
  observer: Pick<Observer, 'latest' | 'observe'>;
  units: UnitStore;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/**
 * Lists an organization's accounts and units, looks for evidence of their coverage and judges it, as far as any of it
 * is due or was interrupted.
 *
 * @param until - when to stop for another time to go on, in milliseconds since the epoch
 */
export async function takeInventory(
  organization: OrganizationConfig,
  options: InventoryOptions,
  until: number,
): Promise<void> {
  const { clients, config, coverage, inventory, observer, units } = options;
  const { logger, now } = options;
  const { name } = organization;
  const { inventoryFrequencyMs, staleAfterMs } = config.observation;
  const aws = clients.of(organization);
  const reading = { now: () => new Date(now()).toISOString() };

  if (isListingDue(await inventory.latest(name), now(), inventoryFrequencyMs)) {
    const [listed, unitsFailed] = await Promise.all([
      listInventory(aws, organization, inventory, reading, {
        emails: config.showAccountEmails,
        until,
      }),
      listUnits(aws, organization, units, reading),
    ]);
    for (const failed of [listed, unitsFailed]) {
      if (failed && failed.outcome !== 'observed') {
        logger.warn(
          `Could not list the accounts of organization ${name}: ${failed.reason}`,
        );
      }
    }
    if (!listed) return;
  }
  if (!isSearchDue(await inventory.latest(name))) return;
  const latest = await observer.latest(organization);
  const observed = Date.parse(latest?.snapshot.observedAt ?? '');
  // What logs the organization decides about every account: a portal that has just started has not seen it yet.
  if (!(now() - observed <= staleAfterMs)) {
    await observer.observe(organization).catch(() => undefined);
  }
  await coverage.check(organization, until);
}

function isListingDue(
  { pass }: InventoryStatus,
  now: number,
  frequencyMs: number,
): boolean {
  return (
    !pass ||
    pass.status === 'running' ||
    now - Date.parse(pass.startedAt) >= frequencyMs
  );
}

/** After every listing, and on where it was interrupted. */
function isSearchDue({ pass, coveragePass }: InventoryStatus): boolean {
  return (
    !coveragePass ||
    coveragePass.status === 'running' ||
    (pass !== undefined && coveragePass.startedAt < pass.updatedAt)
  );
}
