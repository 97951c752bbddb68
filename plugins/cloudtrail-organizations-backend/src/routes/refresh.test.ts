import type { ChecklistRow } from 'backstage-plugin-cloudtrail-organizations-common';
import { onEachDatabase } from '../__testUtils__/databases';
import {
  readableConfig,
  useReadablePortal,
} from '../__testUtils__/organizations';
import { useAwsSimulator } from '../__testUtils__/simulator';

jest.setTimeout(60_000);

const simulator = useAwsSimulator();

onEachDatabase('refresh over HTTP', database => {
  const portal = useReadablePortal(database);

  it('answers a refresh with what it has just seen, checklist from top to bottom', async () => {
    const { status, body } = await portal.refresh('acme');
    expect(status).toBe(200);
    expect(body.stale).toBe(false);
    expect(
      body.checklist.map(({ id, status: wellness }: ChecklistRow) => [
        id,
        wellness,
      ]),
    ).toEqual([
      ['feature-set', 'ok'],
      ['portal-access', 'ok'],
      ['trusted-access', 'ok'],
      ['service-linked-role', 'ok'],
      ['organization-trail', 'ok'],
      ['logging', 'ok'],
      ['delivery', 'ok'],
      // The accounts have a schedule of their own.
      ['accounts', 'not-applicable'],
      ['delegated-administrators', 'ok'],
    ]);
  });

  it('shares one observation between refreshes at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => portal.refresh('acme')),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(
      simulator.aws
        .calls()
        .filter(({ action }) => action === 'DescribeOrganization'),
    ).toHaveLength(1);
  });

  it('refuses a refresh to who may only read', async () => {
    const { status, body } = await portal.refresh('acme', 'reader-service');
    expect(status).toBe(403);
    expect(body.error.name).toBe('NotAllowedError');
  });

  it('answers 503 where AWS cannot be reached, and goes on serving what it saw, with its age', async () => {
    const { body: before } = await portal.refresh('acme');
    simulator.aws.faults.add({ match: {}, kind: 'reset' });
    const failed = await portal.refresh('acme');
    expect(failed.status).toBe(503);
    expect(failed.body.error).toMatchObject({
      name: 'ServiceUnavailableError',
      sentence: {
        key: 'observation.unreachable',
        params: { action: 'sts:GetCallerIdentity' },
      },
    });

    const { body: after } = await portal.get('/organizations/acme');
    expect(after).toMatchObject({
      state: 'active',
      observedAt: before.observedAt,
      stale: false,
      lastAttempt: { message: { key: 'observation.unreachable' } },
    });

    await portal.ageAnHour('acme');
    const { body: later } = await portal.get('/organizations/acme');
    expect(later).toMatchObject({
      state: 'unknown',
      stale: true,
      messages: { reason: { key: 'state.unknown.stale' } },
      sinceBasis: 'portal',
      trailCounts: {},
      observations: { trustedAccess: { outcome: 'observed' } },
    });
    expect(later).not.toHaveProperty('trustedAccess');
    expect(later).not.toHaveProperty('findingCounts');
    expect(Date.parse(later.since)).toBe(
      Date.parse(later.observedAt) + 30 * 60_000,
    );
  });

  it('answers 503, not 403, where AWS refuses the portal', async () => {
    simulator.aws.faults.add({ match: {}, kind: 'deny' });
    const { status, body } = await portal.refresh('acme');
    expect(status).toBe(503);
    expect(body.error.message).toBe(
      "The portal's role may not call sts:GetCallerIdentity.",
    );
    const { body: shown } = await portal.get('/organizations/acme');
    expect(shown).toMatchObject({
      state: 'unknown',
      messages: { reason: { key: 'denied.action' } },
    });
  });

  describe('a refresh again, so soon', () => {
    const config = readableConfig({ minRefreshInterval: { seconds: 10 } });
    const impatient = useReadablePortal(database, config);

    it('answers the last observation again, whoever asks, and asks AWS nothing', async () => {
      const { body: first } = await impatient.refresh('acme');
      const calls = simulator.aws.calls().length;
      simulator.aws.change(world => {
        world.organizations['o-acm3zxcvbn'].trustedAccess = {};
      });
      const again = await impatient.refresh('acme', 'engineer');
      expect(again.status).toBe(200);
      expect(again.body).toMatchObject({
        state: 'active',
        observedAt: first.observedAt,
      });
      expect(simulator.aws.calls()).toHaveLength(calls);

      await impatient.ageAnHour('acme');
      const { body: later } = await impatient.refresh('acme');
      expect(later.state).toBe('disabled');
    });

    it('answers 503 again where the last one did', async () => {
      simulator.aws.faults.add({ match: {}, kind: 'reset' });
      const { body: first } = await impatient.refresh('acme');
      simulator.aws.faults.clear();
      const again = await impatient.refresh('acme');
      expect(again.status).toBe(503);
      expect(again.body.error.sentence).toEqual(first.error.sentence);
    });
  });
});
