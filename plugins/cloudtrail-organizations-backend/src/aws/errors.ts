import {
  type AwsAction,
  type Observation,
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { DeadlineError } from '../deadline';

/** Why a fact could not be seen. */
export type NotSeen = Exclude<
  Observation<never>,
  { outcome: 'observed' }
> extends infer O
  ? O extends unknown
    ? Omit<O, 'action' | 'observedAt'>
    : never
  : never;

/** AWS's service names the action in the message of most refusals; Organizations does not. */
const NAMED_ACTION = /not authorized to perform:? ([a-z0-9-]+:[A-Za-z0-9]+)/;

const DENIED = /^(AccessDenied|UnauthorizedOperation|NotAuthorized)/;

const THROTTLED =
  /^(Throttling|ThrottlingException|ThrottledException|TooManyRequestsException|RequestLimitExceeded|RequestThrottled|RequestThrottledException|SlowDown|BandwidthLimitExceeded)$/;

/** How AWS refuses credentials themselves, whatever was asked with them. */
export const CREDENTIALS_REFUSED =
  /^(ExpiredToken|ExpiredTokenException|RequestExpired|UnrecognizedClientException|InvalidClientTokenId|InvalidAccessKeyId|SignatureDoesNotMatch|InvalidSignatureException|IncompleteSignature|AuthFailure|MissingAuthenticationToken|MissingAuthenticationTokenException)$/;

const NO_CREDENTIALS = /^(CredentialsProviderError|TokenProviderError)$/;

/** What an error of the AWS SDK says about a fact: one place that knows AWS's names of errors. */
export function classifyAwsError(error: unknown, action: AwsAction): NotSeen {
  if (error instanceof DeadlineError) {
    const { awaited, seconds } = error;
    return unseen(
      'unreachable',
      awaited === 'credentials'
        ? say('observation.credentials.noAnswer', { action, seconds })
        : say('observation.noAnswer', { action, seconds }),
    );
  }
  const described = describe(error);
  const { name, message, status } = described;
  if (DENIED.test(name)) {
    const missingAction = (NAMED_ACTION.exec(message)?.[1] ??
      action) as AwsAction;
    const sentence = whyDenied(missingAction);
    return {
      outcome: 'denied',
      missingAction,
      reason: sentence.text,
      message: sentence,
    };
  }
  if (THROTTLED.test(name) || status === 429) {
    return unseen('throttled', say('observation.throttled', { action }));
  }
  if (CREDENTIALS_REFUSED.test(name)) {
    return failed(
      name,
      say('observation.credentials.refused', { action, error: name }),
    );
  }
  if (
    NO_CREDENTIALS.test(name) ||
    message.startsWith('There is no AWS integration')
  ) {
    return failed(
      'CredentialsProviderError',
      say('observation.credentials.missing', { action, cause: message }),
    );
  }
  if (name === 'AWSOrganizationsNotInUseException') {
    return failed(name, say('observation.notInOrganization', { action }));
  }
  if (status !== undefined && status >= 500) {
    return unseen(
      'unreachable',
      say('observation.serverError', { action, error: name, status }),
    );
  }
  const cause = whyUnreachable(described);
  if (cause) {
    return unseen(
      'unreachable',
      say('observation.unreachable', { action, cause }),
    );
  }
  return failed(
    name,
    say('observation.failed', { action, error: name, cause: message }),
  );
}

/** Whether AWS itself said which permission is missing; else the call's own is assumed. */
export function namesMissingAction(error: unknown): boolean {
  return NAMED_ACTION.test(describe(error).message);
}

/** STS refuses by a role's trust policy, which is mended elsewhere than a missing permission. */
function whyDenied(missingAction: AwsAction): Sentence {
  switch (missingAction) {
    case 'sts:AssumeRole':
      return say('denied.assumeRole');
    case 'sts:SetSourceIdentity':
      return say('denied.setSourceIdentity');
    case 'sts:TagSession':
      return say('denied.tagSession');
    default:
      return say('denied.action', { missingAction });
  }
}

/** No answer at all: why, as far as that is known. */
function whyUnreachable({
  name,
  message,
  status,
  code,
  attempts,
}: ErrorDescription): string | undefined {
  if (status !== undefined) return undefined;
  if (code) return code;
  return attempts === undefined && name !== 'TimeoutError'
    ? undefined
    : message;
}

function unseen(
  outcome: 'throttled' | 'unreachable',
  message: Sentence,
): NotSeen {
  return { outcome, reason: message.text, message };
}

function failed(error: string, message: Sentence): NotSeen {
  return { outcome: 'failed', error, reason: message.text, message };
}

interface ErrorDescription {
  name: string;
  message: string;
  /** Of the answer, where there was one. */
  status?: number;
  /** Node's own errors of network and TLS carry one, such as ECONNREFUSED. */
  code?: string;
  /** How often the SDK sent the request, where it did. */
  attempts?: number;
}

function describe(error: unknown): ErrorDescription {
  const { name, message, code, $metadata } = (error ?? {}) as {
    name?: string;
    message?: string;
    code?: string;
    $metadata?: { httpStatusCode?: number; attempts?: number };
  };
  return {
    name: name ?? 'Error',
    message: message ?? String(error),
    code,
    status: $metadata?.httpStatusCode,
    attempts: $metadata?.attempts,
  };
}
