import { endpointOf, resolveCustomEndpoints } from './endpoint';

describe('resolveCustomEndpoints', () => {
  const before = { ...process.env };
  beforeEach(() => {
    for (const name of Object.keys(process.env)) {
      if (name.startsWith('AWS_')) delete process.env[name];
    }
    process.env.AWS_CONFIG_FILE = '/dev/null';
    process.env.AWS_SHARED_CREDENTIALS_FILE = '/dev/null';
  });
  afterAll(() => {
    process.env = before;
  });

  it("are none where AWS's own are used", async () => {
    const custom = await resolveCustomEndpoints();
    expect(custom).toEqual({});
    expect(endpointOf(custom)).toEqual({ custom: false });
  });

  it('are the one for all services', async () => {
    const url = 'http://127.0.0.1:4588';
    process.env.AWS_ENDPOINT_URL = url;
    const custom = await resolveCustomEndpoints();
    expect(custom).toEqual({
      organizations: url,
      cloudtrail: url,
      iam: url,
      sts: url,
    });
    expect(endpointOf(custom)).toEqual({ custom: true, url });
  });

  it.each(['organizations', 'cloudtrail', 'iam', 'sts'])(
    'are the one for %s alone, with its path',
    async service => {
      const url = 'http://127.0.0.1:4589/proxy';
      process.env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] = url;
      const custom = await resolveCustomEndpoints();
      expect(custom).toEqual({ [service]: url });
      expect(endpointOf(custom)).toEqual({ custom: true, url });
    },
  );
});
