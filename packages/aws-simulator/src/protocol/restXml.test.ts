import { useSimulator } from '../__testUtils__/cloudtrail';
import { MANAGEMENT } from '../__testUtils__/worlds';

const BUCKET = 'example-trail';
const MALFORMED =
  '<Code>MalformedXML</Code><Message>The XML you provided was not well-formed or did not validate against our published schema</Message>';

describe('REST XML', () => {
  const aws = useSimulator();
  const send = async (
    method: string,
    path: string,
    { body, headers }: { body?: string; headers?: Record<string, string> } = {},
  ) => {
    const answer = await fetch(`${aws.simulator.url}${path}`, {
      method,
      body,
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=AKIA${MANAGEMENT}SIMU/20261123/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0`,
        ...headers,
      },
    });
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      text: await answer.text(),
    };
  };

  it('answers in XML, with the two ids of the request', async () => {
    const answer = await send('GET', `/${BUCKET}?versioning`);
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'application/xml',
        'x-amz-request-id': aws.simulator.calls().at(-1)?.requestId,
        'x-amz-id-2': expect.stringMatching(/^[A-Za-z0-9+/=]{64}$/),
      },
      text: '<?xml version="1.0" encoding="UTF-8"?>\n<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"></VersioningConfiguration>',
    });
  });

  it('answers errors in XML without a namespace, and names what it is about', async () => {
    const { status, headers, text } = await send('GET', '/nowhere?acl');
    expect([status, headers['content-type']]).toEqual([404, 'application/xml']);
    expect(text).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message><BucketName>nowhere</BucketName><RequestId>${headers['x-amz-request-id']}</RequestId><HostId>${headers['x-amz-id-2']}</HostId></Error>`,
    );
  });

  it('answers HEAD without a body', async () => {
    const answer = await send('HEAD', `/${BUCKET}`);
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'x-amz-bucket-region': 'us-east-1' },
      text: '',
    });
  });

  it('answers a policy as the JSON that it is, and its change with nothing', async () => {
    const policy = await send('GET', `/${BUCKET}?policy`);
    expect(policy.headers['content-type']).toBe('application/json');
    expect(Object.keys(JSON.parse(policy.text))).toContain('Statement');
    const change = await send('PUT', `/${BUCKET}?policy`, {
      body: policy.text,
    });
    expect(change).toMatchObject({ status: 204, text: '' });
  });

  it('reads over what newer clients send beside', async () => {
    const answer = await send(
      'PUT',
      `/${BUCKET}/?versioning&x-id=PutBucketVersioning`,
      {
        body: '<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Status>Enabled</Status><Novelty/></VersioningConfiguration>',
        headers: {
          'x-amz-sdk-checksum-algorithm': 'CRC64NVME',
          'x-amz-checksum-crc64nvme': 'AAAAAAAAAAA=',
          'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
        },
      },
    );
    expect(answer.status).toBe(200);
    expect(aws.world.buckets[BUCKET].versioning).toBe('Enabled');
  });

  it.each([
    ['no XML', 'Enabled'],
    [
      'XML that ends early',
      '<VersioningConfiguration><Status>Enabled</Status>',
    ],
    ['another element', '<Versioning><Status>Enabled</Status></Versioning>'],
    [
      'text in place of an element’s children',
      '<VersioningConfiguration>Enabled</VersioningConfiguration>',
    ],
    ['a name that objects have', '<constructor/>'],
  ])('refuses %s', async (_, body) => {
    const answer = await send('PUT', `/${BUCKET}?versioning`, { body });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(MALFORMED);
  });

  it('refuses a body that is missing', async () => {
    const answer = await send('PUT', `/${BUCKET}?versioning`);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(
      '<Code>MissingRequestBodyError</Code><Message>Request Body is empty</Message>',
    );
    const policy = await send('PUT', `/${BUCKET}?policy`);
    expect(policy.text).toContain('<Code>MalformedPolicy</Code>');
  });

  it.each([
    ['POST', '?policy', 'BUCKETPOLICY', 'DELETE, GET, PUT'],
    ['PUT', '?location', 'BUCKETLOCATION', 'GET'],
    ['DELETE', '?versioning', 'BUCKETVERSIONING', 'GET, PUT'],
    ['PATCH', '', 'BUCKET', 'DELETE, GET, HEAD, POST, PUT'],
  ])('has no %s of %j', async (method, query, type, allow) => {
    const answer = await send(method, `/${BUCKET}${query}`);
    expect(answer).toMatchObject({ status: 405, headers: { allow } });
    expect(answer.text).toContain(
      `<Code>MethodNotAllowed</Code><Message>The specified method is not allowed against this resource.</Message><Method>${method}</Method><ResourceType>${type}</ResourceType>`,
    );
  });

  it.each([
    ['GET', '/'],
    ['GET', `/${BUCKET}`],
    ['GET', `/${BUCKET}/AWSLogs/key.json.gz`],
    ['PUT', `/${BUCKET}/key?acl`],
    ['DELETE', `/${BUCKET}`],
    ['DELETE', `/${BUCKET}?policy`],
    ['GET', `/${BUCKET}?tagging`],
    ['GET', `/${BUCKET}?list-type=1`],
  ])('says that %s %s is not simulated', async (method, path) => {
    const answer = await send(method, path);
    expect(answer.status).toBe(501);
    expect(answer.text).toContain('<Code>NotImplemented</Code>');
  });

  it('escapes what the caller wrote', async () => {
    const answer = await send('GET', '/%3Cb%3E?acl');
    expect(answer.text).toContain('<BucketName>&lt;b&gt;</BucketName>');
    const wrong = await send('GET', '/%E0%A4%A?acl');
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('<Code>InvalidURI</Code>');
  });

  it.each([
    ['throttle', 503, 'SlowDown'],
    ['serverError', 500, 'InternalError'],
    ['deny', 403, 'AccessDenied'],
  ] as const)('names the fault %s as S3 does', async (kind, status, code) => {
    aws.simulator.faults.add({ match: { service: 's3' }, kind });
    const answer = await send('GET', `/${BUCKET}?acl`);
    aws.simulator.faults.clear();
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(`<Code>${code}</Code>`);
  });

  it('refuses a key that nobody holds', async () => {
    const answer = await send('GET', `/${BUCKET}?acl`, {
      headers: {
        authorization:
          'AWS4-HMAC-SHA256 Credential=AKIA000000000000SIMU/20261123/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0',
      },
    });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('<Code>InvalidAccessKeyId</Code>');
  });
});
