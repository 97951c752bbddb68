import {
  type ChecklistRow,
  type Finding,
  type FindingCounts,
  type OrganizationState,
  type Sentence,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import type { Latest } from '../observation/types';
import type { FailedAttempt } from '../snapshots/types';
import { checklist } from './checklist';
import { countFindings } from './findingCounts';
import { findings } from './findings';
import { assessState } from './state';
import { isStale, type Terms } from './terms';

/** What is known of one organization, judged now. */
export interface AssessedPosture {
  state: OrganizationState;
  reason: Sentence;
  nextStep?: Sentence;
  since?: string;
  /** `aws` where AWS reports that time, `portal` where the portal first saw the state. */
  sinceBasis?: 'aws' | 'portal';
  stale: boolean;
  checklist: ChecklistRow[];
  findings: Finding[];
  /** Undefined where there is none but not everything was judged. */
  findingCounts?: FindingCounts;
}

/** Judges the latest snapshot as of now: what was good when it was taken may have become stale since. */
export function assessPosture(
  organization: OrganizationConfig,
  latest: Latest,
  terms: Terms,
  accountsTerms: Terms,
): AssessedPosture {
  const { snapshot, observations, accountsListedAt } = latest;
  const assessment = assessState(organization, observations, terms);
  const found = findings(organization, observations, terms);
  return {
    ...assessment,
    ...sinceWhen(assessment, latest, terms),
    stale: isStale(snapshot.observedAt, terms),
    checklist: checklist({
      organization,
      observations,
      accountsListedAt,
      terms,
      accountsTerms,
    }),
    findings: found,
    findingCounts: countFindings(found, organization, observations, terms),
  };
}

function sinceWhen(
  { state, since }: { state: OrganizationState; since?: string },
  { snapshot }: Latest,
  terms: Terms,
): Pick<AssessedPosture, 'since' | 'sinceBasis'> {
  if (since) return { since, sinceBasis: 'aws' };
  if (state === snapshot.state) {
    return { since: snapshot.stateSince, sinceBasis: 'portal' };
  }
  // The state has changed without a new observation: what was seen went stale.
  const staleSince = Date.parse(snapshot.observedAt) + terms.staleAfterMs;
  return state === 'unknown' && staleSince <= terms.now
    ? { since: new Date(staleSince).toISOString(), sinceBasis: 'portal' }
    : {};
}

/** An organization that was never observed. */
export function neverObserved(
  attempt: FailedAttempt | undefined,
): Pick<AssessedPosture, 'state' | 'reason' | 'nextStep'> {
  return attempt
    ? {
        state: 'unknown',
        reason: attempt.message,
        nextStep: say('state.unknown.correctCause'),
      }
    : {
        state: 'unknown',
        reason: say('state.unknown.notYet'),
        nextStep: say('state.unknown.wait'),
      };
}
