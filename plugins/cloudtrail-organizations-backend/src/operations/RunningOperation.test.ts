import { never } from '../__testUtils__/engine';
import { LeaseLostError, RunningOperation } from './RunningOperation';
import type { OperationLease, OperationRecord, OperationStore } from './types';

const MINUTE = 60_000;
const START = Date.parse('2026-11-23T10:00:00.000Z');

describe('RunningOperation', () => {
  const renewals: OperationLease[] = [];
  let renews: boolean;

  beforeEach(() => {
    jest.useFakeTimers({ now: START });
    renewals.length = 0;
    renews = true;
  });
  afterEach(() => jest.useRealTimers());

  function newOperation() {
    const store: Partial<OperationStore> = {
      renew: async (_id, lease) => {
        renewals.push(lease);
        return renews;
      },
      save: async () => true,
    };
    return new RunningOperation(
      {
        id: '1',
        status: 'running',
        steps: [],
      } as Partial<OperationRecord> as OperationRecord,
      { store: store as OperationStore, now: () => Date.now() },
    );
  }

  /** What came of work that never ends. */
  function hanging(operation: RunningOperation) {
    const outcome: { error?: unknown } = {};
    operation
      .holding(never, () => {})
      .catch(error => {
        outcome.error = error;
      });
    return outcome;
  }

  it('keeps the lease of work that goes on', async () => {
    const outcome = hanging(newOperation());
    await jest.advanceTimersByTimeAsync(14 * MINUTE);
    expect(outcome.error).toBe(undefined);
    expect(renewals).toHaveLength(42);
  });

  it('counts the lease as lost after fifteen minutes, however alive the process looks', async () => {
    const operation = newOperation();
    const outcome = hanging(operation);
    await jest.advanceTimersByTimeAsync(16 * MINUTE);
    expect(outcome.error).toBeInstanceOf(LeaseLostError);
    const latest = renewals.map(({ expiresAt }) => expiresAt).sort();
    expect(latest[latest.length - 1]).toBe('2026-11-23T10:15:00.000Z');
    await expect(operation.update({})).rejects.toThrow(LeaseLostError);
    await expect(operation.requireLease()).rejects.toThrow(LeaseLostError);
  });

  it('leaves work that hangs as soon as another process has the lease', async () => {
    const outcome = hanging(newOperation());
    renews = false;
    await jest.advanceTimersByTimeAsync(20_000);
    expect(outcome.error).toBeInstanceOf(LeaseLostError);
    const asked = renewals.length;
    await jest.advanceTimersByTimeAsync(5 * MINUTE);
    expect(renewals).toHaveLength(asked);
  });
});
