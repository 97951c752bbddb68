import { onEachDatabase } from '../__testUtils__/databases';
import {
  DISABLE,
  ENABLE,
  operableConfig,
  OPERATIONS,
  refusal,
  useOperableAws,
  usePortal,
} from '../__testUtils__/operations';
import type { Caller } from '../__testUtils__/portal';

jest.setTimeout(60_000);

const simulator = useOperableAws();

onEachDatabase('who may start operations over HTTP', database => {
  const portal = usePortal(database);

  describe('what is refused', () => {
    beforeEach(async () => {
      await portal.start();
      await portal.refreshed();
    });

    it('a writer without a valid token, before anything else is looked at', async () => {
      for (const caller of ['nobody', 'forged-token'] as Caller[]) {
        for (const body of [
          { kind: 'nonsense' },
          'no json',
          await portal.disable(),
        ]) {
          expect(
            refusal(await portal.ask(caller, 'post', OPERATIONS, body)),
          ).toBe('401 AuthenticationError');
        }
      }
      const refused = portal.failed('operation-start');
      expect(refused).toHaveLength(6);
      expect(refused[0].meta).toMatchObject({
        organization: 'acme',
        caller: 'unauthenticated',
        outcome: 'AuthenticationError',
      });
      expect(simulator.changes()).toEqual([]);
    });

    it('a request that the schema does not allow, naming the field', async () => {
      const bad: [object, string][] = [
        [{ kind: 'delete-everything' }, '/body/kind'],
        [{}, 'kind'],
        [{ kind: DISABLE, reason: 'x'.repeat(1001) }, '/body/reason'],
        [{ kind: DISABLE, force: true }, '/body'],
      ];
      for (const [body, field] of bad) {
        const response = await portal.ask(
          'acme-admin',
          'post',
          OPERATIONS,
          body,
        );
        expect(refusal(response)).toBe('400 InputError');
        expect(response.body.error.message).toContain(field);
      }
      const notJson = await portal.ask('acme-admin', 'post', OPERATIONS, '{');
      expect(notJson.status).toBe(400);
      expect(portal.failed('operation-start')).toHaveLength(5);
      expect(portal.failed('operation-start')[0]).toMatchObject({
        actorId: 'user:default/acme-admin',
        severityLevel: 'high',
      });
      expect(simulator.changes()).toEqual([]);
    });

    it('an unknown organization, which looks like one that is not readable', async () => {
      const body = await portal.disable();
      expect(
        refusal(
          await portal.ask(
            'acme-admin',
            'post',
            '/organizations/umbrella/operations',
            body,
          ),
        ),
      ).toBe('404 NotFoundError');
      expect(
        refusal(
          await portal.ask(
            'engineer',
            'post',
            '/organizations/globex/operations',
            body,
          ),
        ),
      ).toBe('404 NotFoundError');
      expect(simulator.changes()).toEqual([]);
    });

    it('somebody who may read but not change, by permission and group, and audits it', async () => {
      const body = await portal.disable();
      for (const caller of ['engineer', 'globex-admin'] as Caller[]) {
        const response = await portal.ask(caller, 'post', OPERATIONS, body);
        expect(refusal(response)).toBe('403 NotAllowedError');
        expect(response.body.error.message).toBe(
          'This needs the permission cloudtrail-organizations.trusted-access.disable. It is for group:default/acme-admins.',
        );
        expect(response.body.error.sentence.key).toBe('denied.permission');
      }
      expect(portal.failed('operation-start')).toEqual([
        expect.objectContaining({
          actorId: 'user:default/engineer',
          severityLevel: 'high',
          meta: expect.objectContaining({
            organization: 'acme',
            kind: DISABLE,
            user: 'user:default/engineer',
            reason: 'Moving to another tool, CHG-2041',
            outcome: 'NotAllowedError',
          }),
        }),
        expect.objectContaining({ actorId: 'user:default/globex-admin' }),
      ]);
      expect(simulator.changes()).toEqual([]);
    });

    it('a service, also one that may read and holds the permission to disable', async () => {
      const body = await portal.disable();
      for (const caller of ['service', 'reader-service'] as Caller[]) {
        expect(
          refusal(await portal.ask(caller, 'post', OPERATIONS, body)),
        ).toBe('403 NotAllowedError');
      }
      expect(simulator.changes()).toEqual([]);
    });

    it('a disable without or with a wrong confirmation, reason or hash', async () => {
      const good = await portal.disable();
      const invalid = '400 InputError';
      const bad: [object, string][] = [
        [{ ...good, confirmation: undefined }, invalid],
        [{ ...good, confirmation: 'Disable' }, invalid],
        [{ ...good, confirmation: 'disable ' }, invalid],
        [{ ...good, reason: undefined }, invalid],
        [{ ...good, reason: ' \n\u200b' }, invalid],
        [{ ...good, planHash: undefined }, invalid],
        [{ ...good, planHash: 'stale' }, '409 ConflictError'],
      ];
      for (const [body, expected] of bad) {
        expect(
          refusal(await portal.ask('acme-admin', 'post', OPERATIONS, body)),
        ).toBe(expected);
      }
      // None of them holds the organization afterwards.
      const { body } = await portal.ask('engineer', 'get', OPERATIONS);
      expect(body.totalItems).toBe(0);
      expect(simulator.changes()).toEqual([]);
    });

    it('an organization without operator role', async () => {
      await portal.refreshed('initech');
      const path = '/organizations/initech/operations';
      const response = await portal.ask('acme-admin', 'post', path, {
        kind: ENABLE,
      });
      expect(refusal(response)).toBe('409 ConflictError');
      expect(response.body.error.message).toContain('operator.roleArn');
      expect(
        refusal(
          await portal.ask('acme-admin', 'post', path, { kind: DISABLE }),
        ),
      ).toBe('400 InputError');
      expect(
        refusal(
          await portal.ask('globex-admin', 'post', path, { kind: DISABLE }),
        ),
      ).toBe('403 NotAllowedError');

      const { body } = await portal.ask(
        'acme-admin',
        'get',
        '/organizations/initech',
      );
      expect(body.operations).toEqual([
        expect.objectContaining({
          kind: ENABLE,
          allowed: false,
          reason: expect.stringContaining('operator.roleArn'),
        }),
        expect.objectContaining({ kind: DISABLE, allowed: false }),
      ]);
      expect(simulator.changes()).toEqual([]);
    });
  });

  it('is closed to everyone where readOnly is on, which is said last', async () => {
    await portal.start({ config: operableConfig({ readOnly: true }) });
    await portal.refreshed();
    const complete = await portal.disable();
    for (const [caller, body, expected] of [
      ['engineer', { kind: DISABLE }, '403 NotAllowedError'],
      ['acme-admin', { kind: DISABLE }, '400 InputError'],
      ['acme-admin', { ...complete, reason: ' ' }, '400 InputError'],
      ['acme-admin', { ...complete, planHash: undefined }, '400 InputError'],
      ['acme-admin', complete, '409 ConflictError'],
    ] as [Caller, object, string][]) {
      expect(refusal(await portal.ask(caller, 'post', OPERATIONS, body))).toBe(
        expected,
      );
    }
    const response = await portal.ask('acme-admin', 'post', OPERATIONS, {
      kind: ENABLE,
    });
    expect(refusal(response)).toBe('409 ConflictError');
    expect(response.body.error.message).toContain(
      'cloudtrailOrganizations.readOnly',
    );
    expect(simulator.changes()).toEqual([]);
  });

  it('asks for managementAccountAdmins also where the permission framework is off', async () => {
    await portal.start({ permissionEnabled: false });
    await portal.refreshed();
    const body = await portal.disable();

    const refused = await portal.ask('globex-admin', 'post', OPERATIONS, body);
    expect(refusal(refused)).toBe('403 NotAllowedError');
    expect(refused.body.error.message).toContain('group:default/acme-admins');
    expect(refusal(await portal.ask('service', 'post', OPERATIONS, body))).toBe(
      '403 NotAllowedError',
    );
    expect(refusal(await portal.ask('nobody', 'post', OPERATIONS, body))).toBe(
      '401 AuthenticationError',
    );
    expect(simulator.changes()).toEqual([]);

    const { body: organization } = await portal.ask(
      'globex-admin',
      'get',
      '/organizations/acme',
    );
    expect(organization.operations).toEqual([
      expect.objectContaining({ kind: ENABLE, allowed: false }),
      expect.objectContaining({ kind: DISABLE, allowed: false }),
    ]);
  });

  it('lets no service read that was not given the right to', async () => {
    await portal.start({ permissionEnabled: false });
    const { body } = await portal.ask('service', 'get', '/organizations');
    expect(body.items).toEqual([]);
    expect(
      refusal(await portal.ask('service', 'get', '/organizations/acme')),
    ).toBe('404 NotFoundError');
    const allowed = await portal.ask('reader-service', 'get', '/organizations');
    expect(allowed.body.items).toHaveLength(3);
  });
});
