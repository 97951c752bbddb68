import { mockServices } from '@backstage/backend-test-utils';
import { ACME } from '../__testUtils__/facts';
import type { PortalClients } from '../aws/clients';
import type { InventoryStore } from '../inventory/types';
import type { SnapshotStore } from '../snapshots/types';
import { AwsObserver } from './AwsObserver';
import type { LeaseStore } from './leases';

const never = () => new Promise<never>(() => {});

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it('keeps the lease of an observation that goes on, but of none that hangs', async () => {
  const renewals: string[] = [];
  const leases: LeaseStore = {
    acquire: async () => true,
    renew: async (_organization, _holder, expiresAt) => {
      renewals.push(expiresAt);
    },
    release: async () => {},
    current: async () => undefined,
  };
  const client = { send: never };
  const observer = new AwsObserver({
    clients: {
      of: () => ({
        organizations: client,
        iam: client,
        sts: client,
        cloudtrail: () => client,
      }),
      bucketClients: () => ({
        accountId: ACME.managementAccountId,
        s3: () => ({ config: { credentials: never } }),
      }),
    } as unknown as PortalClients,
    leases,
    snapshots: {} as SnapshotStore,
    inventory: {} as InventoryStore,
    logger: mockServices.logger.mock(),
    staleAfterMs: 60_000,
    deliveryGraceMs: 60_000,
    now: Date.now,
    // As if a read could last for ever.
    answerMs: 2 ** 30,
  });
  const start = Date.now();
  observer.observe(ACME).catch(() => {});

  await jest.advanceTimersByTimeAsync(60_000);
  expect(renewals).toHaveLength(3);
  await jest.advanceTimersByTimeAsync(600_000);
  const last = Date.parse(renewals.at(-1) ?? '');
  expect(last - start).toBeLessThanOrEqual(210_000 + 60_000);
});
