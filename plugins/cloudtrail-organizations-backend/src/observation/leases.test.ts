import { onEachDatabase } from '../__testUtils__/databases';
import { DatabaseLeaseStore, type Lease } from './leases';

const lease = (
  holder: string,
  startedAt: string,
  expiresAt: string,
): Lease => ({
  holder,
  startedAt: `2026-11-23T${startedAt}:00.000Z`,
  expiresAt: `2026-11-23T${expiresAt}:00.000Z`,
});

onEachDatabase('leases', database => {
  let leases: DatabaseLeaseStore;
  beforeEach(async () => {
    leases = new DatabaseLeaseStore(await database());
  });

  it('go to one replica of those that ask at once', async () => {
    const taken = await Promise.all(
      ['a', 'b', 'c', 'd'].map(holder =>
        leases.acquire('acme', lease(holder, '14:00', '14:01')),
      ),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('are free again once released, by their holder only', async () => {
    await leases.acquire('acme', lease('a', '14:00', '14:10'));
    await leases.release('acme', 'b');
    await expect(
      leases.acquire('acme', lease('b', '14:01', '14:11')),
    ).resolves.toBe(false);
    await leases.release('acme', 'a');
    await expect(
      leases.acquire('acme', lease('b', '14:01', '14:11')),
    ).resolves.toBe(true);
  });

  it('of a dead replica expire', async () => {
    await leases.acquire('acme', lease('dead', '14:00', '14:01'));
    await expect(
      leases.acquire('acme', lease('b', '14:01', '14:02')),
    ).resolves.toBe(true);
    await expect(leases.current('acme')).resolves.toEqual(
      lease('b', '14:01', '14:02'),
    );
  });

  it('that are renewed do not expire', async () => {
    await leases.acquire('acme', lease('a', '14:00', '14:01'));
    await leases.renew('acme', 'a', '2026-11-23T14:02:00.000Z');
    await leases.renew('acme', 'b', '2026-11-23T15:00:00.000Z');
    await expect(
      leases.acquire('acme', lease('b', '14:01', '14:03')),
    ).resolves.toBe(false);
    await expect(leases.current('acme')).resolves.toEqual(
      lease('a', '14:00', '14:02'),
    );
  });

  it('of two organizations are two', async () => {
    await leases.acquire('acme', lease('a', '14:00', '14:01'));
    await expect(
      leases.acquire('globex', lease('b', '14:00', '14:01')),
    ).resolves.toBe(true);
  });
});
