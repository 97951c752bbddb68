import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { allWell, ago, seen as observed } from '../__testUtils__/facts';
import { changesOf, sinceOf } from './changesOf';
import { type Seen, seeFacts, seeFindings, seeNothing, seeState } from './seen';
import type { NewChange, RecordedChange } from './types';

const REASON = say('state.disabled');
const MINUTE = 60_000;
const START = Date.parse('2026-11-24T12:00:00.000Z');
const at = (minute: number) => new Date(START + minute * MINUTE).toISOString();

/** Records one observation after the other, as the recorder does. */
function remember() {
  const latest = new Map<string, RecordedChange>();
  let recordedAt: string | undefined;
  return {
    latest,
    see(minute: number, seen: Seen[]): NewChange[] {
      const changes = changesOf({
        organization: 'acme',
        at: at(minute),
        recordedAt,
        latest,
        seen,
        staleAfterMs: 30 * MINUTE,
      });
      for (const change of changes) {
        latest.set(change.subject, {
          since: change.at,
          blind: false,
          fingerprint: change.value,
          ...change,
        });
      }
      recordedAt = at(minute);
      return changes;
    },
  };
}

const brief = (changes: NewChange[]) =>
  changes.map(({ subject, at: when, value, since }) =>
    [subject, value, when, ...(since ? [`since ${since}`] : [])].join(' '),
  );

const active = () => [seeState('active', REASON)];
const unknown = () => [seeState('unknown', REASON)];
const blindOf = (outcome: 'unreachable' | 'denied') => ({
  trustedAccess: {
    action: 'organizations:ListAWSServiceAccessForOrganization' as const,
    observedAt: ago(0),
    outcome: 'unreachable' as const,
    reason: '',
    message: say('observation.unreachable', { cause: outcome }),
  },
});

describe('the state', () => {
  it('is recorded at first, and when it changes', () => {
    const { see } = remember();
    expect(brief(see(0, active()))).toEqual([`state active ${at(0)}`]);
    expect(see(10, active())).toEqual([]);
    expect(brief(see(20, [seeState('failing', REASON)]))).toEqual([
      `state failing ${at(20)}`,
    ]);
  });

  it('that was unknown for a moment is what it was, since the same time', () => {
    const { see, latest } = remember();
    see(0, active());
    see(10, active());
    expect(brief(see(20, unknown()))).toEqual([`state unknown ${at(20)}`]);
    expect(sinceOf(latest.get('state'), 'active')).toBe(at(0));
    expect(brief(see(30, active()))).toEqual([
      `state active ${at(30)} since ${at(0)}`,
    ]);
    expect(sinceOf(latest.get('state'), 'active')).toBe(at(0));
  });

  it('that was unknown for too long begins anew', () => {
    const { see } = remember();
    see(0, active());
    see(10, unknown());
    see(20, unknown());
    see(30, unknown());
    expect(brief(see(40, active()))).toEqual([`state active ${at(40)}`]);
  });

  it('is another after a moment of not knowing, since when it is seen', () => {
    const { see } = remember();
    see(0, active());
    see(10, unknown());
    expect(brief(see(20, [seeState('disabled', REASON)]))).toEqual([
      `state disabled ${at(20)}`,
    ]);
  });

  it('is unknown from when nobody looked for too long, never unchanged', () => {
    const { see } = remember();
    see(0, active());
    expect(brief(see(180, active()))).toEqual([
      `state unknown ${at(30)}`,
      `state active ${at(180)}`,
    ]);
  });

  it('has no since that was not recorded', () => {
    const { see, latest } = remember();
    expect(sinceOf(latest.get('state'), 'active')).toBeUndefined();
    see(0, active());
    expect(sinceOf(latest.get('state'), 'failing')).toBeUndefined();
  });
});

describe('a fact', () => {
  const trusted = (enabled: boolean) =>
    seeFacts({ trustedAccess: observed({ enabled }) });

  it('is observed, then changed, with what it was seen to be', () => {
    const { see } = remember();
    expect(see(0, trusted(true))).toMatchObject([
      {
        subject: 'fact:trustedAccess',
        value: 'observed',
        details: { action: 'test:Read', value: { enabled: true } },
      },
    ]);
    expect(see(10, trusted(true))).toEqual([]);
    expect(see(20, trusted(false))).toMatchObject([
      { value: 'changed', details: { value: { enabled: false } } },
    ]);
  });

  it('that could not be seen says how, and then whether it changed meanwhile', () => {
    const { see } = remember();
    see(0, trusted(true));
    expect(see(10, seeFacts(blindOf('unreachable')))).toMatchObject([
      { value: 'unreachable', message: { key: 'observation.unreachable' } },
    ]);
    expect(see(20, seeFacts(blindOf('unreachable')))).toEqual([]);
    expect(see(30, trusted(true))).toMatchObject([
      { value: 'observed', since: at(0) },
    ]);
    see(40, seeFacts(blindOf('unreachable')));
    const [changed] = see(50, trusted(false));
    expect(changed).toMatchObject({ value: 'changed' });
    expect(changed.since).toBeUndefined();
  });

  it('of every kind is recorded once', () => {
    const { see } = remember();
    const facts = Object.keys(allWell());
    expect(see(0, seeFacts(allWell())).map(({ subject }) => subject)).toEqual(
      facts.map(fact => `fact:${fact}`),
    );
    expect(see(10, seeFacts(allWell()))).toEqual([]);
  });
});

describe('a finding', () => {
  const finding = (
    id: string,
    verdict: 'pass' | 'fail' | 'unknown',
    controlId = id.split(':')[0],
  ) => ({ id, controlId, verdict, message: REASON });

  it('whose resource is gone does not apply any more', () => {
    const { see, latest } = remember();
    see(0, seeFindings([finding('kms:a', 'fail')], latest));
    expect(brief(see(10, seeFindings([], latest)))).toEqual([
      `finding:kms:a notApplicable ${at(10)}`,
    ]);
  });

  it('of a control that could not judge is unknown, and not gone', () => {
    const { see, latest } = remember();
    see(
      0,
      seeFindings([finding('kms:a', 'pass'), finding('kms2', 'pass')], latest),
    );
    const seen = seeFindings(
      [finding('kms', 'unknown'), finding('kms2', 'pass')],
      latest,
    );
    expect(brief(see(10, seen))).toEqual([
      `finding:kms unknown ${at(10)}`,
      `finding:kms:a unknown ${at(10)}`,
    ]);
  });
});

it('makes all that was recorded unknown where nothing could be seen', () => {
  const { see, latest } = remember();
  see(0, [
    ...active(),
    ...seeFacts({ trustedAccess: observed({ enabled: true }) }),
    ...seeFindings(
      [{ id: 'a', controlId: 'a', verdict: 'pass', message: REASON }],
      latest,
    ),
  ]);
  expect(
    brief(see(10, seeNothing(blindOf('unreachable'), REASON, latest))),
  ).toEqual([
    `state unknown ${at(10)}`,
    `fact:trustedAccess unreachable ${at(10)}`,
    `finding:a unknown ${at(10)}`,
  ]);
});
