import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type {
  Operation,
  OrganizationSummary,
  Posture,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { as, call, ended, resetDemo, switches, world } from './portal';

test.beforeEach(resetDemo);

const DISABLE = 'disable-trusted-access';

type Organizations = { items: OrganizationSummary[] };

test('the overview tells the three organizations apart', async () => {
  const ask = await as('platform-engineer');
  const { body } = await ask<Organizations>('GET', '/organizations');
  const states = Object.fromEntries(
    body.items.map(item => [item.name, item.state]),
  );
  expect(states).toEqual({
    acme: 'active',
    globex: 'disabled',
    initech: 'failing',
  });
  const initech = body.items.find(({ name }) => name === 'initech')!;
  expect(initech.reason).toContain('AccessDenied');
  expect(initech.sinceBasis).toBe('aws');
  const hoursAgo = (Date.now() - Date.parse(initech.since!)) / 3_600_000;
  expect(hoursAgo).toBeGreaterThan(20);
  expect(hoursAgo).toBeLessThan(49);
});

test('an engineer reads acme only', async () => {
  const ask = await as('engineer');
  const { body } = await ask<Organizations>('GET', '/organizations');
  expect(body.items.map(({ name }) => name)).toEqual(['acme']);
  expect((await ask('GET', '/organizations/globex')).status).toBe(404);
  expect((await ask('GET', '/organizations/umbrella')).status).toBe(404);
});

test('an engineer cannot disable: refused, audited, nothing changed', async () => {
  const before = await world();
  const ask = await as('engineer');
  const plan = (
    await ask<Operation>('POST', '/organizations/acme/operations', {
      kind: DISABLE,
      dryRun: true,
    })
  ).body.plan;
  const logged = await audited();
  const refused = await ask('POST', '/organizations/acme/operations', {
    kind: DISABLE,
    confirmation: 'disable',
    reason: 'because I can',
    planHash: plan.hash,
  });
  expect(refused.status).toBe(403);
  expect(refused.body.error.name).toBe('NotAllowedError');

  const after = await world();
  expect(after.trails).toEqual(before.trails);
  expect(after.organizations).toEqual(before.organizations);
  expect(await switches()).toEqual([]);
  const refusals = (await audited())
    .slice(logged.length)
    .filter(
      line =>
        line.includes('operation-start') &&
        line.includes('user:default/engineer') &&
        line.includes('failed'),
    );
  expect(refusals).toHaveLength(1);
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
  const { plan } = (
    await ask<Operation>('POST', path, { kind: DISABLE, dryRun: true })
  ).body;
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

  const accepted = await ask<Operation>('POST', path, good);
  expect(accepted.status).toBe(202);
  expect(accepted.body.status).toBe('running');
  const operation = await ended(ask, 'acme', accepted.body.id!);
  expect(operation.status).toBe('succeeded');
  expect(operation.effects?.length).toBeGreaterThan(0);

  const posture = (await ask<Posture>('GET', '/organizations/acme')).body;
  expect(posture.state).toBe('disabled');
  const main = posture.trails.find(({ name }) => name === 'main');
  expect(main?.isOrganizationTrail).toBe(false);

  const [disable] = await switches();
  expect(disable.eventName).toBe('DisableAWSServiceAccess');
  expect(JSON.stringify(disable.userIdentity)).toContain(
    'user.default.acme-admin',
  );

  const notified = await notifications('platform-engineer');
  expect(JSON.stringify(notified)).toContain('Acme');

  const enable = await ask<Operation>('POST', path, {
    kind: 'enable-trusted-access',
  });
  expect(enable.status).toBe(202);
  expect((await ended(ask, 'acme', enable.body.id!)).status).toBe('succeeded');
  const again = (await ask<Posture>('GET', '/organizations/acme')).body;
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
  const initech = (await ask<Posture>('GET', '/organizations/initech')).body;
  expect(initech.readOnly).toBe(true);
  expect(initech.operations.every(({ allowed }) => !allowed)).toBe(true);
  const refused = await ask('POST', '/organizations/initech/operations', {
    kind: 'enable-trusted-access',
  });
  // Not hers to change in the first place.
  expect(refused.status).toBe(403);
  expect(await switches()).toEqual([]);
});

/** The auditor events so far, as the backend logs them. */
async function audited() {
  const log = await readFile('.cache/e2e/backend.log', 'utf8');
  return log.split('\n').filter(line => line.includes('isAuditEvent'));
}

async function notifications(persona: 'platform-engineer') {
  const answer = await fetch(`${process.env.E2E_URL}/api/auth/demo/refresh`, {
    headers: { 'x-demo-persona': persona },
  });
  const { token } = (await answer.json()).backstageIdentity;
  return (await call<unknown>('GET', '/api/notifications', token)).body;
}
