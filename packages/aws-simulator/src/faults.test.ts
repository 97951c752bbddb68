import type { Fault } from './fault';
import { Faults } from './faults';
import { randomFrom } from './random';
import {
  jsonCall,
  LIST_ACCOUNTS,
  NOON,
  simulationAt,
} from './__testUtils__/simulations';

const CALL = {
  service: 'organizations',
  action: 'ListAccounts',
  region: 'us-east-1',
  account: '123456789012',
  readOnly: true,
};

describe('faults', () => {
  let now = NOON;
  const faultsWith = (seed: string, ...given: Partial<Fault>[]) => {
    now = NOON;
    const faults = new Faults(() => now, randomFrom(seed));
    for (const fault of given)
      faults.add({ match: {}, kind: 'throttle', ...fault });
    return faults;
  };
  const kinds = (faults: Faults, tries: number) =>
    Array.from({ length: tries }, () => faults.take(CALL).kind);

  it('last for a while of the simulated time', () => {
    const faults = faultsWith('a', { forMs: 60_000 });
    now += 59_999;
    expect(kinds(faults, 1)).toEqual(['throttle']);
    expect(faults.list()).toEqual([{ match: {}, kind: 'throttle', forMs: 1 }]);
    now += 1;
    expect(kinds(faults, 1)).toEqual([undefined]);
    expect(faults.list()).toEqual([]);
  });

  it('befall a share of the calls, the same ones for the same seed', () => {
    const run = (seed: string) => kinds(faultsWith(seed, { share: 0.2 }), 1000);
    const first = run('a');
    const hit = first.filter(Boolean).length;
    expect(hit).toBeGreaterThan(150);
    expect(hit).toBeLessThan(250);
    expect(run('a')).toEqual(first);
    expect(run('b')).not.toEqual(first);
  });

  it('count only the calls that they befall', () => {
    const faults = faultsWith('a', { share: 0.2, count: 3 });
    expect(kinds(faults, 1000).filter(Boolean)).toHaveLength(3);
    expect(faults.list()).toEqual([]);
  });

  it('let the next one have the calls that a share leaves out', () => {
    const faults = faultsWith('a', { share: 0.5 }, { kind: 'serverError' });
    const counts = kinds(faults, 100).map(String);
    expect(new Set(counts)).toEqual(new Set(['throttle', 'serverError']));
  });

  it('befall only calls that change something, or only those that read', () => {
    const befallen = (readOnly: boolean, call: boolean) =>
      faultsWith('a', { match: { readOnly } }).take({ ...CALL, readOnly: call })
        .kind;
    expect(befallen(false, false)).toBe('throttle');
    expect(befallen(false, true)).toBeUndefined();
    expect(befallen(true, true)).toBe('throttle');
    expect(befallen(true, false)).toBeUndefined();
  });

  it('draw a latency between the least and the most, and add up', () => {
    const faults = faultsWith(
      'a',
      { kind: 'latency', ms: [20, 80] },
      { kind: 'latency', ms: 1000 },
    );
    const drawn = Array.from(
      { length: 200 },
      () => faults.take(CALL).latencyMs,
    );
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(1020);
    expect(Math.min(...drawn)).toBeLessThan(1030);
    expect(Math.max(...drawn)).toBeLessThan(1080);
    expect(Math.max(...drawn)).toBeGreaterThan(1070);
  });

  it('can be those of one Region', () => {
    const faults = faultsWith('a', { match: { region: 'eu-west-1' } });
    expect(faults.take(CALL).kind).toBeUndefined();
    expect(faults.take({ ...CALL, region: 'eu-west-1' }).kind).toBe('throttle');
  });
});

describe('a simulation with a seed', () => {
  const run = async (seed: string) => {
    const simulation = simulationAt(NOON, { seed, limits: 'off' });
    simulation.faults.add({ match: {}, kind: 'throttle', share: 0.3 });
    for (let call = 0; call < 20; call++)
      await simulation.handle(jsonCall(LIST_ACCOUNTS));
    return simulation.calls();
  };

  it('runs the same again, ids included', async () => {
    expect(await run('a')).toEqual(await run('a'));
  });

  it('runs otherwise with another seed', async () => {
    const ids = async (seed: string) =>
      (await run(seed)).map(({ requestId }) => requestId);
    expect(await ids('a')).not.toEqual(await ids('b'));
  });

  it('begins anew with a reset', async () => {
    const simulation = simulationAt(NOON, { limits: 'off' });
    const outcomes = async () => {
      simulation.faults.add({ match: {}, kind: 'throttle', share: 0.5 });
      for (let call = 0; call < 20; call++)
        await simulation.handle(jsonCall(LIST_ACCOUNTS));
      return simulation.calls().map(({ outcome }) => outcome);
    };
    const first = await outcomes();
    simulation.reset();
    expect(await outcomes()).toEqual(first);
  });
});
