import { SimulatedClock } from './clock';
import {
  DESCRIBE_ORGANIZATION,
  jsonCall,
  NOON,
  simulationAt,
} from './__testUtils__/simulations';

describe('the simulated clock', () => {
  let machine = NOON;
  let clock: SimulatedClock;
  beforeEach(() => {
    machine = NOON;
    clock = new SimulatedClock(() => machine);
  });

  it('goes on with the machine’s', () => {
    machine += 5;
    expect(clock.now()).toBe(NOON + 5);
  });

  it('is moved and set, and goes on from there', () => {
    clock.advance(100);
    machine += 5;
    expect(clock.now()).toBe(NOON + 105);
    clock.set(NOON - 1000);
    machine += 5;
    expect(clock.now()).toBe(NOON - 995);
  });

  it('stands still, is moved meanwhile, and goes on from where it stood', () => {
    clock.freeze();
    machine += 5000;
    clock.tick();
    expect(clock.now()).toBe(NOON);
    clock.advance(100);
    clock.resume();
    machine += 5;
    expect(clock.now()).toBe(NOON + 105);
    expect(clock.isFrozen).toBe(false);
  });

  it('makes its step with each call while it stands still', async () => {
    const simulation = simulationAt(NOON);
    simulation.clock.freeze({ stepMs: 250 });
    await simulation.handle(jsonCall(DESCRIBE_ORGANIZATION));
    await simulation.handle(jsonCall(DESCRIBE_ORGANIZATION));
    expect(simulation.calls().map(({ time }) => time)).toEqual([
      '2026-11-23T12:00:00.250Z',
      '2026-11-23T12:00:00.500Z',
    ]);
  });

  it.each([NaN, Infinity, 1e300, -NOON - 1, 8000 * 366 * 86_400_000])(
    'is not moved out of its years, by %d',
    ms => {
      expect(() => clock.advance(ms)).toThrow(
        new TypeError('The clock goes from 1970 to 9999.'),
      );
      expect(clock.now()).toBe(NOON);
    },
  );

  it('stops at the end of its years, whatever its step', () => {
    clock.freeze({ stepMs: 1e300 });
    clock.tick();
    expect(new Date(clock.now()).toISOString()).toBe(
      '9999-12-31T00:00:00.000Z',
    );
  });

  it('follows the machine again after a reset', () => {
    clock.advance(5);
    clock.freeze();
    clock.reset();
    machine += 1;
    expect(clock.now()).toBe(NOON + 1);
  });
});
