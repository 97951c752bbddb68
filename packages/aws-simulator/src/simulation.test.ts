import {
  DESCRIBE_ORGANIZATION,
  jsonCall,
  NOON,
  simulationAt,
} from './__testUtils__/simulations';

describe('a simulation', () => {
  it('keeps the last 10,000 calls', async () => {
    const simulation = simulationAt(NOON, { limits: 'off' });
    await simulation.handle(
      jsonCall(DESCRIBE_ORGANIZATION, { region: 'eu-west-1' }),
    );
    for (let i = 0; i < 10_000; i += 1)
      await simulation.handle(jsonCall(DESCRIBE_ORGANIZATION));
    const calls = simulation.calls();
    expect(calls).toHaveLength(10_000);
    expect(new Set(calls.map(({ region }) => region))).toEqual(
      new Set(['us-east-1']),
    );
  });
});
