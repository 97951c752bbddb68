import { resolveEndpoint } from './endpoint';

describe('resolveEndpoint', () => {
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

  it("is AWS's own where nothing else is said", async () => {
    await expect(resolveEndpoint()).resolves.toEqual({ custom: false });
  });

  it('is the one for all services', async () => {
    process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:4588';
    await expect(resolveEndpoint()).resolves.toEqual({
      custom: true,
      url: 'http://127.0.0.1:4588',
    });
  });

  it.each(['ORGANIZATIONS', 'CLOUDTRAIL', 'IAM', 'STS'])(
    'is the one for %s alone',
    async service => {
      process.env[`AWS_ENDPOINT_URL_${service}`] = 'http://127.0.0.1:4589';
      await expect(resolveEndpoint()).resolves.toEqual({
        custom: true,
        url: 'http://127.0.0.1:4589',
      });
    },
  );
});
