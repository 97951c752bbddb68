import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { ACME, allWell, seen, TERMS } from '../__testUtils__/facts';
import { assessPosture } from '../assessment/posture';
import { attachSince } from './attachSince';
import type { RecordedChange } from './types';

const SINCE = '2026-10-01T00:00:00.000Z';
const LATER = '2026-11-01T00:00:00.000Z';

const nothing = {
  action: 'test:Read' as const,
  outcome: 'notApplicable' as const,
  observedAt: LATER,
  reason: '',
  message: say('observation.accountsNotYet'),
};
const snapshot = {
  organization: 'acme',
  observedAt: LATER,
  observations: allWell({ trustedAccess: seen({ enabled: false }) }),
  state: 'disabled' as const,
  stateSince: LATER,
};
const posture = assessPosture(
  ACME,
  {
    snapshot,
    observations: {
      ...snapshot.observations,
      accounts: nothing,
      coverage: nothing,
    },
  } as never,
  TERMS,
  TERMS,
);
const [failure] = posture.findings;

const latest = (...changes: Partial<RecordedChange>[]) =>
  new Map(
    changes.map(change => [
      change.subject!,
      {
        organization: 'acme',
        at: LATER,
        value: '',
        since: SINCE,
        blind: false,
        fingerprint: '',
        ...change,
      } as RecordedChange,
    ]),
  );

it('says of the state and of each verdict since when it has been so', () => {
  const attached = attachSince(
    posture,
    latest(
      { subject: 'state', fingerprint: 'disabled' },
      { subject: `finding:${failure.id}`, fingerprint: 'fail' },
    ),
  );
  expect(attached).toMatchObject({ since: SINCE, sinceBasis: 'portal' });
  expect(attached.findings.find(({ id }) => id === failure.id)).toEqual({
    ...failure,
    since: SINCE,
  });
});

it('says of no verdict what was recorded of another one', () => {
  const { findings } = attachSince(
    posture,
    latest({ subject: `finding:${failure.id}`, fingerprint: 'pass' }),
  );
  expect(findings.find(({ id }) => id === failure.id)?.since).toBeUndefined();
});

it('says of what the newest attempt could not see since when it was so before', () => {
  const attached = attachSince(
    posture,
    latest({
      subject: 'state',
      fingerprint: 'unknown',
      since: LATER,
      blind: true,
      before: { fingerprint: 'disabled', since: SINCE, seenAt: LATER },
    }),
  );
  expect(attached.since).toBe(SINCE);
});

it('leaves the time that AWS reports', () => {
  const attached = attachSince(
    { ...posture, since: LATER, sinceBasis: 'aws' },
    latest({ subject: 'state', fingerprint: 'disabled' }),
  );
  expect(attached).toMatchObject({ since: LATER, sinceBasis: 'aws' });
});
