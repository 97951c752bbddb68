import { modelOf } from '../model/model';
import { checkOutput, readFailure } from './answer';
import type { Exchange } from './recorder';

const JSON_HEADERS = {
  'content-type': 'application/x-amz-json-1.1',
  'x-amzn-requestid': 'b3b2b3b2-0000-4000-8000-000000000000',
};

const answer = (
  body: string,
  headers: Record<string, string> = JSON_HEADERS,
  status = 200,
) => ({ status, headers, body });

const exchange = (
  response: Exchange['response'],
  method = 'POST',
): Exchange => ({
  request: { method, path: '/', headers: {}, body: '' },
  response,
});

describe('an answer in AWS JSON', () => {
  const model = modelOf('organizations:ListAccounts');
  const check = (body: object) =>
    checkOutput(model, answer(JSON.stringify(body)));

  it('may leave out what the model does not require', () => {
    expect(
      check({ Accounts: [{ Id: '123456789012', State: 'ACTIVE' }] }),
    ).toEqual([]);
  });

  it('has no field outside the model, at any depth', () => {
    expect(check({ Total: 1, Accounts: [{ Nickname: 'x' }] })).toEqual([
      'output.Total is not in the model.',
      'output.Accounts[0].Nickname is not in the model.',
    ]);
  });

  it('has the types of the model', () => {
    expect(
      check({ NextToken: 1, Accounts: [{ JoinedTimestamp: '2024-01-01' }] }),
    ).toEqual([
      'output.NextToken is no string: 1.',
      'output.Accounts[0].JoinedTimestamp is no number: "2024-01-01".',
    ]);
  });

  it('has the values that the model’s enums admit', () => {
    expect(check({ Accounts: [{ State: 'SLEEPING' }] })).toEqual([
      'output.Accounts[0].State is "SLEEPING", which is no value of the model\'s.',
    ]);
  });

  it('has what the model requires', () => {
    const selectors = modelOf('cloudtrail:GetEventSelectors');
    expect(
      checkOutput(
        selectors,
        answer(
          JSON.stringify({
            AdvancedEventSelectors: [{ FieldSelectors: [{}] }],
          }),
        ),
      ),
    ).toEqual([
      'output.AdvancedEventSelectors[0].FieldSelectors[0].Field is required and missing.',
    ]);
  });

  it('has a request id and its content type', () => {
    expect(checkOutput(model, answer('{}', {}))).toEqual([
      'The answer has no x-amzn-requestid.',
      'The content type is undefined.',
    ]);
  });

  it('has no body where the call has no output', () => {
    expect(
      checkOutput(
        modelOf('organizations:EnableAWSServiceAccess'),
        answer('{"Enabled":true}'),
      ),
    ).toEqual(['The answer has a body, and the call has no output.']);
  });
});

describe('an answer in XML', () => {
  const headers = {
    'x-amzn-requestid': 'b3b2b3b2-0000-4000-8000-000000000000',
  };

  it('of Query has its result, its metadata, and no element outside the model', () => {
    const body =
      '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn</Arn><Name>x</Name></GetCallerIdentityResult></GetCallerIdentityResponse>';
    expect(
      checkOutput(modelOf('sts:GetCallerIdentity'), answer(body, headers)),
    ).toEqual([
      'The answer has no ResponseMetadata with a RequestId.',
      'output.Name is not in the model.',
    ]);
  });

  it('of S3 has the model’s root, members and headers', () => {
    const body =
      '<ListBucketResult><KeyCount>many</KeyCount><Objects/></ListBucketResult>';
    expect(
      checkOutput(
        modelOf('s3:ListObjectsV2'),
        answer(body, { 'x-amz-request-id': 'id', 'x-amz-mood': 'good' }),
      ),
    ).toEqual([
      'The header x-amz-mood is not in the model.',
      'output.Objects is not in the model.',
      'output.KeyCount is no number: many.',
    ]);
  });

  it('of GetBucketLocation is the location itself', () => {
    expect(
      checkOutput(
        modelOf('s3:GetBucketLocation'),
        answer('<LocationConstraint>eu-west-1</LocationConstraint>', {
          'x-amz-request-id': 'id',
        }),
      ),
    ).toEqual([]);
  });
});

describe('an error', () => {
  it('in AWS JSON has the same name in header and body, and the status of its fault', () => {
    const response = answer(
      '{"__type":"AccountNotFoundException","Message":"no"}',
      { ...JSON_HEADERS, 'x-amzn-errortype': 'AccessDeniedException' },
      404,
    );
    expect(
      readFailure(modelOf('organizations:DescribeAccount'), exchange(response)),
    ).toEqual({
      code: 'AccountNotFoundException',
      message: 'no',
      problems: [
        'x-amzn-errortype is "AccessDeniedException", and __type is "AccountNotFoundException".',
        'AccountNotFoundException has status 404, and the model says 400.',
      ],
    });
  });

  it('in Query has the code that the wire uses, not the name of the SDK’s class', () => {
    const response = answer(
      '<ErrorResponse><Error><Type>Sender</Type><Code>NoSuchEntity</Code><Message>no</Message></Error><RequestId>id</RequestId></ErrorResponse>',
      { 'x-amzn-requestid': 'id' },
      404,
    );
    const model = modelOf('iam:GetRole');
    expect(readFailure(model, exchange(response))).toEqual({
      code: 'NoSuchEntity',
      message: 'no',
      problems: [],
    });
    expect([...model.errors.keys()]).toEqual([
      'NoSuchEntity',
      'ServiceFailure',
    ]);
  });

  it('of a HEAD is its status', () => {
    const response = answer('', { 'x-amz-request-id': 'id' }, 404);
    expect(
      readFailure(modelOf('s3:HeadBucket'), exchange(response, 'HEAD')),
    ).toEqual({ code: 'NotFound', message: '', problems: [] });
  });
});
