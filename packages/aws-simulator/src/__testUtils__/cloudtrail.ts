import type { Scenario } from '../scenarios/scenario';
import { startAwsSimulator, type AwsSimulator } from '../server';
import type { World } from '../world/types';
import { clientsFor, type TemporaryCredentials } from './clients';
import { frozen, smallOrganization } from './worlds';

/** Noon and two minutes: what is due at noon has been delivered. */
export const NOON = Date.parse('2026-11-23T12:02:00Z');

/** A simulator for a suite of tests, as new before each of them. By default of the small organization. */
export function useSimulator(scenario: Scenario = smallOrganization) {
  let simulator: AwsSimulator | undefined;
  beforeAll(async () => {
    simulator = await startAwsSimulator({
      port: 0,
      scenario,
      limits: 'off',
      clock: () => NOON,
    });
  });
  beforeEach(() => {
    simulator?.reset();
    simulator?.change(frozen);
  });
  afterAll(() => simulator?.close());

  const running = () => {
    if (!simulator) throw new Error('The simulator runs in tests only.');
    return simulator;
  };
  return {
    get simulator() {
      return running();
    },
    get world() {
      return running().world;
    },
    /** The CloudTrail client of an account, or of a role that was assumed. */
    as: (as: string | TemporaryCredentials, region?: string) =>
      clientsFor(running().url, { as, region }).cloudtrail,
    clients: (as: string | TemporaryCredentials, region?: string) =>
      clientsFor(running().url, { as, region }),
    change: (change: (world: World) => void) =>
      running().change(world => change(world)),
  };
}
