import { CloudTrailOrganizationsClient } from './client';

function clientAnswering(status: number, body: unknown) {
  const requests: { method: string; url: string; body: string }[] = [];
  const client = new CloudTrailOrganizationsClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: {
      fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
        // As Backstage's fetch does at each of its layers: what it is handed must bear being read twice.
        const request = new Request(new Request(input, init), {});
        requests.push({
          method: init?.method ?? 'GET',
          url: String(input),
          body: String(init?.body ?? ''),
        });
        await request.text();
        return new Response(JSON.stringify(body), {
          status,
          headers: { 'content-type': 'application/json' },
        });
      },
    },
  });
  return { client, requests };
}

describe('CloudTrailOrganizationsClient', () => {
  it('asks each route at its place', async () => {
    const { client, requests } = clientAnswering(200, { items: [] });
    await client.listOrganizations();
    await client.getOrganization('acme');
    await client.refreshOrganization('acme');
    await client.requestOperation('acme', {
      kind: 'enable-trusted-access',
      dryRun: true,
    });
    await client.listOperations('acme', { limit: 5, cursor: 'x y' });
    await client.getOperation('acme', 'o1');
    await client.getAccount('111111111111');
    const base = 'http://portal/api/cloudtrail-organizations';
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET ${base}/organizations`,
      `GET ${base}/organizations/acme`,
      `POST ${base}/organizations/acme/refresh`,
      `POST ${base}/organizations/acme/operations`,
      `GET ${base}/organizations/acme/operations?limit=5&cursor=x%20y`,
      `GET ${base}/organizations/acme/operations/o1`,
      `GET ${base}/accounts/111111111111`,
    ]);
    expect(JSON.parse(requests[3].body)).toEqual({
      kind: 'enable-trusted-access',
      dryRun: true,
    });
  });

  it('keeps a hostile name inside its path segment', async () => {
    const { client, requests } = clientAnswering(200, {});
    await client.getOrganization('../accounts/1?x');
    expect(requests[0].url).toBe(
      'http://portal/api/cloudtrail-organizations/organizations/..%2Faccounts%2F1%3Fx',
    );
  });

  it('throws the error that the backend answers with', async () => {
    const { client } = clientAnswering(409, {
      error: { name: 'ConflictError', message: 'An operation is running.' },
      response: { statusCode: 409 },
    });
    await expect(client.getOrganization('acme')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 409,
      cause: { name: 'ConflictError', message: 'An operation is running.' },
    });
  });
});
