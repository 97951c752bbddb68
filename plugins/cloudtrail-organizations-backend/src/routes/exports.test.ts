import { createHash } from 'node:crypto';
import AdmZip from 'adm-zip';
import { onEachDatabase } from '../__testUtils__/databases';
import { useReadablePortal } from '../__testUtils__/organizations';
import { useAwsSimulator } from '../__testUtils__/simulator';

jest.setTimeout(60_000);

useAwsSimulator();

onEachDatabase('exports over HTTP', database => {
  const portal = useReadablePortal(database);

  it('are the findings as CSV, one a row, as a file to keep', async () => {
    await portal.refresh('initech');
    const { status, headers, text } = await portal.get(
      '/organizations/initech/findings/export?format=csv',
    );
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="initech-findings-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(headers['cache-control']).toBe('no-store');
    const [heading, ...rows] = text.trimEnd().split('\r\n');
    expect(heading).toMatch(/^"id","control","title","severity","verdict",/);
    expect(rows.filter(row => row.includes('"fail"'))).not.toEqual([]);
    const { body } = await portal.get(
      '/organizations/initech/findings?limit=1',
    );
    expect(rows).toHaveLength(body.totalItems);
  });

  it('are the findings as OCSF', async () => {
    await portal.refresh('initech');
    const { headers, body } = await portal.get(
      '/organizations/initech/findings/export?format=ocsf',
    );
    expect(headers['content-disposition']).toContain('.ocsf.json"');
    expect(body).toContainEqual(
      expect.objectContaining({
        class_uid: 2003,
        compliance: expect.objectContaining({ status: 'Fail' }),
      }),
    );
  });

  it('are all that is known in one ZIP, with who exported it and the hash of each file', async () => {
    await portal.refresh('acme');
    await portal.replica.listAccounts('acme');
    const { status, headers, body } = await portal.download(
      '/organizations/acme/export',
    );
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/zip');
    const archive = new AdmZip(body);
    expect(archive.getEntries().map(({ entryName }) => entryName)).toEqual([
      'about.json',
      'posture.json',
      'findings.csv',
      'findings.ocsf.json',
      'evidence.json',
      'accounts.csv',
      'manifest.json',
    ]);
    const json = (name: string) => JSON.parse(archive.readAsText(name));
    expect(json('about.json')).toMatchObject({
      organization: { name: 'acme', managementAccountId: '111111111111' },
      exportedBy: { user: 'user:default/globex-admin' },
      endpoint: { custom: true },
    });
    expect(json('posture.json')).toMatchObject({
      name: 'acme',
      state: 'active',
    });
    expect(json('evidence.json').observations.trails).toMatchObject({
      action: 'cloudtrail:DescribeTrails',
      outcome: 'observed',
    });
    expect(
      archive.readAsText('accounts.csv').trimEnd().split('\r\n'),
    ).toHaveLength(28);
    for (const { name, sha256 } of json('manifest.json').files) {
      expect(
        createHash('sha256').update(archive.readFile(name)!).digest('hex'),
      ).toBe(sha256);
    }
  });

  it('are hidden as the organization is', async () => {
    for (const path of ['findings/export?format=csv', 'export']) {
      const hidden = await portal.get(
        `/organizations/globex/${path}`,
        'engineer',
      );
      expect(hidden.status).toBe(404);
      const nobody = await portal.get(`/organizations/acme/${path}`, 'nobody');
      expect(nobody.status).toBe(401);
    }
  });

  it('know no other format', async () => {
    const { status } = await portal.get(
      '/organizations/acme/findings/export?format=xlsx',
    );
    expect(status).toBe(400);
  });

  it('of what was never observed say so', async () => {
    const csv = await portal.get(
      '/organizations/acme/findings/export?format=csv',
    );
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(1);
    const zipped = await portal.download('/organizations/acme/export');
    const posture = JSON.parse(
      new AdmZip(zipped.body).readAsText('posture.json'),
    );
    expect(posture).toMatchObject({ state: 'unknown', findings: [] });
  });

  it('are told to the auditor as exports, those that were refused too', async () => {
    await portal.download('/organizations/acme/export');
    await portal.get('/organizations/globex/export', 'engineer');
    expect(portal.audit).toMatchObject([
      {
        eventId: 'organization-export',
        status: 'initiated',
        severityLevel: 'medium',
      },
      {
        eventId: 'organization-export',
        status: 'succeeded',
        meta: { organization: 'acme', what: 'everything' },
      },
      { eventId: 'organization-export', status: 'initiated' },
      {
        eventId: 'organization-export',
        status: 'failed',
        meta: { organization: 'globex', outcome: 'NotFoundError' },
      },
    ]);
  });
});
