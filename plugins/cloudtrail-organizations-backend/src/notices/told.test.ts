import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { Seen } from '../history/seen';
import type { RecordedChange } from '../history/types';
import { tell } from './told';

const saw = (subject: string, value: string): Seen => ({
  subject,
  value,
  fingerprint: value,
  blind: value === 'unknown',
  message: say('change.gone'),
});

/** Observations one after the other: what was told of each. `-` is an attempt that failed as a whole. */
function tellAll(subject: string, values: string[]): string[] {
  let told: Record<string, string> = {};
  let sawBefore = true;
  const latest = new Map<string, RecordedChange>();
  return values.map(value => {
    const seen = value === '-' ? [] : [saw(subject, value)];
    const { tellings, ...next } = tell(told, seen, latest, sawBefore);
    told = next.told;
    sawBefore = value !== '-';
    latest.set(subject, {
      organization: 'acme',
      at: '',
      since: '',
      ...saw(subject, value === '-' ? 'unknown' : value),
    });
    return tellings
      .map(({ before, seen: now }) => `${before}>${now.value}`)
      .join();
  });
}

it.each<[string, string, string[], string[]]>([
  [
    'each change of the state',
    'state',
    ['active', 'active', 'failing', 'failing', 'active'],
    ['', '', 'active>failing', '', 'failing>active'],
  ],
  [
    'nothing of the first observation',
    'state',
    ['disabled', 'disabled'],
    ['', ''],
  ],
  [
    'nothing where it was unknown once',
    'state',
    ['active', 'unknown', 'active', 'unknown', 'active'],
    ['', '', '', '', ''],
  ],
  [
    'unknown after two observations in a row, once, and what it is then',
    'state',
    ['active', 'unknown', 'unknown', 'unknown', 'active'],
    ['', '', 'active>unknown', '', 'unknown>active'],
  ],
  [
    'what it changed to while it was unknown once',
    'state',
    ['active', 'unknown', 'failing'],
    ['', '', 'active>failing'],
  ],
  [
    'nothing of attempts that failed as a whole, which are no observations',
    'state',
    ['active', '-', '-', 'unknown', 'unknown'],
    ['', '', '', '', 'active>unknown'],
  ],
  [
    'nothing where the first that is known comes after unknown',
    'state',
    ['unknown', 'unknown', 'active', 'failing'],
    ['', '', '', 'active>failing'],
  ],
  [
    'a finding that fails, and that it passes again',
    'finding:a',
    ['pass', 'fail', 'pass'],
    ['', 'pass>fail', 'fail>pass'],
  ],
  [
    'nothing where a control that passed does not apply',
    'finding:a',
    ['pass', 'notApplicable', 'pass', 'notApplicable', 'fail'],
    ['', '', '', '', 'notApplicable>fail'],
  ],
  ['nothing of facts', 'fact:trails', ['observed', 'changed'], ['', '']],
])('tells %s', (_, subject, values, tellings) => {
  expect(tellAll(subject, values)).toEqual(tellings);
});

it('tells of a new resource that fails, and not of the first of a control', () => {
  const told = { 'finding:kms:a': 'pass' };
  const seen = [saw('finding:kms:b', 'fail'), saw('finding:new:c', 'fail')];
  const { tellings } = tell(told, seen, new Map(), true);
  expect(tellings.map(telling => telling.seen.subject)).toEqual([
    'finding:kms:b',
  ]);
});
