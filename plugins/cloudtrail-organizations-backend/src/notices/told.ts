import type { Seen } from '../history/seen';
import type { RecordedChange } from '../history/types';

/** What the people are told of one subject. */
export interface Telling {
  seen: Seen;
  /** What they knew before. */
  before: string;
}

/**
 * What the people are to be told, and what they know then: of the state and of findings, each once.
 *
 * Unknown is told only where it was unknown in the observation before as well: AWS throttles now and then. What is seen
 * for the first time is no change, save a finding that fails beside others of its control: a resource that is new.
 * Whether a control that did not fail applies is nothing to tell.
 *
 * @param latest - what was recorded before
 * @param sawBefore - whether the attempt before saw anything
 */
export function tell(
  told: Record<string, string>,
  seen: Seen[],
  latest: Map<string, RecordedChange>,
  sawBefore: boolean,
): { told: Record<string, string>; tellings: Telling[] } {
  const next = { ...told };
  const tellings: Telling[] = [];
  for (const one of seen) {
    const { subject, value, blind } = one;
    if (!isTold(subject) || value === told[subject]) continue;
    if (blind) {
      const again = sawBefore && latest.get(subject)?.blind;
      if (!again || told[subject] === undefined) continue;
    }
    next[subject] = value;
    const before = told[subject] ?? firstFailure(one, told);
    if (before !== undefined && matters(before, value)) {
      tellings.push({ seen: one, before });
    }
  }
  return { told: next, tellings };
}

function isTold(subject: string): boolean {
  return subject === 'state' || subject.startsWith('finding:');
}

/** A failure of a resource that was not there before. */
function firstFailure(
  { subject, value }: Seen,
  told: Record<string, string>,
): string | undefined {
  const [kind, control, resource] = subject.split(':');
  const isNew =
    value === 'fail' &&
    resource !== undefined &&
    Object.keys(told).some(other => other.startsWith(`${kind}:${control}:`));
  return isNew ? 'notApplicable' : undefined;
}

function matters(before: string, after: string): boolean {
  const quiet = ['pass', 'notApplicable'];
  return !(quiet.includes(before) && quiet.includes(after));
}
