import type { JsonObject } from '@backstage/types';
import { onEachDatabase } from '../__testUtils__/databases';
import { startPortal } from '../__testUtils__/portal';
import { demoConfig, useAwsSimulator } from '../__testUtils__/simulator';
import { spec } from '../schema/openapi.generated';

jest.setTimeout(60_000);

useAwsSimulator();

/** What Express answers by the route of a method: HEAD by that of GET. */
const ANSWERED = { get: ['get', 'head'], post: ['post'] } as const;

/** Every route that the OpenAPI file has, for one organization, account and operation. */
const ROUTES = Object.entries(spec.paths).flatMap(([template, operations]) =>
  (Object.keys(operations) as ('get' | 'post')[])
    .flatMap(method => [...ANSWERED[method]])
    .map(method => ({
      method,
      path: template
        .replace('{organization}', 'acme')
        .replace('{operationId}', 'none')
        .replace('{accountId}', '111111111111'),
    })),
);

onEachDatabase('the router', database => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeEach(async () => {
    portal = await startPortal({
      config: demoConfig() as JsonObject,
      knex: await database(),
    });
  });
  afterEach(() => portal.stop());

  it('answers nobody without a valid token, and audits every attempt', async () => {
    expect(ROUTES).toHaveLength(12);
    for (const { method, path } of ROUTES) {
      for (const caller of ['nobody', 'forged-token'] as const) {
        const { status } = await portal.ask(caller, method, path);
        expect({ method, path, caller, status }).toEqual({
          method,
          path,
          caller,
          status: 401,
        });
      }
    }
    const failed = portal.audit.filter(({ status }) => status === 'failed');
    expect(failed).toHaveLength(2 * ROUTES.length);
    expect(failed[0].meta).toMatchObject({
      caller: 'unauthenticated',
      outcome: 'AuthenticationError',
      url: '/api/cloudtrail-organizations/organizations',
    });
  });

  it('opens one audit event for every request, and closes it', async () => {
    for (const { method, path } of ROUTES) {
      portal.audit.length = 0;
      const { status } = await portal.ask('globex-admin', method, path);
      expect(
        portal.audit.map(event => [method, path, event.status, event.actorId]),
      ).toEqual([
        [method, path, 'initiated', 'user:default/globex-admin'],
        [
          method,
          path,
          status < 400 ? 'succeeded' : 'failed',
          'user:default/globex-admin',
        ],
      ]);
    }
  });

  it('takes no body that is larger than any request needs', async () => {
    const { status } = await portal.ask(
      'globex-admin',
      'post',
      '/organizations/acme/operations',
      { kind: 'enable-trusted-access', reason: 'x'.repeat(20_000) },
    );
    expect(status).toBe(413);
  });

  it('records who sent a body that cannot be read, and nothing of the body', async () => {
    const { status } = await portal.ask(
      'globex-admin',
      'post',
      '/organizations/acme/operations',
      '{"kind":"disable-trusted-access","reason":"hunter2',
    );
    expect(status).toBe(400);
    const failed = portal.audit.filter(event => event.status === 'failed');
    expect(failed).toHaveLength(1);
    expect(failed[0]).toMatchObject({
      eventId: 'operation-start',
      meta: { user: 'user:default/globex-admin', outcome: 'SyntaxError' },
    });
    expect(JSON.stringify(portal.audit)).not.toContain('hunter2');
  });

  it('takes no name that no organization can have', async () => {
    const { status } = await portal.ask(
      'globex-admin',
      'get',
      '/organizations/x%1b%5b2K%0aall%20is%20well',
    );
    expect(status).toBe(400);
  });
});
