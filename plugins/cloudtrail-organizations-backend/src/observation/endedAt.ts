import type { Snapshot } from '../snapshots/types';

/** When the last answer of an observation came, ISO 8601: what began long ago may have ended just now. */
export function endedAt({ observedAt, observations }: Snapshot): string {
  return timesIn(observations).reduce(
    (latest, time) => (time > latest ? time : latest),
    observedAt,
  );
}

/** Every `observedAt`, also of the observations within a fact. */
function timesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'observedAt' && typeof member === 'string'
      ? [member]
      : timesIn(member),
  );
}
