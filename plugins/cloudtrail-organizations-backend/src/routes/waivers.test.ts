import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@backstage/types';
import type {
  Finding,
  Posture,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import {
  readableConfig,
  useReadablePortal,
} from '../__testUtils__/organizations';
import { type Caller, startPortal } from '../__testUtils__/portal';
import { useAwsSimulator } from '../__testUtils__/simulator';
import { DatabaseWaiverStore } from '../waivers/DatabaseWaiverStore';

jest.setTimeout(60_000);

useAwsSimulator();

const PATH = '/organizations/acme/waivers';
const DAY = 24 * 60 * 60 * 1000;
const after = (milliseconds: number) =>
  new Date(Date.now() + milliseconds).toISOString();

onEachDatabase('waivers over HTTP', database => {
  let knex: Knex;
  const portal = useReadablePortal(async () => {
    knex = await database();
    return knex;
  });
  beforeEach(() => portal.replica.observe('acme'));

  const failing = async (): Promise<Finding> => {
    const { body } = await portal.get(
      '/organizations/acme/findings?verdict=fail',
      'acme-admin',
    );
    return body.items[0];
  };
  const posture = async (): Promise<Posture> =>
    (await portal.get('/organizations/acme', 'acme-admin')).body;
  const waive = async (
    overrides: object = {},
    caller: Caller = 'acme-admin',
    path = PATH,
  ) =>
    portal.ask(caller, 'post', path, {
      findingId: (await failing()).id,
      reason: 'It is known, and mended in March',
      expiresAt: after(30 * DAY),
      ...overrides,
    });

  it('accept a failure until a day: it stays a failure, and is not open', async () => {
    const before = await posture();
    const { id, severity, controlId } = await failing();
    const { status, body } = await waive();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      findingId: id,
      controlId,
      reason: 'It is known, and mended in March',
      createdBy: 'user:default/acme-admin',
      status: 'inForce',
    });
    const now = await posture();
    expect(now.state).toBe(before.state);
    expect(now.findings.find(one => one.id === id)).toMatchObject({
      verdict: 'fail',
      waiver: { id: body.id, status: 'inForce' },
    });
    expect(now.findingCounts?.[severity]).toBe(
      (before.findingCounts?.[severity] ?? 0) - 1,
    );
    expect((await portal.get(PATH, 'engineer')).body.items).toEqual([body]);
  });

  it('are one in force for each finding', async () => {
    const { body: first } = await waive();
    const { status, body } = await waive();
    expect(status).toBe(409);
    expect(body.error).toMatchObject({
      name: 'ConflictError',
      sentence: {
        key: 'waiver.inForce',
        params: { expiresAt: first.expiresAt },
      },
    });
  });

  it('are ended by an administrator, once, and stay in the list', async () => {
    const { body: waiver } = await waive();
    const end = (caller: Caller = 'other-acme-admin', id = waiver.id) =>
      portal.ask(caller, 'delete', `${PATH}/${id}`);
    expect((await end('engineer')).status).toBe(403);
    const ended = await end();
    expect(ended.status).toBe(200);
    expect(ended.body).toMatchObject({
      id: waiver.id,
      status: 'revoked',
      revokedBy: 'user:default/other-acme-admin',
    });
    const again = await end();
    expect(again.status).toBe(409);
    expect(again.body.error.sentence.key).toBe('waiver.ended');
    expect((await end('acme-admin', randomUUID())).status).toBe(404);
    expect((await portal.get(PATH, 'engineer')).body.items).toEqual([
      ended.body,
    ]);
    expect(
      (await posture()).findings.find(one => one.id === waiver.findingId),
    ).not.toHaveProperty('waiver');
    expect((await waive()).status).toBe(201);
  });

  it('that have expired are shown beside what they accepted, which is open again', async () => {
    const before = await posture();
    const { id, controlId } = await failing();
    await new DatabaseWaiverStore(knex).create({
      id: randomUUID(),
      organization: 'acme',
      findingId: id,
      controlId,
      reason: 'Later',
      createdBy: 'user:default/acme-admin',
      createdAt: after(-2 * DAY),
      expiresAt: after(-DAY),
    });
    const now = await posture();
    expect(now.findings.find(one => one.id === id)).toMatchObject({
      waiver: { status: 'expired' },
    });
    expect(now.findingCounts).toEqual(before.findingCounts);
  });

  it('keep of a reason the words, on one line', async () => {
    const { body } = await waive({
      reason: '  =cmd|calc\u202e [x](javascript:1)\r\nSecond line\u0000 ',
    });
    expect(body.reason).toBe('=cmd|calc  [x](javascript:1) Second line');
  });

  it.each<[string, object, number, string | undefined]>([
    [
      'without words in the reason',
      { reason: ' \n\u200b ' },
      400,
      'waiver.reasonMissing',
    ],
    ['without a reason', { reason: '' }, 400, undefined],
    ['with too long a reason', { reason: 'x'.repeat(1001) }, 400, undefined],
    [
      'that ends in the past',
      { expiresAt: after(-1000) },
      400,
      'waiver.expiry',
    ],
    [
      'that ends in more than a year',
      { expiresAt: after(367 * DAY) },
      400,
      'waiver.expiry',
    ],
    ['that ends at no time', { expiresAt: 'tomorrow' }, 400, undefined],
    ['with what nobody asked for', { status: 'inForce' }, 400, undefined],
    [
      'of no finding',
      { findingId: 'no-such-control' },
      404,
      'waiver.noFinding',
    ],
    [
      'of what is well',
      { findingId: 'trusted-access-enabled' },
      409,
      'waiver.notFailing',
    ],
  ])('are refused %s', async (_, overrides, expected, key) => {
    const { status, body } = await waive(overrides);
    expect([status, body.error.sentence?.key]).toEqual([expected, key]);
    expect((await portal.get(PATH, 'acme-admin')).body.items).toEqual([]);
  });

  it.each<[Caller, string, number]>([
    ['nobody', PATH, 401],
    ['engineer', PATH, 403],
    ['globex-admin', PATH, 403],
    ['reader-service', PATH, 403],
    ['service', PATH, 403],
    ['engineer', '/organizations/globex/waivers', 404],
    ['acme-admin', '/organizations/nowhere/waivers', 404],
  ])('are not given by %s at %s: %i', async (caller, path, expected) => {
    expect((await waive({}, caller, path)).status).toBe(expected);
  });

  it('tell each caller whether they may waive, and why not', async () => {
    const of = async (caller: Caller) =>
      (await portal.get('/organizations/acme', caller)).body.waive;
    await expect(of('acme-admin')).resolves.toEqual({ allowed: true });
    await expect(of('engineer')).resolves.toMatchObject({
      allowed: false,
      message: {
        key: 'denied.permission',
        params: { permission: 'cloudtrail-organizations.finding.waive' },
      },
    });
  });

  it('are audited, given and refused and ended', async () => {
    const { body } = await waive();
    await waive({}, 'engineer');
    await portal.ask('acme-admin', 'delete', `${PATH}/${body.id}`);
    const events = portal.audit.filter(({ eventId }) =>
      ['finding-waive', 'waiver-revoke'].includes(eventId),
    );
    const meta = { organization: 'acme', findingId: body.findingId };
    expect(events.filter(({ status }) => status !== 'initiated')).toMatchObject(
      [
        {
          eventId: 'finding-waive',
          status: 'succeeded',
          severityLevel: 'medium',
          meta: {
            ...meta,
            reason: body.reason,
            waiverId: body.id,
            user: 'user:default/acme-admin',
          },
        },
        {
          eventId: 'finding-waive',
          status: 'failed',
          meta: { ...meta, user: 'user:default/engineer' },
        },
        {
          eventId: 'waiver-revoke',
          status: 'succeeded',
          severityLevel: 'medium',
          meta: { ...meta, waiverId: body.id },
        },
      ],
    );
  });
});

onEachDatabase('waivers beside the permission framework', database => {
  const withPortal = async (
    config: object,
    test: (
      ask: (
        caller: Caller,
      ) => ReturnType<Awaited<ReturnType<typeof startPortal>>['ask']>,
    ) => Promise<void>,
  ) => {
    const portal = await startPortal({
      config: config as JsonObject,
      knex: await database(),
      permissionEnabled: false,
    });
    await portal.ask('acme-admin', 'post', '/organizations/acme/refresh');
    const { body } = await portal.ask(
      'acme-admin',
      'get',
      '/organizations/acme/findings?verdict=fail',
    );
    await test(caller =>
      portal.ask(caller, 'post', PATH, {
        findingId: body.items[0].id,
        reason: 'Later',
        expiresAt: after(DAY),
      }),
    );
    await portal.stop();
  };

  it('are only for management-account administrators, also where it is off', async () => {
    await withPortal(readableConfig(), async waive => {
      const refused = await waive('engineer');
      expect(refused.status).toBe(403);
      expect(refused.body.error.sentence.key).toBe(
        'denied.notManagementAccountAdmin',
      );
      expect((await waive('acme-admin')).status).toBe(201);
    });
  });

  it('need no operator role, but stop with every write', async () => {
    const config = readableConfig();
    const { organizations, ...rest } = config.cloudtrailOrganizations;
    const readOnly = organizations.map(one => ({ ...one, readOnly: true }));
    await withPortal(
      {
        ...config,
        cloudtrailOrganizations: { ...rest, organizations: readOnly },
      },
      async waive => {
        expect((await waive('acme-admin')).status).toBe(201);
      },
    );
    await withPortal(
      {
        ...config,
        cloudtrailOrganizations: { ...rest, organizations, readOnly: true },
      },
      async waive => {
        const { status, body } = await waive('acme-admin');
        expect([status, body.error.sentence.key]).toEqual([
          409,
          'denied.readOnly',
        ]);
      },
    );
  });
});
