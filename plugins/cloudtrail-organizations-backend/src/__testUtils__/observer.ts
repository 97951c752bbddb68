import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  type AwsCredentialsManager,
  DefaultAwsCredentialsManager,
} from '@backstage/integration-aws-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { PortalClients } from '../aws/clients';
import { readPluginConfig } from '../config';
import { DatabaseInventoryStore } from '../inventory/DatabaseInventoryStore';
import { CoverageKeeper } from '../evidence/CoverageKeeper';
import { DatabaseCoverageStore } from '../evidence/DatabaseCoverageStore';
import { DatabaseChangesStore } from '../history/DatabaseChangesStore';
import { DatabaseUnitStore } from '../inventory/DatabaseUnitStore';
import { listInventory } from '../inventory/listInventory';
import { listUnits } from '../inventory/listUnits';
import { AwsObserver } from '../observation/AwsObserver';
import { DatabaseLeaseStore } from '../observation/leases';
import { DatabaseSnapshotStore } from '../snapshots/DatabaseSnapshotStore';
import { demoConfig } from './simulator';

/** One replica's observer, on real AWS clients; replicas share the database and nothing else. */
export function createReplica(options: {
  knex: Knex;
  config: object;
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** Where credentials come from, if not from the configuration. */
  credentials?: AwsCredentialsManager;
  /** How long to wait for credentials, and for one answer. */
  credentialsMs?: number;
  answerMs?: number;
}) {
  const { knex, now = Date.now, answerMs } = options;
  const root = new ConfigReader(options.config as JsonObject);
  const { observation, organizations } = readPluginConfig(root);
  const clients = new PortalClients(
    options.credentials ?? DefaultAwsCredentialsManager.fromConfig(root),
    {
      // Tests of observing do not wait for the budget, nor for many attempts.
      rates: { schedule: (_, __, request) => request() },
      maxAttempts: 2,
      credentialsMs: options.credentialsMs,
    },
  );
  const snapshots = new DatabaseSnapshotStore(knex);
  const inventory = new DatabaseInventoryStore(knex);
  const leases = new DatabaseLeaseStore(knex);
  const observer = new AwsObserver({
    clients,
    snapshots,
    inventory,
    leases,
    logger: mockServices.logger.mock(),
    staleAfterMs: observation.staleAfterMs,
    deliveryGraceMs: observation.deliveryGraceMs,
    now,
    pollMs: 5,
    answerMs,
  });
  const changes = new DatabaseChangesStore(knex);
  const units = new DatabaseUnitStore(knex);
  const coverage = new CoverageKeeper({
    clients,
    snapshots,
    store: new DatabaseCoverageStore(knex),
    changes,
    logger: mockServices.logger.mock(),
    observation,
    now,
  });
  const reading = { now: () => new Date(now()).toISOString(), answerMs };
  const organization = (name: string) => {
    const found = organizations.find(candidate => candidate.name === name);
    if (!found) throw new Error(`${name} is not configured`);
    return found;
  };
  return {
    clients,
    config: { showAccountEmails: false, observation },
    observer,
    leases,
    snapshots,
    inventory,
    changes,
    units,
    coverage,
    organization,
    observe: (name: string, how?: { fresh?: boolean }) =>
      observer.observe(organization(name), how),
    listUnits: (name: string) =>
      listUnits(
        clients.of(organization(name)),
        organization(name),
        units,
        reading,
      ),
    checkCoverage: (name: string) => coverage.check(organization(name)),
    listAccounts: (name: string) =>
      listInventory(
        clients.of(organization(name)),
        organization(name),
        inventory,
        reading,
      ),
  };
}

/** Replicas on a new database each test. */
export function useObservers(database: () => Promise<Knex>) {
  let knex: Knex;
  beforeEach(async () => {
    knex = await database();
  });
  return (
    config: object = demoConfig(),
    now?: () => number,
    more: Partial<Parameters<typeof createReplica>[0]> = {},
  ) => createReplica({ knex, config, now, ...more });
}
