import {
  type AnyObservation,
  type AwsAction,
  isStale,
  type NeededCall,
  say,
  type SentenceKey,
  type Terms,
} from 'backstage-plugin-cloudtrail-organizations-common';

/** How an attempt to make a call ended, and until when that counts. */
export interface Attempt {
  observation: AnyObservation<unknown>;
  terms: Pick<Terms, 'now' | 'staleAfterMs'>;
}

/** Where a call is left out on purpose. */
const NOT_NEEDED: SentenceKey[] = ['access.accountTrail', 'access.outOfSight'];

/**
 * Whether a call is allowed, as its newest attempts show: one refusal is enough to know that it is not everywhere; an
 * attempt that is too old, or that AWS did not get to judge, shows nothing.
 */
export function verdictOf(
  action: AwsAction,
  attempts: Attempt[],
): Pick<NeededCall, 'verdict' | 'observedAt' | 'message'> {
  const fresh = attempts
    .filter(({ observation, terms }) => !isStale(observation.observedAt, terms))
    .map(({ observation }) => observation);
  const because = (
    verdict: NeededCall['verdict'],
    { observedAt, message }: AnyObservation<unknown> & Explained,
  ) => ({ verdict, observedAt, message });

  const refused = fresh.find(
    each => each.outcome === 'denied' && each.missingAction === action,
  );
  if (refused) return because('denied', refused);
  const answered = fresh.find(({ outcome }) => outcome === 'observed');
  if (answered) {
    return { verdict: 'allowed', observedAt: answered.observedAt };
  }
  const [first] = fresh;
  if (!first) return { verdict: 'unknown', ...whyNone(attempts) };
  const leftOut = fresh.find(isLeftOut);
  return leftOut && fresh.every(({ outcome }) => outcome === 'notApplicable')
    ? because('notNeeded', leftOut)
    : because('unknown', first);
}

function isLeftOut(observation: AnyObservation<unknown>): boolean {
  const message = 'message' in observation ? observation.message : undefined;
  return NOT_NEEDED.some(key => key === message?.key);
}

interface Explained {
  message?: NeededCall['message'];
}

function whyNone([old]: Attempt[]): Pick<NeededCall, 'observedAt' | 'message'> {
  if (!old) return { message: say('access.notTried') };
  const { observedAt } = old.observation;
  return {
    observedAt,
    message: say('state.unknown.stale', { observedAt }),
  };
}
