import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { ACME } from '../__testUtils__/facts';
import {
  blindNotice,
  changeNotices,
  expiredWaiverNotice,
  seesAgainNotice,
  type Told,
} from './messages';

const SINCE = '2026-11-22T14:10:00.000Z';
const AT = '2026-11-22T14:10:01.000Z';
const ORGANIZATION = {
  ...ACME,
  cloudTrailAdmins: ['group:default/cloudtrail-admins'],
};

const told = (
  subject: string,
  value: string,
  before: string,
  text = 'state.disabled' as const,
): Told => ({
  seen: {
    subject,
    value,
    fingerprint: value,
    blind: false,
    message: say(text),
  },
  before,
  since: SINCE,
});

const RESULTS = [
  {
    id: 'kms:a',
    title: say('trail.none', { region: 'us-east-1' }),
    severity: 'medium' as const,
    remedy: say('trail.create'),
  },
];

it('tells of one change: what, since when, and what it was before', () => {
  const [notice, ...others] = changeNotices(
    ORGANIZATION,
    AT,
    [told('state', 'disabled', 'active')],
    [],
  );
  expect(others).toEqual([]);
  expect(notice).toMatchObject({
    organization: 'acme',
    createdAt: AT,
    message: {
      recipients: {
        type: 'entity',
        entityRef: ['group:default/cloudtrail-admins'],
      },
      payload: {
        title: 'Acme: trusted access is off',
        description:
          'Trusted access for CloudTrail is off.\n\nSince 22 Nov 2026 14:10 UTC. Before that: active.',
        link: '/cloudtrail-organizations/acme',
        severity: 'high',
        topic: 'posture-changed',
        scope: `cloudtrail-organizations:${notice.key}`,
      },
    },
  });
});

it('tells of a finding with its control, remedy and severity', () => {
  const [fails] = changeNotices(
    ORGANIZATION,
    AT,
    [told('finding:kms:a', 'fail', 'pass')],
    RESULTS,
  );
  expect(fails.message.payload).toMatchObject({
    title: 'Acme fails: No organization trail was seen from us-east-1.',
    severity: 'normal',
  });
  expect(fails.message.payload.description).toContain(
    'Create an organization trail in the management account',
  );
  const [passes] = changeNotices(
    ORGANIZATION,
    AT,
    [told('finding:kms:a', 'pass', 'fail')],
    RESULTS,
  );
  expect(passes.message.payload).toMatchObject({ severity: 'low' });
  expect(passes.message.payload.description).not.toContain('Create');
});

it.each([
  [10, 10],
  [11, 1],
])('makes %s changes %s messages', (changes, messages) => {
  const tellings = Array.from({ length: changes }, (_, index) =>
    told(`finding:kms:${index}`, 'fail', 'pass'),
  );
  const notices = changeNotices(ORGANIZATION, AT, tellings, []);
  expect(notices).toHaveLength(messages);
  expect(new Set(notices.map(({ key }) => key)).size).toBe(messages);
});

it('counts in a digest what it does not name', () => {
  const tellings = Array.from({ length: 45 }, (_, index) =>
    told(`finding:kms:${index}`, 'fail', 'pass'),
  );
  const [{ message }] = changeNotices(ORGANIZATION, AT, tellings, RESULTS);
  expect(message.payload.title).toBe('Acme: 45 changes');
  expect(message.payload.description?.split('\n\n')).toHaveLength(21);
  expect(message.payload.description).toContain('And 25 more.');
  expect(message.payload.severity).toBe('normal');
});

it('tells nobody where there is nobody to tell', () => {
  expect(
    changeNotices(ACME, AT, [told('state', 'failing', 'active')], []),
  ).toEqual([]);
  expect(blindNotice(ACME, SINCE, AT, say('state.disabled'))).toEqual([]);
});

it('is the same message whoever makes it, and another for each change', () => {
  const of = (at: string, subject: string) =>
    changeNotices(ORGANIZATION, at, [told(subject, 'fail', 'pass')], [])[0].key;
  expect(of(AT, 'finding:a')).toBe(of(AT, 'finding:a'));
  expect(of(AT, 'finding:a')).not.toBe(of(AT, 'finding:b'));
  expect(of(AT, 'finding:a')).not.toBe(of(SINCE, 'finding:a'));
});

it('says since when the portal is blind and why, and that it sees again', () => {
  const [blind] = blindNotice(
    ORGANIZATION,
    SINCE,
    AT,
    say('observation.throttled', { action: 'sts:GetCallerIdentity' }),
  );
  expect(blind.message.payload.title).toBe('Acme: the portal is blind');
  expect(blind.message.payload.description).toBe(
    'The portal has not been able to observe the organization since 22 Nov 2026 14:10 UTC. What it shows of it is unknown.\n\nAWS throttled sts:GetCallerIdentity, also when the portal tried again. Other tools share its rate in the account: the portal tries again with the next observation; where it persists, find out which tool calls so often, or lower rateBudget.',
  );
  const [again] = seesAgainNotice(ORGANIZATION, SINCE, AT);
  expect(again.key).not.toBe(blind.key);
  expect(again.message.payload.title).toBe('Acme: the portal sees again');
});

describe('names that others gave', () => {
  const HOSTILE =
    '[click](https://evil.example) **bold** `code` <img src=x>\n# heading\u202Egnp';
  const clean = (text: string | undefined) => {
    expect(text).not.toMatch(/(^|[^\\])[[\]<>*`]/);
    expect(text).not.toContain('\u202E');
    expect(text).not.toMatch(/^#/m);
  };

  it('are words and nothing else in a change', () => {
    const hostile = told('finding:kms:a', 'fail', 'pass');
    hostile.seen.message = say('observation.failed', { cause: HOSTILE });
    const [{ message }] = changeNotices(ORGANIZATION, AT, [hostile], RESULTS);
    clean(message.payload.description);
  });

  it('stay on one line in a title', () => {
    const title = 'Acme\n\u202Eevil';
    const [{ message }] = changeNotices(
      { ...ORGANIZATION, title },
      AT,
      [told('state', 'failing', 'active')],
      [],
    );
    expect(message.payload.title).toBe('Acme evil is failing');
  });

  it('are words and nothing else in a digest', () => {
    const tellings = Array.from({ length: 11 }, (_, index) =>
      told(`finding:${HOSTILE}${index}`, 'fail', 'pass'),
    );
    const [{ message }] = changeNotices(ORGANIZATION, AT, tellings, []);
    clean(message.payload.description);
  });

  it('are words and nothing else in the reason of a waiver', () => {
    const [{ message }] = expiredWaiverNotice(
      ORGANIZATION,
      {
        id: 'w',
        findingId: `kms:${HOSTILE}`,
        controlId: 'kms',
        reason: HOSTILE,
        createdBy: 'user:default/a',
        createdAt: SINCE,
        expiresAt: SINCE,
        status: 'expired',
      },
      AT,
    );
    clean(message.payload.description);
    expect(message.payload.description).toContain(
      'expired 22 Nov 2026 14:10 UTC',
    );
  });
});
