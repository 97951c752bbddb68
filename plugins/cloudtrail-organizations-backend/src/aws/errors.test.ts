import { classifyAwsError } from './errors';

const awsError = (name: string, message: string, httpStatusCode = 400) =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode } });

const ACTION = 'organizations:DescribeOrganization';

describe('classifyAwsError', () => {
  it.each(['AccessDeniedException', 'AccessDenied', 'UnauthorizedOperation'])(
    'takes %s as denied, of the action that was called',
    name => {
      const message = "You don't have permissions to access this resource.";
      expect(classifyAwsError(awsError(name, message), ACTION)).toMatchObject({
        outcome: 'denied',
        missingAction: ACTION,
        reason: `The portal's role may not call ${ACTION}.`,
      });
    },
  );

  it('names the action that AWS names, where it names one', () => {
    const error = awsError(
      'AccessDenied',
      'User: arn:aws:sts::111111111111:assumed-role/a/b is not authorized to perform: iam:GetRole on resource: role AWSServiceRoleForCloudTrail because no identity-based policy allows the iam:GetRole action',
      403,
    );
    expect(classifyAwsError(error, ACTION)).toMatchObject({
      outcome: 'denied',
      missingAction: 'iam:GetRole',
    });
  });

  it.each([
    ['sts:AssumeRole', 'the role does not exist, its trust policy'],
    ['sts:SetSourceIdentity', 'trust policy of the operator role'],
    ['sts:TagSession', 'trust policy of the operator role'],
  ])('has a sentence of its own for %s', (missingAction, part) => {
    const error = awsError(
      'AccessDenied',
      `User: u is not authorized to perform: ${missingAction} on resource: r`,
      403,
    );
    const seen = classifyAwsError(error, ACTION);
    expect(seen).toMatchObject({ outcome: 'denied', missingAction });
    expect(seen.reason).toContain(part);
  });

  it.each([
    ['ThrottlingException', 400],
    ['Throttling', 400],
    ['TooManyRequestsException', 400],
    ['RequestLimitExceeded', 503],
    ['SomethingElse', 429],
  ])('takes %s with status %d as throttled', (name, status) => {
    expect(
      classifyAwsError(awsError(name, 'Rate exceeded', status), ACTION),
    ).toMatchObject({
      outcome: 'throttled',
      reason: expect.stringMatching(
        /^AWS throttled .*, also when the portal tried again\. .* lower rateBudget\.$/,
      ),
    });
  });

  it.each([
    [
      'a refused connection',
      Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
      'ECONNREFUSED',
    ],
    [
      'a time-out',
      Object.assign(new Error('too long'), { name: 'TimeoutError' }),
      'too long',
    ],
    [
      'anything else that the SDK sent and got no answer to',
      Object.assign(new Error('read ECONNRESET'), {
        $metadata: { attempts: 3 },
      }),
      'read ECONNRESET',
    ],
    [
      'a certificate that is not trusted',
      Object.assign(new Error('tls'), { code: 'CERT_HAS_EXPIRED' }),
      'CERT_HAS_EXPIRED',
    ],
  ])('takes %s as unreachable', (_, error, cause) => {
    expect(classifyAwsError(error, ACTION)).toMatchObject({
      outcome: 'unreachable',
      reason: `AWS could not be reached for ${ACTION}: ${cause}. Check the way from the portal to AWS: network, proxy, DNS, certificates.`,
    });
  });

  it.each([
    ['ServiceException', 500],
    ['ServiceUnavailable', 503],
  ])('does not say of %s that AWS could not be reached', (name, status) => {
    const seen = classifyAwsError(awsError(name, 'try again', status), ACTION);
    expect(seen).toMatchObject({
      outcome: 'unreachable',
      reason: `AWS answered ${ACTION} with ${name} (HTTP ${status}), also when the portal tried again: that is trouble at AWS itself. Refresh in a few minutes; where it persists, see the AWS Health Dashboard.`,
    });
  });

  it.each([
    'UnrecognizedClientException',
    'InvalidClientTokenId',
    'ExpiredToken',
    'SignatureDoesNotMatch',
  ])('says for %s that the credentials are refused', error => {
    expect(classifyAwsError(awsError(error, 'no', 403), ACTION)).toMatchObject({
      outcome: 'failed',
      error,
      reason: `AWS refused the portal's credentials for ${ACTION}: ${error}.`,
    });
  });

  it.each([
    Object.assign(new Error('Could not load credentials'), {
      name: 'CredentialsProviderError',
    }),
    new Error(
      'There is no AWS integration that matches 111111111111. Please add a configuration for this AWS account.',
    ),
  ])('says where there are no credentials: %s', error => {
    expect(classifyAwsError(error, ACTION)).toMatchObject({
      outcome: 'failed',
      error: 'CredentialsProviderError',
      reason: `The portal has no AWS credentials for ${ACTION}: ${error.message}`,
    });
  });

  it('says that the account is not in an organization', () => {
    const error = awsError('AWSOrganizationsNotInUseException', 'Your account');
    expect(classifyAwsError(error, ACTION)).toMatchObject({
      outcome: 'failed',
      error: 'AWSOrganizationsNotInUseException',
      reason: `The account is not in an organization, says ${ACTION}.`,
    });
  });

  it('hands on what AWS says otherwise, by name and sentence', () => {
    const error = awsError('UnsupportedAPIEndpointException', 'Not here.');
    expect(classifyAwsError(error, ACTION)).toMatchObject({
      outcome: 'failed',
      error: 'UnsupportedAPIEndpointException',
      reason: `AWS answered ${ACTION} with UnsupportedAPIEndpointException: Not here.`,
    });
  });

  it('does not take a mistake of the portal itself for weather', () => {
    const error = new TypeError('Cannot read properties of undefined');
    expect(classifyAwsError(error, ACTION)).toMatchObject({
      outcome: 'failed',
      error: 'TypeError',
    });
  });
});
