import { NOT_SEEN, seen } from '../__testUtils__/facts';
import { NEVER_LISTED, progressOf } from './progress';
import type { EvidencePass, ListingPass } from './types';

const STARTED = '2026-11-24T03:00:00.000Z';
const UPDATED = '2026-11-24T03:05:00.000Z';
const NOW = Date.parse('2026-11-24T03:06:00.000Z');
const LATER = NOW + 10 * 60_000;

const listing = (status: ListingPass['status']): ListingPass => ({
  startedAt: STARTED,
  updatedAt: UPDATED,
  status,
  nextToken: 'secret',
  done: 400,
  requests: 21,
});
const search: EvidencePass = {
  startedAt: STARTED,
  updatedAt: UPDATED,
  status: 'running',
  done: 3,
  total: 26,
  requests: 7,
};
const complete = seen({ total: 1000, byState: { ACTIVE: 1000 } });

describe('the progress of the inventory', () => {
  it('is never begun at first', () => {
    expect(progressOf({}, NOW)).toEqual(NEVER_LISTED);
  });

  it('says how many of how many while it runs, and keeps the token to itself', () => {
    expect(
      progressOf(
        { pass: listing('running'), complete, coveragePass: search },
        NOW,
      ),
    ).toEqual({
      accounts: {
        status: 'running',
        startedAt: STARTED,
        done: 400,
        total: 1000,
        requests: 21,
      },
      coverage: {
        status: 'running',
        startedAt: STARTED,
        done: 3,
        total: 26,
        requests: 7,
      },
    });
  });

  it('expects no number that it has already passed', () => {
    const few = seen({ total: 300, byState: { ACTIVE: 300 } });
    const { accounts } = progressOf(
      { pass: listing('running'), complete: few },
      NOW,
    );
    expect(accounts.total).toBeUndefined();
  });

  it('says that a pass was interrupted that nobody has gone on with', () => {
    const interrupted = {
      status: 'failed',
      message: { key: 'inventory.interrupted' },
    };
    expect(
      progressOf({ pass: listing('running'), coveragePass: search }, LATER),
    ).toMatchObject({ accounts: interrupted, coverage: interrupted });
  });

  it('says why a pass failed, and when one ended', () => {
    const [failed] = NOT_SEEN;
    expect(
      progressOf({ pass: listing('failed'), failed }, LATER).accounts,
    ).toMatchObject({
      status: 'failed',
      endedAt: UPDATED,
      message: { key: 'observation.throttled' },
    });
    expect(
      progressOf({ pass: listing('complete') }, LATER).accounts,
    ).toMatchObject({ status: 'complete', endedAt: UPDATED });
  });
});
