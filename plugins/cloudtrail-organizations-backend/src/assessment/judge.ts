import { isError } from '@backstage/errors';
import {
  type Control,
  type ControlVerdict,
  type Facts,
  type FactObservations,
  type Finding,
  known,
  say,
  type Terms,
  type Verdict,
  whyNotKnown,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import { oneLine } from '../hostileText';
import { CONTROLS } from './controls';

/** What controls are judged by. */
export interface JudgeInput {
  organization: OrganizationConfig;
  observations: FactObservations;
  terms: Terms;
  /** The accounts, and the evidence of their coverage, are observed on schedules of their own. */
  accountsTerms: Terms;
  coverageTerms: Terms;
}

const RESULTS: readonly string[] = [
  'pass',
  'fail',
  'unknown',
  'notApplicable',
] satisfies ControlVerdict[];

/**
 * What one control says, of the organization or of each resource. A control is asked only where all its facts are
 * known; one that throws, or answers what is no verdict, says that nothing is known and breaks nothing else.
 */
export function judge(control: Control, input: JudgeInput): Finding[] {
  const { observations, organization, terms } = input;
  const facts: Partial<Facts> = {};
  for (const fact of control.facts) {
    if (!readInto(facts, fact, input)) {
      return [
        toFinding(control, observations, {
          result: 'unknown',
          ...whyNotKnown(observations[fact]),
        }),
      ];
    }
  }
  try {
    const asked = { facts: facts as Facts, organization };
    // What another module changes in its facts is no fact of the others.
    const own = CONTROLS.includes(control) ? asked : structuredClone(asked);
    const verdicts = [
      control.judge(own.facts, { ...terms, organization: own.organization }),
    ].flat();
    if (verdicts.length === 0) {
      return [
        toFinding(control, observations, {
          result: 'notApplicable',
          because: say('control.nothingToJudge'),
        }),
      ];
    }
    refuseNonsense(verdicts);
    return verdicts.map(verdict => toFinding(control, observations, verdict));
  } catch (error) {
    const cause = oneLine(isError(error) ? error.message : String(error));
    return [
      toFinding(control, observations, {
        result: 'unknown',
        because: say('control.threw', { control: control.id, cause }),
        remedy: say('control.threw.remedy', { control: control.id }),
      }),
    ];
  }
}

/** Whether the fact is known. */
function readInto<F extends keyof Facts>(
  facts: Partial<Facts>,
  fact: F,
  { observations, terms, accountsTerms, coverageTerms }: JudgeInput,
): boolean {
  const ownTerms: Partial<Record<keyof Facts, Terms>> = {
    accounts: accountsTerms,
    coverage: coverageTerms,
  };
  const value = known<Facts[F]>(
    observations[fact] as FactObservations[F],
    ownTerms[fact] ?? terms,
  );
  if (value === undefined) return false;
  facts[fact] = value;
  return true;
}

/** Controls of other modules are not type-checked here. */
function refuseNonsense(verdicts: (Verdict | undefined)[]): void {
  const resources = new Set<string | undefined>();
  for (const verdict of verdicts) {
    if (!verdict) throw new Error('It answered nothing.');
    const { result, because, resource } = verdict;
    if (!RESULTS.includes(result)) {
      throw new Error(`It answered ${String(result)}, which is no verdict.`);
    }
    if (typeof because?.text !== 'string') {
      throw new Error('It gave no reason.');
    }
    if (resources.has(resource)) {
      throw new Error(`It judged ${resource ?? 'the organization'} twice.`);
    }
    resources.add(resource);
  }
}

function toFinding(
  { id, title, severity, standards, facts }: Control,
  observations: FactObservations,
  { result, because, remedy, resource, evidence = {} }: Verdict,
): Finding {
  const decisive = [
    ...facts.map(fact => [fact, observations[fact]] as const),
    ...Object.entries(evidence),
  ];
  return {
    id: resource === undefined ? id : `${id}:${resource}`,
    controlId: id,
    title,
    severity,
    standards: [...standards],
    verdict: result,
    ...(resource !== undefined && { resource }),
    message: because,
    ...(remedy && { remedy }),
    evidence: decisive.map(([fact, { action, outcome, observedAt }]) => ({
      fact,
      action,
      outcome,
      observedAt,
    })),
  };
}
