import { onEachDatabase } from '../__testUtils__/databases';
import { useReadablePortal } from '../__testUtils__/organizations';
import { useAwsSimulator } from '../__testUtils__/simulator';

jest.setTimeout(60_000);

useAwsSimulator();

onEachDatabase('history over HTTP', database => {
  const portal = useReadablePortal(database);

  it('is what was observed: points, and what was first seen when', async () => {
    await portal.refresh('acme');
    await portal.refresh('initech');
    const { status, body } = await portal.get('/organizations/acme/history');
    expect(status).toBe(200);
    expect(body.endpoint).toMatchObject({ custom: true });
    expect(body.points).toEqual([
      {
        at: expect.any(String),
        state: 'active',
        findings: expect.objectContaining({ critical: 0 }),
      },
    ]);
    const changes = await portal.get(
      '/organizations/acme/changes?subject=fact%3AtrustedAccess',
    );
    expect(changes.body.items).toEqual([
      {
        subject: 'fact:trustedAccess',
        at: body.points[0].at,
        value: 'observed',
        details: expect.objectContaining({
          action: 'organizations:ListAWSServiceAccessForOrganization',
          value: expect.objectContaining({ enabled: true }),
        }),
      },
    ]);
    const failing = await portal.get(
      '/organizations/initech/changes?subject=state',
    );
    expect(failing.body.items).toMatchObject([
      {
        value: 'failing',
        message: { key: expect.stringMatching(/^(state|trail)\./) },
      },
    ]);
  });

  it('goes on page by page', async () => {
    await portal.refresh('acme');
    const seen: string[] = [];
    let query = '?limit=3';
    while (query) {
      const { body } = await portal.get(`/organizations/acme/changes${query}`);
      seen.push(...body.items.map((item: any) => item.subject));
      query = body.nextCursor
        ? `?limit=3&cursor=${encodeURIComponent(body.nextCursor)}`
        : '';
    }
    expect(seen).toContain('state');
    expect(seen).toContain('fact:trails');
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('of all is that of those whom the caller may read', async () => {
    await portal.refresh('acme');
    await portal.refresh('globex');
    const findings = async (caller: 'engineer' | 'globex-admin') => {
      const { body } = await portal.get('/history', caller);
      return body.points.length;
    };
    await expect(findings('engineer')).resolves.toBe(1);
    await expect(findings('globex-admin')).resolves.toBe(2);
  });

  it('is hidden as its organization is', async () => {
    for (const path of ['history', 'changes']) {
      const hidden = await portal.get(
        `/organizations/globex/${path}`,
        'engineer',
      );
      expect(hidden.status).toBe(404);
      const absent = await portal.get(`/organizations/no-such/${path}`);
      expect(absent.status).toBe(404);
      const nobody = await portal.get(`/organizations/acme/${path}`, 'nobody');
      expect(nobody.status).toBe(401);
    }
    expect((await portal.get('/history', 'nobody')).status).toBe(401);
  });

  it.each([
    '/history?from=2026-11-24T12:00:00Z&to=2026-11-23T12:00:00Z',
    '/history?from=yesterday',
    '/organizations/acme/changes?cursor=x',
    '/organizations/acme/changes?limit=0',
  ])('refuses %s', async path => {
    const { status } = await portal.get(path);
    expect(status).toBe(400);
  });

  it('takes times in any zone', async () => {
    await portal.refresh('acme');
    const at = Date.now() + 60_000;
    const inTokyo = new Date(at + 9 * 3_600_000)
      .toISOString()
      .replace('Z', '+09:00');
    const { body } = await portal.get(
      `/organizations/acme/history?to=${encodeURIComponent(inTokyo)}`,
    );
    expect(body.points).toHaveLength(1);
  });

  it('is read under the eyes of the auditor', async () => {
    await portal.get('/organizations/acme/changes');
    expect(portal.audit).toContainEqual(
      expect.objectContaining({
        eventId: 'organization-read',
        status: 'succeeded',
        meta: expect.objectContaining({
          queryType: 'changes',
          organization: 'acme',
        }),
      }),
    );
  });
});
