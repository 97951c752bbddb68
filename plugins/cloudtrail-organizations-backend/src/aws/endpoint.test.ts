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
      s3: url,
    });
    expect(endpointOf(custom)).toEqual({ custom: true, url });
  });

  it.each(['organizations', 'cloudtrail', 'iam', 'sts', 's3'])(
    'are the one for %s alone, with its path',
    async service => {
      const url = 'http://127.0.0.1:4589/proxy';
      process.env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] = url;
      const custom = await resolveCustomEndpoints();
      expect(custom).toEqual({ [service]: url });
      expect(endpointOf(custom)).toEqual({ custom: true, url });
    },
  );

  it.each([
    'https://cloudtrail.eu-central-1.amazonaws.com',
    'https://cloudtrail-fips.us-east-1.amazonaws.com',
    'https://cloudtrail.us-gov-west-1.amazonaws.com',
    'https://cloudtrail.cn-north-1.amazonaws.com.cn',
    'https://cloudtrail.us-east-1.api.aws',
    'https://cloudtrail.cn-north-1.api.amazonwebservices.com.cn',
    'https://vpce-0a1b-c2d3.cloudtrail.us-east-1.vpce.amazonaws.com',
    'https://cloudtrail.us-east-1.amazonaws.com:443',
  ])("take %s for AWS's own", async url => {
    process.env.AWS_ENDPOINT_URL_CLOUDTRAIL = url;
    expect(await resolveCustomEndpoints()).toEqual({});
  });

  it.each([
    'https://trail-123.us-east-1.elb.amazonaws.com',
    'https://ec2-203-0-113-25.compute-1.amazonaws.com',
    'https://abc.execute-api.us-east-1.amazonaws.com',
    'https://cloudtrail.s3.amazonaws.com',
    'https://vpce-0a1b.vpce-svc-0c2d.us-east-1.vpce.amazonaws.com',
    'https://iam.amazonaws.com',
    'https://cloudtrail.us-east-1.amazonaws.com.example.org',
    'https://cloudtrail.us-east-1.amazonaws.com:8443',
    'http://cloudtrail.us-east-1.amazonaws.com',
  ])('do not take %s for CloudTrail at AWS', async url => {
    process.env.AWS_ENDPOINT_URL_CLOUDTRAIL = url;
    expect(await resolveCustomEndpoints()).toEqual({ cloudtrail: url });
  });
});
