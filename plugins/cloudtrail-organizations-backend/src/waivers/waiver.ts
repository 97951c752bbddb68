import type {
  Finding,
  Waiver,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { StoredWaiver } from './types';

/** The waiver as of now, in milliseconds since the epoch. */
export function toWaiver(
  { organization: _, ...waiver }: StoredWaiver,
  now: number,
): Waiver {
  return { ...waiver, status: statusOf(waiver, now) };
}

function statusOf(
  { revokedAt, expiresAt }: Pick<Waiver, 'revokedAt' | 'expiresAt'>,
  now: number,
): Waiver['status'] {
  if (revokedAt) return 'revoked';
  // A time that cannot be read ends nothing later: it counts as over.
  return now < Date.parse(expiresAt) ? 'inForce' : 'expired';
}

/**
 * Puts its newest waiver beside each finding: one in force, or one that has expired while the finding is still open. A
 * waiver changes no verdict.
 *
 * @param waivers - the newest first
 */
export function attachWaivers(
  findings: Finding[],
  waivers: Waiver[],
): Finding[] {
  const newest = new Map<string, Waiver>();
  for (const waiver of waivers) {
    if (waiver.status !== 'revoked' && !newest.has(waiver.findingId)) {
      newest.set(waiver.findingId, waiver);
    }
  }
  return findings.map(finding => {
    const waiver = newest.get(finding.id);
    const isOpen = finding.verdict === 'fail' || finding.verdict === 'unknown';
    return waiver && (waiver.status === 'inForce' || isOpen)
      ? { ...finding, waiver }
      : finding;
  });
}

/** Whether a finding is a failure that nobody has accepted. */
export function isOpenFailure({ verdict, waiver }: Finding): boolean {
  return verdict === 'fail' && waiver?.status !== 'inForce';
}
