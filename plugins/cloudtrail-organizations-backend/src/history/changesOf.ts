import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { Seen } from './seen';
import type { NewChange, RecordedChange } from './types';

/** What is to be compared: what was recorded before, and what was just seen. */
interface Comparison {
  organization: string;
  /** When the newest was seen, and when what was recorded last. ISO 8601. */
  at: string;
  recordedAt?: string;
  latest: Map<string, RecordedChange>;
  seen: Seen[];
  /** Where nobody looked for longer, nobody knows what was in between. */
  staleAfterMs: number;
}

/**
 * What is otherwise than it was recorded. Where nobody looked for too long that is a change of its own: unknown from
 * then on. What could not be seen for a moment, and is as before, is so since the same time as before.
 */
export function changesOf(comparison: Comparison): NewChange[] {
  const { organization, at, recordedAt, seen, staleAfterMs } = comparison;
  const latest = new Map(comparison.latest);
  const changes: NewChange[] = [];
  const add = (change: NewChange) => {
    changes.push(change);
    latest.set(change.subject, {
      ...change,
      since: change.since ?? change.at,
      blind: change.blind ?? false,
      fingerprint: change.fingerprint ?? change.value,
    });
  };
  const gap = gapBefore(comparison);
  for (const { subject } of gap ? seen : []) {
    const before = latest.get(subject);
    if (!before || before.blind) continue;
    add({
      organization,
      subject,
      at: gap!,
      value: 'unknown',
      blind: true,
      before: rememberBefore(before, recordedAt!),
      message: say('change.notObserved'),
    });
  }
  for (const one of seen) {
    const before = latest.get(one.subject);
    if (before?.fingerprint === one.fingerprint) continue;
    const { subject, fingerprint, blind, message, details } = one;
    const common = { organization, subject, at, message, details, fingerprint };
    if (blind) {
      add({
        ...common,
        value: one.value,
        blind,
        before: before && rememberBefore(before, recordedAt ?? before.at),
      });
    } else {
      const known = before?.blind ? before.before : before;
      const same = known?.fingerprint === fingerprint;
      const goesOn =
        before?.blind &&
        same &&
        isWithin(before.before!.seenAt, at, staleAfterMs);
      add({
        ...common,
        value: wordOf(one, known !== undefined && !same),
        ...(goesOn && { since: before.before!.since }),
      });
    }
  }
  return changes;
}

/** From when on nothing is known, where nobody looked for too long. */
export function gapBefore({
  at,
  recordedAt,
  staleAfterMs,
}: Pick<Comparison, 'at' | 'recordedAt' | 'staleAfterMs'>): string | undefined {
  return recordedAt === undefined || isWithin(recordedAt, at, staleAfterMs)
    ? undefined
    : new Date(Date.parse(recordedAt) + staleAfterMs).toISOString();
}

/**
 * Since when a subject is what it is now; undefined where that was not recorded yet. What the newest attempt could not
 * see is what it was before, for as long as that is not stale.
 */
export function sinceOf(
  change: RecordedChange | undefined,
  fingerprint: string,
): string | undefined {
  if (change?.fingerprint === fingerprint) return change.since;
  return change?.before?.fingerprint === fingerprint
    ? change.before.since
    : undefined;
}

function rememberBefore(
  { blind, before, fingerprint, since }: RecordedChange,
  seenAt: string,
): RecordedChange['before'] {
  return blind ? before : { fingerprint, since, seenAt };
}

function isWithin(from: string, to: string, milliseconds: number): boolean {
  return Date.parse(to) - Date.parse(from) <= milliseconds;
}

/** A fact has no word of its own: it is as it was, or otherwise. */
function wordOf({ subject, value }: Seen, changed: boolean): string {
  return changed && subject.startsWith('fact:') ? 'changed' : value;
}
