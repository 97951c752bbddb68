import { useSimulator } from '../__testUtils__/cloudtrail';
import { MANAGEMENT } from '../__testUtils__/worlds';

const ORGANIZATIONS = 'AWSOrganizationsV20161128';

/** An Authorization header as a client would send it; the signature is not looked at. */
function signed(service: string, accessKeyId = `AKIA${MANAGEMENT}SIMU`) {
  return `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261123/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=abc`;
}

describe('the wire', () => {
  const running = useSimulator();

  const send = async (headers: Record<string, string>, body?: string) => {
    const response = await fetch(running.simulator.url, {
      method: 'POST',
      headers,
      body,
    });
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      errorType: response.headers.get('x-amzn-errortype'),
      requestId: response.headers.get('x-amzn-requestid'),
      text,
    };
  };
  const json = (
    operation: string,
    body = '{}',
    authorization = signed('organizations'),
  ) =>
    send(
      {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `${ORGANIZATIONS}.${operation}`,
        authorization,
      },
      body,
    );
  const form = (body: string, authorization = signed('sts')) =>
    send(
      { 'content-type': 'application/x-www-form-urlencoded', authorization },
      body,
    );

  describe('AWS JSON 1.1', () => {
    it('answers in its content type, with a request id and times in seconds', async () => {
      const answer = await json('ListAWSServiceAccessForOrganization');
      expect(answer).toMatchObject({
        status: 200,
        type: 'application/x-amz-json-1.1',
        errorType: null,
        requestId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-/),
      });
      expect(JSON.parse(answer.text)).toEqual({
        EnabledServicePrincipals: [
          {
            ServicePrincipal: 'cloudtrail.amazonaws.com',
            DateEnabled: Date.parse('2023-05-01T10:00:00Z') / 1000,
          },
        ],
      });
    });

    it('names a service’s error in header and body', async () => {
      const answer = await json('ListAccounts', '{"MaxResults":50}');
      expect(answer).toMatchObject({
        status: 400,
        errorType: 'InvalidInputException',
      });
      expect(JSON.parse(answer.text)).toEqual({
        __type: 'InvalidInputException',
        Message:
          'You provided a numeric parameter that has a larger value than allowed.',
        Reason: 'MAX_VALUE_EXCEEDED',
      });
    });

    it('takes the longer target that the AWS CLI sends', async () => {
      const answer = await send(
        {
          'x-amz-target':
            'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.DescribeTrails',
          authorization: signed('cloudtrail'),
        },
        '{}',
      );
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.text).trailList).toHaveLength(1);
    });

    it.each([
      [
        'an unknown operation',
        'ListUnicorns',
        '{}',
        'UnknownOperationException',
      ],
      [
        'a name that objects have',
        'constructor',
        '{}',
        'UnknownOperationException',
      ],
      [
        'a body that is no JSON',
        'ListAccounts',
        '<x/>',
        'SerializationException',
      ],
      [
        'a body that is no object',
        'ListAccounts',
        '[]',
        'SerializationException',
      ],
      [
        'a member of another type',
        'ListAccounts',
        '{"MaxResults":"5"}',
        'SerializationException',
      ],
    ])('refuses %s', async (_, operation, body, error) => {
      const answer = await json(operation, body);
      expect(answer).toMatchObject({
        status: 400,
        type: 'application/x-amz-json-1.1',
        errorType: error,
      });
      expect(JSON.parse(answer.text)).toEqual({
        __type: error,
        message: expect.any(String),
      });
    });

    it('refuses a target of a service that it was not signed for', async () => {
      const answer = await json('ListAccounts', '{}', signed('cloudtrail'));
      expect(answer.errorType).toBe('UnknownOperationException');
    });
  });

  describe('Query', () => {
    it('answers in XML', async () => {
      const answer = await form('Action=GetCallerIdentity&Version=2011-06-15');
      expect(answer).toMatchObject({ status: 200, type: 'text/xml' });
      expect(answer.text).toBe(
        `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::${MANAGEMENT}:user/administrator</Arn><UserId>AIDA${MANAGEMENT}SIMU</UserId><Account>${MANAGEMENT}</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>${answer.requestId}</RequestId></ResponseMetadata></GetCallerIdentityResponse>`,
      );
    });

    it.each([
      [
        'sts',
        'Action=ListUnicorns&Version=2011-06-15',
        'ListUnicorns for version 2011-06-15',
      ],
      [
        'iam',
        'Action=ListUsers&Version=2010-05-08',
        'ListUsers for version 2010-05-08',
      ],
      [
        'sts',
        'Action=GetCallerIdentity&Version=1999-01-01',
        'GetCallerIdentity for version 1999-01-01',
      ],
      [
        'sts',
        'Action=GetCallerIdentity',
        'GetCallerIdentity for version NO_VERSION_SPECIFIED',
      ],
    ])('refuses an unknown call of %s: %s', async (service, body, words) => {
      const answer = await form(body, signed(service));
      expect(answer).toMatchObject({ status: 400, type: 'text/xml' });
      expect(answer.text).toContain('<Code>InvalidAction</Code>');
      expect(answer.text).toContain(
        `<Message>Could not find operation ${words}</Message>`,
      );
    });

    it('escapes what the caller wrote', async () => {
      const answer = await form('Action=%3Cscript%3E&Version=2011-06-15');
      expect(answer.text).toContain('operation &lt;script&gt; for');
    });

    it('lets a form pollute nothing', async () => {
      const answer = await form(
        'Action=GetCallerIdentity&Version=2011-06-15&__proto__.polluted=1&Tags.member.__proto__.polluted=1',
      );
      expect(answer.status).toBe(200);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    });
  });

  describe('the Authorization header', () => {
    it.each([
      ['', 'MissingAuthenticationToken', 403, 400],
      ['Bearer abc', 'IncompleteSignature', 400, 400],
      ['AWS4-HMAC-SHA256 Credential=a/b', 'IncompleteSignature', 400, 400],
      [
        signed('sts').replace('us-east-1/', ''),
        'IncompleteSignature',
        400,
        400,
      ],
      [
        signed('sts', 'AKIA000000000000SIMU'),
        'InvalidClientTokenId',
        403,
        undefined,
      ],
    ])(
      'of %j is answered with %s',
      async (authorization, code, queryStatus, jsonStatus) => {
        const asForm = await form(
          'Action=GetCallerIdentity&Version=2011-06-15',
          authorization,
        );
        expect(asForm.status).toBe(queryStatus);
        expect(asForm.text).toContain(`<Code>${code}</Code>`);
        if (!jsonStatus) return;
        const asJson = await json('ListAccounts', '{}', authorization);
        expect(asJson).toMatchObject({
          status: jsonStatus,
          errorType: `${code}Exception`,
        });
      },
    );
  });

  it('refuses a service that is not simulated, in the protocol that was spoken', async () => {
    const asForm = await form('Action=ListQueues', signed('sqs'));
    expect(asForm).toMatchObject({ status: 400, type: 'text/xml' });
    expect(asForm.text).toContain('<Code>InvalidAction</Code>');
    const asJson = await json('ListTables', '{}', signed('dynamodb'));
    expect(asJson.errorType).toBe('UnknownOperationException');
  });

  it('never answers HTML, whatever is asked', async () => {
    for (const path of ['/', '/?x=1', '/any?Action=ListUsers']) {
      const response = await fetch(`${running.simulator.url}${path}`);
      expect(response.status).toBe(403);
      expect(response.headers.get('content-type')).toBe('text/xml');
      expect(await response.text()).toContain('MissingAuthenticationToken');
    }
  });

  it('answers whoever asks for a bucket or an object without signing as S3 does', async () => {
    for (const path of ['/favicon.ico', '/bucket/key?x=1']) {
      const response = await fetch(`${running.simulator.url}${path}`);
      expect(response.status).toBe(403);
      expect(response.headers.get('content-type')).toBe('application/xml');
      expect(response.headers.get('x-amz-request-id')).toBeTruthy();
      expect(response.headers.get('x-amz-id-2')).toBeTruthy();
      expect(await response.text()).toContain(
        '<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>',
      );
    }
  });

  it('tells which key S3 does not know', async () => {
    const response = await fetch(
      `${running.simulator.url}/example-trail?policy`,
      {
        headers: { authorization: signed('s3', 'AKIA000000000000SIMU') },
      },
    );
    expect(response.status).toBe(403);
    expect(await response.text()).toContain(
      '<Code>InvalidAccessKeyId</Code><Message>The AWS Access Key Id you provided does not exist in our records.</Message><AWSAccessKeyId>AKIA000000000000SIMU</AWSAccessKeyId>',
    );
  });

  describe('the Region', () => {
    const listTrails = (region: string) =>
      send(
        {
          'x-amz-target': 'CloudTrail_20131101.DescribeTrails',
          authorization: signed('cloudtrail').replace('us-east-1', region),
        },
        '{}',
      );

    it.each([
      ['cloudtrail', 400, 'InvalidSignatureException'],
      ['sts', 403, 'SignatureDoesNotMatch'],
      ['s3', 400, 'AuthorizationHeaderMalformed'],
    ])('of a signature for %s must be one', async (service, status, code) => {
      const response = await fetch(`${running.simulator.url}/`, {
        method: 'POST',
        headers: {
          authorization: signed(service).replace('us-east-1', 'mars-east-1'),
        },
      });
      expect(response.status).toBe(status);
      const text = await response.text();
      expect(text).toContain(code);
      expect(text).toContain(
        'Credential should be scoped to a valid region, not ',
      );
    });

    it('is closed to regional services until the account opts in', async () => {
      expect(await listTrails('me-south-1')).toMatchObject({
        status: 400,
        errorType: 'UnrecognizedClientException',
      });
      running.simulator.change(world => {
        world.accounts[MANAGEMENT].optInRegions = ['me-south-1'];
      });
      expect((await listTrails('me-south-1')).status).toBe(200);
      const role = await form(
        'Action=GetRole&RoleName=ReadOnly&Version=2010-05-08',
        signed('iam').replace('us-east-1', 'ap-east-1'),
      );
      expect(role.status).toBe(200);
    });
  });

  it('answers a body that is too long in the service’s form', async () => {
    const body = 'x'.repeat(10 * 1024 * 1024 + 1);
    const asJson = await json('ListAccounts', body);
    expect(asJson).toMatchObject({
      status: 413,
      errorType: 'RequestEntityTooLargeException',
    });
    const asForm = await form(body);
    expect(asForm.status).toBe(413);
    expect(asForm.text).toContain('<Code>RequestEntityTooLarge</Code>');
  });
});
