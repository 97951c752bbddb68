import { acme } from '../__testUtils__/fakeAws';
import { KEPT_MS, KnowledgeCache } from './KnowledgeCache';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const globex = { ...acme, name: 'globex' };

/** A fact that was seen at a time, and is known for a minute. */
function newCache() {
  let now = NOW;
  const versions = new Map([
    ['acme', '1'],
    ['globex', '1'],
  ]);
  const seenAt = new Map([
    ['acme', NOW],
    ['globex', NOW],
  ]);
  const read = jest.fn(async ({ name }: { name: string }) => seenAt.get(name)!);
  const cache = new KnowledgeCache({
    versions: {
      all: async () => new Map(versions),
      of: async name => versions.get(name),
    },
    now: () => now,
    judging: {
      read,
      judge: ({ name }, seen: number, at) => ({
        name,
        state: at - seen <= 60_000 ? 'active' : 'unknown',
      }),
      isSame: (a, b) => a.state === b.state,
    },
  });
  return {
    cache,
    read,
    versions,
    seenAt,
    at: (time: number) => {
      now = time;
    },
  };
}

describe('KnowledgeCache', () => {
  it('reads an organization once for many pages, and answers the same object', async () => {
    const { cache, read } = newCache();
    const [first] = await cache.ofAll([acme, globex]);
    const [again] = await cache.ofAll([acme, globex]);
    expect(again).toBe(first);
    expect(await cache.of(acme)).toBe(first);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('reads again what the database counted a change of, and only that', async () => {
    const { cache, read, versions } = newCache();
    await cache.ofAll([acme, globex]);
    versions.set('acme', '2');
    await cache.ofAll([acme, globex]);
    expect(read.mock.calls.map(([{ name }]) => name)).toEqual([
      'acme',
      'globex',
      'acme',
    ]);
  });

  it('reads again what changed while it was read', async () => {
    const { cache, read, versions, seenAt } = newCache();
    read.mockImplementationOnce(async () => {
      const old = seenAt.get('acme')!;
      versions.set('acme', '2');
      return old;
    });
    await cache.of(acme);
    await cache.of(acme);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('turns to the moment what turns by time alone, at every time of asking before', async () => {
    for (let before = 0; before <= 2 * KEPT_MS; before += 1500) {
      const { cache, at } = newCache();
      at(NOW + 60_000 - before);
      expect(await cache.of(acme)).toMatchObject({ state: 'active' });
      at(NOW + 60_000);
      expect(await cache.of(acme)).toMatchObject({ state: 'active' });
      at(NOW + 60_001);
      expect(await cache.of(acme)).toMatchObject({ state: 'unknown' });
    }
  });

  it('judges again after half a minute at the latest, not all organizations at once', async () => {
    const { cache, read, at } = newCache();
    const many = Array.from({ length: 100 }, (_, i) => ({
      ...acme,
      name: `org-${i}`,
    }));
    await cache.ofAll(many);
    const readAt: number[] = [];
    for (let ms = 300; ms <= KEPT_MS; ms += 300) {
      read.mockClear();
      at(NOW + ms);
      await cache.ofAll(many);
      readAt.push(read.mock.calls.length);
    }
    expect(readAt.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...readAt)).toBeLessThan(30);
  });
});
