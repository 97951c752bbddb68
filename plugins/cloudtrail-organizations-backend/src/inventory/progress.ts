import {
  type InventoryProgress,
  type PassProgress,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { EvidencePass, InventoryStatus, ListingPass } from './types';

/** Longer than a pass that runs takes between two steps, waits for the rate budget included. */
const INTERRUPTED_MS = 10 * 60 * 1000;

const NEVER: PassProgress = { status: 'never', done: 0, requests: 0 };

/** Before anybody listed anything. */
export const NEVER_LISTED: InventoryProgress = {
  accounts: NEVER,
  coverage: NEVER,
};

/** How far listing the accounts and searching for evidence are. */
export function progressOf(
  { pass, complete, failed, coveragePass }: InventoryStatus,
  now: number,
): InventoryProgress {
  return {
    accounts: pass ? listing(pass, { complete, failed }, now) : NEVER,
    coverage: coveragePass ? search(coveragePass, now) : NEVER,
  };
}

function listing(
  pass: ListingPass,
  { complete, failed }: Pick<InventoryStatus, 'complete' | 'failed'>,
  now: number,
): PassProgress {
  const { startedAt, updatedAt, status, done, requests } = pass;
  const isInterrupted = status === 'running' && interrupted(updatedAt, now);
  const expected =
    complete?.outcome === 'observed' ? complete.value.total : undefined;
  return {
    status: isInterrupted ? 'failed' : status,
    startedAt,
    endedAt: status === 'running' ? undefined : updatedAt,
    done,
    // More have joined since where it has already seen more.
    total: expected !== undefined && expected >= done ? expected : undefined,
    requests,
    ...(isInterrupted && { message: say('inventory.interrupted') }),
    ...(status === 'failed' &&
      failed &&
      'message' in failed && { message: failed.message }),
  };
}

function search(
  { updatedAt, failure, ...progress }: EvidencePass,
  now: number,
): PassProgress {
  return progress.status === 'running' && interrupted(updatedAt, now)
    ? { ...progress, status: 'failed', message: say('inventory.interrupted') }
    : progress;
}

function interrupted(updatedAt: string, now: number): boolean {
  return now - Date.parse(updatedAt) > INTERRUPTED_MS;
}
