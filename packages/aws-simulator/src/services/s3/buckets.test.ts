import {
  CreateBucketCommand,
  GetBucketLocationCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  S3Client,
  type CreateBucketCommandInput,
} from '@aws-sdk/client-s3';
import { useSimulator } from '../../__testUtils__/cloudtrail';
import { MANAGEMENT, MEMBER, STRANGER } from '../../__testUtils__/worlds';

describe('making and finding buckets', () => {
  const aws = useSimulator();
  const s3 = (as = MANAGEMENT, region?: string) => aws.clients(as, region).s3;
  const make = (
    Bucket: string,
    {
      constraint,
      region,
      as,
      ...input
    }: Partial<CreateBucketCommandInput> & {
      constraint?: string;
      region?: string;
      as?: string;
    } = {},
  ) =>
    s3(as, region).send(
      new CreateBucketCommand({
        Bucket,
        ...input,
        ...(constraint && {
          CreateBucketConfiguration: {
            LocationConstraint: constraint as 'eu-west-1',
          },
        }),
      }),
    );
  const raw = (method: string, path: string, region = 'us-east-1') =>
    fetch(`${aws.simulator.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=AKIA${MANAGEMENT}SIMU/20261123/${region}/s3/aws4_request, SignedHeaders=host, Signature=0`,
      },
    });

  it('makes a bucket that blocks public access and disables ACLs', async () => {
    expect(await make('my-logs')).toMatchObject({
      Location: '/my-logs',
      BucketArn: 'arn:aws:s3:::my-logs',
      $metadata: { httpStatusCode: 200 },
    });
    expect(
      await s3().send(new HeadBucketCommand({ Bucket: 'my-logs' })),
    ).toMatchObject({
      BucketRegion: 'us-east-1',
      BucketArn: 'arn:aws:s3:::my-logs',
      AccessPointAlias: false,
    });
    const { PublicAccessBlockConfiguration } = await s3().send(
      new GetPublicAccessBlockCommand({ Bucket: 'my-logs' }),
    );
    expect(PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    });
    expect(aws.world.buckets['my-logs']).toMatchObject({
      accountId: MANAGEMENT,
      region: 'us-east-1',
      createdAt: '2026-11-23T12:02:00.000Z',
      acl: 'private',
    });
  });

  it('leaves the call in the events of the Region that was called', async () => {
    await make('far-logs', { region: 'eu-west-1', constraint: 'eu-west-1' });
    expect(aws.simulator.events().at(-1)).toMatchObject({
      eventSource: 's3.amazonaws.com',
      eventName: 'CreateBucket',
      awsRegion: 'eu-west-1',
      readOnly: false,
      requestParameters: {
        bucketName: 'far-logs',
        Host: 's3.eu-west-1.amazonaws.com',
        CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
      },
    });
  });

  it.each([
    'ab',
    'a'.repeat(64),
    'Upper-case',
    'under_score',
    '-begins',
    'ends-',
    'two..dots',
    '192.168.5.4',
    'xn--logs',
    'sthree-logs',
    'amzn-s3-demo-logs',
    'logs-s3alias',
    'logs--ol-s3',
    'logs.mrap',
    'logs--x-s3',
    'logs--table-s3',
    `logs-${MANAGEMENT}-us-east-1-an`,
  ])('refuses the name %s', async name => {
    const answer = await raw('PUT', `/${name}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(
      `<Code>InvalidBucketName</Code><Message>The specified bucket is not valid.</Message><BucketName>${name}</BucketName>`,
    );
  });

  it.each(['abc', '1.2.logs', 'a'.repeat(63), 'logs.of-2026'])(
    'takes the name %s',
    async name => {
      expect((await raw('PUT', `/${name}`)).status).toBe(200);
      expect(Object.keys(aws.world.buckets)).toContain(name);
    },
  );

  it('does not give a name twice', async () => {
    const region = 'eu-west-1';
    await make('my-logs', { region, constraint: region });
    await expect(
      make('my-logs', { as: STRANGER, region, constraint: region }),
    ).rejects.toMatchObject({
      name: 'BucketAlreadyExists',
      BucketName: 'my-logs',
      $metadata: { httpStatusCode: 409 },
    });
    await expect(
      make('my-logs', { region, constraint: region }),
    ).rejects.toMatchObject({
      name: 'BucketAlreadyOwnedByYou',
      BucketName: 'my-logs',
      $metadata: { httpStatusCode: 409 },
    });
    await expect(make('my-logs')).rejects.toMatchObject({
      name: 'BucketAlreadyOwnedByYou',
    });
  });

  it('lets its owner make a bucket of us-east-1 again, which changes nothing', async () => {
    await make('my-logs', { ObjectLockEnabledForBucket: true });
    const before = aws.world.buckets['my-logs'];
    aws.simulator.advance(60_000);
    expect(await make('my-logs')).toMatchObject({ Location: '/my-logs' });
    expect(aws.world.buckets['my-logs']).toEqual(before);
    await expect(make('my-logs', { as: STRANGER })).rejects.toMatchObject({
      name: 'BucketAlreadyExists',
    });
  });

  it.each([
    ['eu-west-1', 'eu-west-1', 'eu-west-1'],
    ['us-east-1', 'eu-central-1', 'eu-central-1'],
    ['us-east-1', 'EU', 'eu-west-1'],
  ])(
    'called in %s for %s makes it in %s',
    async (region, constraint, found) => {
      expect(await make('my-logs', { region, constraint })).toMatchObject({
        Location: 'http://my-logs.s3.amazonaws.com/',
      });
      expect(
        await s3().send(new GetBucketLocationCommand({ Bucket: 'my-logs' })),
      ).toMatchObject({ LocationConstraint: found });
    },
  );

  it('tells us-east-1 as no location', async () => {
    await make('my-logs');
    const { LocationConstraint } = await s3().send(
      new GetBucketLocationCommand({ Bucket: 'my-logs' }),
    );
    expect(LocationConstraint).toBeUndefined();
  });

  it.each([
    [
      'eu-west-1',
      'us-west-2',
      'IllegalLocationConstraintException',
      'The us-west-2 location constraint is incompatible',
    ],
    [
      'us-east-1',
      'us-east-1',
      'InvalidLocationConstraint',
      'The specified location-constraint is not valid',
    ],
    [
      'us-east-1',
      'mars-north-1',
      'InvalidLocationConstraint',
      'The specified location-constraint is not valid',
    ],
  ])('called in %s for %s fails', async (region, constraint, name, words) => {
    await expect(make('my-logs', { region, constraint })).rejects.toMatchObject(
      {
        name,
        message: expect.stringContaining(words),
        $metadata: { httpStatusCode: 400 },
      },
    );
    expect(aws.world.buckets['my-logs']).toBeUndefined();
    expect(aws.simulator.events().at(-1)).toMatchObject({
      eventName: 'CreateBucket',
      errorCode: name,
    });
  });

  it('needs to be told the Region anywhere but in us-east-1', async () => {
    const answer = await raw('PUT', '/my-logs', 'eu-west-1');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(
      '<Code>IllegalLocationConstraintException</Code><Message>The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.</Message>',
    );
  });

  it.each<[Partial<CreateBucketCommandInput>, object]>([
    [{ ACL: 'public-read' }, { name: 'InvalidBucketAclWithObjectOwnership' }],
    [
      { ACL: 'public-read', ObjectOwnership: 'ObjectWriter' },
      { name: 'AccessDenied', message: 'Access Denied' },
    ],
    [
      { ObjectOwnership: 'Nobody' as 'ObjectWriter' },
      { name: 'InvalidArgument' },
    ],
    [
      { CreateBucketConfiguration: { Tags: [{ Key: 'a', Value: 'b' }] } },
      { name: 'NotImplemented', $metadata: { httpStatusCode: 501 } },
    ],
    [
      { BucketNamespace: 'account-regional' },
      { name: 'NotImplemented', $metadata: { httpStatusCode: 501 } },
    ],
  ])('refuses %j', async (input, error) => {
    await expect(make('my-logs', input)).rejects.toMatchObject(error);
    expect(aws.world.buckets['my-logs']).toBeUndefined();
  });

  it('keeps who owns objects, where that is said', async () => {
    await make('my-logs', { ACL: 'private', ObjectOwnership: 'ObjectWriter' });
    expect(aws.world.buckets['my-logs'].objectOwnership).toBe('ObjectWriter');
  });

  it('does not find what is not there, in XML or without a body', async () => {
    const answer = await raw('GET', '/nowhere-logs?location');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(
      '<Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message><BucketName>nowhere-logs</BucketName>',
    );
    const head = await raw('HEAD', '/nowhere-logs');
    expect([head.status, await head.text()]).toEqual([404, '']);
    await expect(
      s3().send(new HeadBucketCommand({ Bucket: 'nowhere-logs' })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
    // Names that objects have.
    expect((await raw('GET', '/constructor?location')).status).toBe(404);
  });

  describe('from another Region', () => {
    beforeEach(() =>
      make('far-logs', { region: 'eu-west-1', constraint: 'eu-west-1' }),
    );

    it('redirects to the bucket’s own', async () => {
      const answer = await raw('GET', '/far-logs?policy', 'us-west-2');
      expect(answer.status).toBe(301);
      expect(answer.headers.get('x-amz-bucket-region')).toBe('eu-west-1');
      expect(await answer.text()).toContain(
        '<Endpoint>far-logs.s3.eu-west-1.amazonaws.com</Endpoint><Bucket>far-logs</Bucket>',
      );
      const head = await raw('HEAD', '/far-logs', 'us-west-2');
      expect(head.status).toBe(301);
      expect(head.headers.get('x-amz-bucket-region')).toBe('eu-west-1');
    });

    it('names the right Region to a client of us-east-1', async () => {
      const answer = await raw('GET', '/far-logs?policy');
      expect(answer.status).toBe(400);
      expect(answer.headers.get('x-amz-bucket-region')).toBe('eu-west-1');
      expect(await answer.text()).toContain(
        '<Code>AuthorizationHeaderMalformed</Code><Message>The authorization header is malformed; the region &apos;us-east-1&apos; is wrong; expecting &apos;eu-west-1&apos;</Message><Region>eu-west-1</Region>',
      );
    });

    it('lets the SDK follow', async () => {
      const client = new S3Client({
        endpoint: aws.simulator.url,
        region: 'us-west-2',
        followRegionRedirects: true,
        credentials: {
          accessKeyId: `AKIA${MANAGEMENT}SIMU`,
          secretAccessKey: 'any',
        },
      });
      expect(
        await client.send(new HeadBucketCommand({ Bucket: 'far-logs' })),
      ).toMatchObject({ BucketRegion: 'eu-west-1' });
    });
  });

  it('tells strangers no more than that access is denied', async () => {
    await make('my-logs');
    const read = (as: string) =>
      s3(as).send(new GetBucketLocationCommand({ Bucket: 'my-logs' }));
    await expect(read(STRANGER)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Access Denied',
    });
    await expect(read(MEMBER)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:iam::${MEMBER}:user/administrator is not authorized to perform: s3:GetBucketLocation on resource: "arn:aws:s3:::my-logs" because no resource-based policy allows the s3:GetBucketLocation action`,
    });
  });

  it.each([
    ['HeadBucket', HeadBucketCommand],
    ['GetBucketLocation', GetBucketLocationCommand],
  ])('%s is answered for the expected owner only', async (_, Command) => {
    await make('my-logs');
    const read = (ExpectedBucketOwner: string) =>
      s3().send(
        new Command({
          Bucket: 'my-logs',
          ExpectedBucketOwner,
        }) as HeadBucketCommand,
      );
    await read(MANAGEMENT);
    await expect(read(STRANGER)).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    });
  });
});
