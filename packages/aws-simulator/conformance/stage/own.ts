import { startAwsSimulator } from '../../src/server';
import { ACCOUNTS, SCENARIO } from './scenario';
import type { Stage } from './stage';

/** An embedded AWS of this process's own, with the scenario that the cases are written for. */
export async function ownStage(): Promise<Stage> {
  const simulator = await startAwsSimulator({
    port: 0,
    scenario: SCENARIO,
    // Cases are played faster than AWS would let them.
    limits: 'off',
  });
  return {
    url: simulator.url,
    credentials: Object.fromEntries(
      Object.entries(ACCOUNTS).map(([who, accountId]) => [
        who,
        { accessKeyId: `AKIA${accountId}SIMU`, secretAccessKey: 'any' },
      ]),
    ),
    roles: {
      assumable: `arn:aws:iam::${ACCOUNTS.management}:role/Reader`,
      closed: `arn:aws:iam::${ACCOUNTS.management}:role/Closed`,
    },
    simulator,
    close: () => simulator.close(),
  };
}
