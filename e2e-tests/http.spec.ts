import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { as, call, control, ended, resetDemo } from './portal';

test.beforeEach(resetDemo);

const DISABLE = 'disable-trusted-access';

test('the overview tells the three organizations apart', async () => {
  const ask = await as('platform-engineer');
  const { body } = await ask('GET', '/organizations');
  const states = Object.fromEntries(
    body.items.map((item: any) => [item.name, item.state]),
  );
  expect(states).toEqual({
    acme: 'active',
    globex: 'disabled',
    initech: 'failing',
  });
  const initech = body.items.find((item: any) => item.name === 'initech');
  expect(initech.reason).toContain('AccessDenied');
  expect(initech.sinceBasis).toBe('aws');
  const hoursAgo = (Date.now() - Date.parse(initech.since)) / 3_600_000;
  expect(hoursAgo).toBeGreaterThan(20);
  expect(hoursAgo).toBeLessThan(49);
});

test('an engineer reads acme only', async () => {
  const ask = await as('engineer');
  const { body } = await ask('GET', '/organizations');
  expect(body.items.map((item: any) => item.name)).toEqual(['acme']);
  expect((await ask('GET', '/organizations/globex')).status).toBe(404);
  expect((await ask('GET', '/organizations/umbrella')).status).toBe(404);
});

test('an engineer cannot disable: refused, audited, nothing changed', async () => {
  const before = await control('GET', '/state');
  const ask = await as('engineer');
  const plan = (
    await ask('POST', '/organizations/acme/operations', {
      kind: DISABLE,
      dryRun: true,
    })
  ).body.plan;
  const refused = await ask('POST', '/organizations/acme/operations', {
    kind: DISABLE,
    confirmation: 'disable',
    reason: 'because I can',
    planHash: plan.hash,
  });
  expect(refused.status).toBe(403);
  expect(refused.body.error.name).toBe('NotAllowedError');

  const after = await control('GET', '/state');
  expect(after.trails).toEqual(before.trails);
  const events = (await control('GET', '/events')).events;
  expect(
    events.filter(
      (event: any) => event.eventName === 'DisableAWSServiceAccess',
    ),
  ).toEqual([]);
  const log = await readFile('.cache/e2e/backend.log', 'utf8');
  expect(log).toMatch(/operation-start[\s\S]*user:default\/engineer/);
});

test('without a token nothing is read and nothing is done', async () => {
  const path = '/api/cloudtrail-organizations/organizations';
  expect((await call('GET', path)).status).toBe(401);
  expect(
    (
      await call('POST', `${path}/acme/operations`, undefined, {
        kind: DISABLE,
      })
    ).status,
  ).toBe(401);
});

test('acme is disabled by its administrator, told, and enabled again', async () => {
  const ask = await as('acme-admin');
  const path = '/organizations/acme/operations';
  const { plan } = (await ask('POST', path, { kind: DISABLE, dryRun: true }))
    .body;
  const good = {
    kind: DISABLE,
    confirmation: 'disable',
    reason: 'Moving logging, CHG-2041',
    planHash: plan.hash,
  };

  for (const bad of [
    { ...good, confirmation: undefined },
    { ...good, confirmation: 'Disable' },
    { ...good, reason: ' ' },
    { ...good, planHash: undefined },
  ]) {
    expect((await ask('POST', path, bad)).status).toBe(400);
  }
  expect((await ask('POST', path, { ...good, planHash: 'stale' })).status).toBe(
    409,
  );

  const accepted = await ask('POST', path, good);
  expect(accepted.status).toBe(202);
  expect(accepted.body.status).toBe('running');
  const operation = await ended(ask, 'acme', accepted.body.id);
  expect(operation.status).toBe('succeeded');
  expect(operation.effects.length).toBeGreaterThan(0);

  const posture = (await ask('GET', '/organizations/acme')).body;
  expect(posture.state).toBe('disabled');
  const main = posture.trails.find((trail: any) => trail.name === 'main');
  expect(main.isOrganizationTrail).toBe(false);

  const events = (await control('GET', '/events')).events;
  const disable = events.find(
    (event: any) => event.eventName === 'DisableAWSServiceAccess',
  );
  expect(JSON.stringify(disable.userIdentity)).toContain(
    'user.default.acme-admin',
  );

  const notified = await notifications('platform-engineer');
  expect(JSON.stringify(notified)).toContain('Acme');

  const enable = await ask('POST', path, { kind: 'enable-trusted-access' });
  expect(enable.status).toBe(202);
  expect((await ended(ask, 'acme', enable.body.id)).status).toBe('succeeded');
  const again = (await ask('GET', '/organizations/acme')).body;
  expect(again.state).toBe('incomplete');
  expect(again.nextStep).toContain('aws cloudtrail update-trail');
});

test('the administrator of another organization cannot write', async () => {
  const ask = await as('globex-admin');
  const refused = await ask('POST', '/organizations/acme/operations', {
    kind: 'enable-trusted-access',
  });
  expect(refused.status).toBe(403);
});

test('an organization without an operator role takes no write', async () => {
  const ask = await as('acme-admin');
  const initech = (await ask('GET', '/organizations/initech')).body;
  expect(initech.readOnly).toBe(true);
  expect(
    initech.operations.every((operation: any) => operation.allowed === false),
  ).toBe(true);
});

async function notifications(persona: 'platform-engineer') {
  const answer = await fetch(`${process.env.E2E_URL}/api/auth/demo/refresh`, {
    headers: { 'x-demo-persona': persona },
  });
  const { token } = (await answer.json()).backstageIdentity;
  return (await call('GET', '/api/notifications', token)).body;
}
