import fc from 'fast-check';
import type { Fault } from '../fault';
import { createWorld } from '../scenarios/createWorld';
import { Simulation } from '../simulation';
import { NOON } from '../__testUtils__/simulations';
import { requestOf } from './__testUtils__/calls';
import { sequences, type Command } from './__testUtils__/commands';
import { ACCOUNTS, company } from './__testUtils__/company';
import { changeMembership } from './__testUtils__/memberships';
import { parameters, TIMEOUT } from './__testUtils__/parameters';

/** Weather that strikes by chance. */
const faults = fc.array(
  fc.record<Fault>({
    match: fc.constantFrom({}, { service: 'cloudtrail' }),
    kind: fc.constantFrom('throttle', 'timeoutAfter', 'deny'),
    share: fc.constantFrom(0.2, 0.5),
  }),
  { maxLength: 2 },
);

describe('the same seed and the same requests', () => {
  it(
    'answer the same, byte for byte, in whatever weather',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.string(),
          faults,
          sequences(60),
          async (seed, weather, commands) => {
            const first = await played(seed, weather, commands);
            expect(await played(seed, weather, commands)).toBe(first);
          },
        ),
        parameters(40),
      );
    },
    TIMEOUT,
  );

  it('answer otherwise with another seed', async () => {
    const weather: Fault[] = [{ match: {}, kind: 'throttle', share: 0.5 }];
    const commands = fc.sample(sequences(60), { seed: 1, numRuns: 3 }).flat();
    expect(await played('one', weather, commands)).not.toBe(
      await played('two', weather, commands),
    );
  });
});

/** All that a simulation says to a sequence, and its state at the end. */
async function played(
  seed: string,
  weather: Fault[],
  commands: Command[],
): Promise<string> {
  const simulation = new Simulation({
    initialWorld: now => createWorld(company({}), now, seed),
    clock: () => NOON,
    limits: 'on',
    seed,
  });
  weather.forEach(fault => simulation.faults.add(fault));
  const replies = [];
  for (const command of commands) {
    if (command.kind === 'clock') simulation.clock.advance(command.ms);
    if (command.kind === 'membership') changeMembership(simulation, command);
    if (command.kind === 'call') {
      const accountId = ACCOUNTS[command.as as keyof typeof ACCOUNTS];
      const accessKeyId = `AKIA${accountId}SIMU`;
      replies.push(
        await simulation.handle(requestOf(command, { accessKeyId })),
      );
    }
  }
  return JSON.stringify([replies, simulation.calls(), simulation.world]);
}
