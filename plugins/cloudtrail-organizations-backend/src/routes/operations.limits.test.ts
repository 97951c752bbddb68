import { onEachDatabase } from '../__testUtils__/databases';
import {
  DISABLE,
  ENABLE,
  operableConfig,
  OPERATIONS,
  useOperableAws,
  usePortal,
} from '../__testUtils__/operations';

jest.setTimeout(120_000);

const simulator = useOperableAws();

beforeEach(() => {
  simulator.aws.limits = 'on';
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** The SDK draws its pauses after throttling: a tenth of the longest ones is enough here. */
const pauseBriefly = () => jest.spyOn(Math, 'random').mockReturnValue(0.1);

onEachDatabase("within AWS's rate limits", database => {
  const portal = usePortal(database);

  const run = async (request: object) => {
    const { body } = await portal.ask(
      'acme-admin',
      'post',
      OPERATIONS,
      request,
    );
    return portal.ended('acme-admin', 'acme', body.id);
  };

  it('plans, disables, enables and refreshes without being throttled once, at its own share of the rates', async () => {
    await portal.start({ config: operableConfig({ rateBudget: 0.5 }) });
    await portal.refreshed();
    expect(await run(await portal.disable())).toMatchObject({
      kind: DISABLE,
      status: 'succeeded',
    });
    expect(await run({ kind: ENABLE })).toMatchObject({
      kind: ENABLE,
      status: 'succeeded',
    });
    await portal.refreshed();
    const outcomes = simulator.aws.calls().map(({ outcome }) => outcome);
    expect([...new Set(outcomes)]).toEqual(['ok']);
  });

  it('succeeds although another tool uses the rates up, again and again', async () => {
    pauseBriefly();
    await portal.start();
    await portal.refreshed();
    const request = await portal.disable();
    for (const action of [
      'DescribeOrganization',
      'ListAWSServiceAccessForOrganization',
      'DisableAWSServiceAccess',
    ]) {
      simulator.aws.faults.add({
        match: { action },
        kind: 'throttle',
        count: 2,
      });
    }
    expect(await run(request)).toMatchObject({
      status: 'succeeded',
      changed: true,
    });
    expect(simulator.changes()).toEqual(['DisableAWSServiceAccess']);
  });

  it('answers 503 that names the throttling where it never stops before the change, and changes nothing', async () => {
    pauseBriefly();
    await portal.start();
    await portal.refreshed();
    const request = await portal.disable();
    simulator.aws.faults.add({
      match: { action: 'ListAWSServiceAccessForOrganization' },
      kind: 'throttle',
    });
    const { status, body } = await portal.ask(
      'acme-admin',
      'post',
      OPERATIONS,
      request,
    );
    expect(status).toBe(503);
    expect(body.error.sentence).toMatchObject({
      key: 'observation.throttled',
      params: { action: 'organizations:ListAWSServiceAccessForOrganization' },
    });
    expect(simulator.changes()).toEqual([]);
  });
});
