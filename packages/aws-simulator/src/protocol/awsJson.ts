import { CommonError } from '../world/errors';
import type { HttpResponse } from './http';
import type { Protocol } from './protocol';

const CONTENT_TYPE = 'application/x-amz-json-1.1';

/**
 * AWS JSON 1.1, which Organizations and CloudTrail speak: the operation is in X-Amz-Target, times
 * are seconds since 1970, and every fault of the client's is a 400.
 */
export const awsJson: Protocol = {
  textOnly: false,
  commonErrors: {
    accessDenied: { code: 'AccessDeniedException', status: 400 },
    expiredToken: { code: 'ExpiredTokenException', status: 400 },
    incompleteSignature: { code: 'IncompleteSignatureException', status: 400 },
    invalidSignature: { code: 'InvalidSignatureException', status: 400 },
    internal: { code: 'InternalFailure', status: 500 },
    malformedInput: { code: 'SerializationException', status: 400 },
    missingAuthentication: {
      code: 'MissingAuthenticationTokenException',
      status: 400,
    },
    throttled: { code: 'ThrottlingException', status: 400 },
    tooLarge: { code: 'RequestEntityTooLargeException', status: 413 },
    unknownKey: { code: 'UnrecognizedClientException', status: 400 },
    unknownOperation: { code: 'UnknownOperationException', status: 400 },
  },

  decode({ method, headers, body }, { version }) {
    // The AWS CLI writes a longer prefix than the SDK: com.amazonaws.….CloudTrail_20131101.X
    const [operation, prefix] = (headers['x-amz-target'] ?? '')
      .split('.')
      .reverse();
    if (method !== 'POST' || prefix !== version)
      throw new CommonError(
        'unknownOperation',
        'The requested operation is not recognized by the service.',
      );
    return { operation, input: parseObject(body) };
  },

  encodeOutput: (output, { requestId }) => respond(200, requestId, output),

  encodeError({ code, status, message, details, modeled }, { requestId }) {
    // The services' own errors write Message, the front door writes message.
    const body = {
      __type: code,
      [modeled ? 'Message' : 'message']: message,
      ...details,
    };
    return respond(status, requestId, body, { 'x-amzn-errortype': code });
  },
};

function parseObject(body: string): Record<string, unknown> {
  if (body === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new CommonError('malformedInput', 'The request body is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CommonError(
      'malformedInput',
      'Start of structure or map expected.',
    );
  return value as Record<string, unknown>;
}

function respond(
  status: number,
  requestId: string,
  // An operation without output answers with nothing at all, as AWS does.
  body: object | undefined,
  headers: Record<string, string> = {},
): HttpResponse {
  return {
    status,
    headers: {
      'content-type': CONTENT_TYPE,
      'x-amzn-requestid': requestId,
      ...headers,
    },
    body: body ? JSON.stringify(withEpochSeconds(body)) : '',
  };
}

// Done before JSON.stringify, which asks a Date for its own idea of JSON first.
function withEpochSeconds(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(withEpochSeconds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      withEpochSeconds(member),
    ]),
  );
}
