import { describeRequest } from './describeRequest';

const start = (body: unknown) =>
  describeRequest({
    method: 'POST',
    path: '/organizations/acme/operations',
    body,
  });

describe('describeRequest', () => {
  it.each([
    ['GET', '/organizations', 'organization-read', { queryType: 'list' }],
    [
      'GET',
      '/organizations/acme',
      'organization-read',
      { queryType: 'by-name', organization: 'acme' },
    ],
    [
      'HEAD',
      '/organizations/acme',
      'organization-read',
      { queryType: 'by-name', organization: 'acme' },
    ],
    [
      'GET',
      '/Organizations/acme/',
      'organization-read',
      { queryType: 'by-name', organization: 'acme' },
    ],
    [
      'GET',
      '/organizations/acme/access',
      'organization-read',
      { queryType: 'access', organization: 'acme' },
    ],
    [
      'GET',
      '/organizations/acme/accounts',
      'organization-read',
      { queryType: 'accounts', organization: 'acme' },
    ],
    [
      'GET',
      '/organizations/acme/units',
      'organization-read',
      { queryType: 'units', organization: 'acme' },
    ],
    [
      'GET',
      '/organizations/acme/findings',
      'organization-read',
      { queryType: 'findings', organization: 'acme' },
    ],
    [
      'GET',
      '/organizations/acme/waivers/',
      'organization-read',
      { queryType: 'waivers', organization: 'acme' },
    ],
    [
      'GET',
      '/organizations/acme/operations',
      'organization-read',
      { queryType: 'operations', organization: 'acme' },
    ],
    [
      'GET',
      '/organizations/acme/operations/1',
      'organization-read',
      { queryType: 'operation', organization: 'acme' },
    ],
    ['GET', '/history', 'organization-read', { queryType: 'history-of-all' }],
    [
      'GET',
      '/organizations/acme/history',
      'organization-read',
      { queryType: 'history', organization: 'acme' },
    ],
    [
      'GET',
      '/organizations/acme/changes',
      'organization-read',
      { queryType: 'changes', organization: 'acme' },
    ],
    [
      'POST',
      '/organizations/acme/refresh',
      'organization-refresh',
      { organization: 'acme' },
    ],
    [
      'GET',
      '/accounts/111111111111',
      'account-read',
      { accountId: '111111111111' },
    ],
  ])('%s %s is %s', (method, path, eventId, meta) => {
    expect(describeRequest({ method, path })).toEqual({
      eventId,
      severityLevel: 'low',
      meta,
    });
  });

  it('tells a plan from a start, and weighs a start by what it takes away', () => {
    expect(start({ kind: 'disable-trusted-access', dryRun: true })).toEqual({
      eventId: 'operation-plan',
      severityLevel: 'low',
      meta: { organization: 'acme', kind: 'disable-trusted-access' },
    });
    expect(
      start({ kind: 'disable-trusted-access', reason: 'why' }),
    ).toMatchObject({
      eventId: 'operation-start',
      severityLevel: 'high',
      meta: { reason: 'why' },
    });
    expect(start({ kind: 'enable-trusted-access' })).toMatchObject({
      eventId: 'operation-start',
      severityLevel: 'medium',
    });
  });

  it.each([undefined, null, 'text', [], { kind: 7, dryRun: 'true' }])(
    'counts a body that says nothing (%j) as a start of the gravest kind',
    body => {
      expect(start(body)).toEqual({
        eventId: 'operation-start',
        severityLevel: 'high',
        meta: { organization: 'acme' },
      });
    },
  );

  it('reads names as they are meant, and leaves broken ones as they are', () => {
    expect(
      describeRequest({ method: 'GET', path: '/organizations/a%20b' })?.meta,
    ).toMatchObject({ organization: 'a b' });
    expect(
      describeRequest({ method: 'GET', path: '/organizations/%E0%A4%A' })?.meta,
    ).toMatchObject({ organization: '%E0%A4%A' });
  });

  it('knows a method that no route has, on a path that one has', () => {
    expect(
      describeRequest({
        method: 'PUT',
        path: '/organizations/acme/operations',
      }),
    ).toEqual({
      eventId: 'unknown-method',
      severityLevel: 'low',
      meta: { method: 'PUT', path: '/organizations/acme/operations' },
    });
  });

  it('knows no other requests', () => {
    expect(describeRequest({ method: 'GET', path: '/openapi.json' })).toBe(
      undefined,
    );
  });

  it.each([
    ['/organizations/acme/findings/export', 'findings'],
    ['/organizations/acme/export', 'everything'],
  ])('GET %s is an export, which counts higher', (path, what) => {
    expect(describeRequest({ method: 'GET', path })).toEqual({
      eventId: 'organization-export',
      severityLevel: 'medium',
      meta: { what, organization: 'acme' },
    });
  });

  it('counts the end of a waiver higher than a read', () => {
    expect(
      describeRequest({
        method: 'DELETE',
        path: '/organizations/acme/waivers/1%3A2',
      }),
    ).toEqual({
      eventId: 'waiver-revoke',
      severityLevel: 'medium',
      meta: { organization: 'acme', waiverId: '1:2' },
    });
  });

  it('says what a waiver is of, why and until when, and no more of the body', () => {
    expect(
      describeRequest({
        method: 'POST',
        path: '/organizations/acme/waivers',
        body: {
          findingId: 'insights-enabled',
          reason: 'Too dear',
          expiresAt: '2026-12-24T04:00:00.000Z',
          more: 'x',
        },
      }),
    ).toEqual({
      eventId: 'finding-waive',
      severityLevel: 'medium',
      meta: {
        organization: 'acme',
        findingId: 'insights-enabled',
        reason: 'Too dear',
        expiresAt: '2026-12-24T04:00:00.000Z',
      },
    });
    expect(
      describeRequest({
        method: 'POST',
        path: '/organizations/acme/waivers',
        body: { findingId: { a: 1 } },
      }),
    ).toMatchObject({ meta: { organization: 'acme' } });
  });
});
