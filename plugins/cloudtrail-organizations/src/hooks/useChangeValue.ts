import type { Change } from 'backstage-plugin-cloudtrail-organizations-common';
import type { Tone } from '../components/shared/StatusIcon';
import { COVERAGE_TONES } from '../components/shared/coverage';
import { STATE_TONES } from '../components/shared/states';
import { VERDICT_TONES } from '../components/shared/verdicts';
import { useT } from './useT';

const OUTCOME_TONES = {
  observed: 'good',
  changed: 'running',
  denied: 'unknown',
  failed: 'unknown',
  throttled: 'unknown',
  unreachable: 'unknown',
  notApplicable: 'off',
  unknown: 'unknown',
} as const satisfies Record<string, Tone>;

/** Says what a fact changed to, in the words of what it is: a state, a verdict, a coverage or an outcome. */
export function useChangeValue({ subject, value }: Change): {
  word: string;
  tone: Tone;
} {
  const t = useT();
  const [kind] = subject.split(':');
  if (kind === 'state' && has(STATE_TONES, value))
    return { word: t(`state.${value}`), tone: STATE_TONES[value] };
  if (kind === 'account' && has(COVERAGE_TONES, value))
    return { word: t(`coverage.${value}`), tone: COVERAGE_TONES[value] };
  if (kind === 'finding' && has(VERDICT_TONES, value))
    return { word: t(`verdict.${value}`), tone: VERDICT_TONES[value] };
  if (kind === 'fact' && has(OUTCOME_TONES, value))
    return { word: t(`outcome.${value}`), tone: OUTCOME_TONES[value] };
  // A newer backend may say what this frontend has not learned yet.
  return { word: value, tone: 'unknown' };
}

function has<T extends object>(
  words: T,
  value: string,
): value is keyof T & string {
  return Object.hasOwn(words, value);
}
