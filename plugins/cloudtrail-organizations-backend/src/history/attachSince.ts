import type { AssessedPosture } from '../assessment/posture';
import { sinceOf } from './changesOf';
import type { RecordedChange } from './types';

/**
 * Says since when the state and each verdict have been so, as the history has it. Where AWS reports since when the
 * state is so, that stays.
 *
 * @param latest - the newest change of each subject
 */
export function attachSince(
  posture: AssessedPosture,
  latest: Map<string, RecordedChange>,
): AssessedPosture {
  const results = posture.results.map(finding => {
    const change = latest.get(`finding:${finding.id}`);
    return { ...finding, since: sinceOf(change, finding.verdict) };
  });
  const stateSince =
    posture.sinceBasis === 'aws'
      ? undefined
      : sinceOf(latest.get('state'), posture.state);
  return {
    ...posture,
    ...(stateSince && { since: stateSince, sinceBasis: 'portal' }),
    results,
    findings: results.filter(({ verdict }) => verdict === 'fail'),
  };
}
