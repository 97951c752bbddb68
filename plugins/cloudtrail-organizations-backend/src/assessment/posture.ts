import {
  type ChecklistRow,
  type Control,
  type Finding,
  type FindingCounts,
  type OrganizationState,
  type Sentence,
  say,
  type Trail,
  type TrailOwner,
  type Waiver,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import type { Latest } from '../observation/types';
import type { FailedAttempt } from '../snapshots/types';
import { attachWaivers } from '../waivers/waiver';
import { checklist } from './checklist';
import { CONTROLS } from './controls';
import { describeTrails, ownerAmong } from './describeTrails';
import { countFindings } from './findingCounts';
import { judge } from './judge';
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
  /** Every verdict of every control. */
  results: Finding[];
  /** The failures among them, those that are waived too. */
  findings: Finding[];
  /** Of the failures that nobody has waived; undefined where there is none but not everything was judged. */
  findingCounts?: FindingCounts;
  /** With who looks after each. */
  trails: Trail[];
  trailOwner?: TrailOwner;
}

/**
 * Judges the latest snapshot as of now: what was good when it was taken may have become stale since.
 *
 * @param accountsTerms - the accounts are listed on a schedule of their own
 */
export function assessPosture(
  organization: OrganizationConfig,
  latest: Latest,
  terms: Terms,
  accountsTerms: Terms,
  {
    coverageTerms = accountsTerms,
    controls = CONTROLS,
    waivers = [],
    failedAttempt,
  }: {
    /** The evidence of coverage is looked for on a schedule of its own. */
    coverageTerms?: Terms;
    controls?: readonly Control[];
    /** The newest first. */
    waivers?: Waiver[];
    /** The newest attempt, where it failed as a whole. */
    failedAttempt?: FailedAttempt;
  } = {},
): AssessedPosture {
  const { snapshot, observations, accountsListedAt } = latest;
  const assessment = assessState(organization, observations, terms);
  const input = {
    organization,
    observations,
    terms,
    accountsTerms,
    coverageTerms,
  };
  const results = attachWaivers(
    controls.flatMap(control => judge(control, input)),
    waivers,
  );
  const trails = describeTrails(observations, terms);
  return {
    ...assessment,
    ...sinceWhen(assessment, latest, terms),
    stale: isStale(snapshot.observedAt, terms),
    checklist: checklist({ ...input, accountsListedAt, failedAttempt, trails }),
    results,
    findings: results.filter(({ verdict }) => verdict === 'fail'),
    findingCounts: countFindings(results),
    trails,
    trailOwner: ownerAmong(trails),
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
