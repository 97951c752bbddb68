import { CommonError } from '../world/errors';
import type { HttpResponse } from './http';
import type { Protocol } from './protocol';
import { toXml, writeXml } from './xml';

const DIALECT = {
  // AWS writes no fractions of a second here.
  time: (time: Date) => time.toISOString().replace(/\.\d+Z$/, 'Z'),
  list: (items: unknown[]) => ({ member: items }),
};

/**
 * AWS Query, which IAM and STS speak: a form comes in, with lists as `Tags.member.1.Key`;
 * XML goes out, with times as ISO 8601.
 */
export const query: Protocol = {
  textOnly: true,
  commonErrors: {
    accessDenied: { code: 'AccessDenied', status: 403 },
    expiredToken: { code: 'ExpiredToken', status: 403 },
    incompleteSignature: { code: 'IncompleteSignature', status: 400 },
    invalidSignature: { code: 'SignatureDoesNotMatch', status: 403 },
    internal: { code: 'InternalFailure', status: 500 },
    malformedInput: { code: 'MalformedInput', status: 400 },
    missingAuthentication: { code: 'MissingAuthenticationToken', status: 403 },
    throttled: { code: 'Throttling', status: 400 },
    tooLarge: { code: 'RequestEntityTooLarge', status: 413 },
    unknownKey: { code: 'InvalidClientTokenId', status: 403 },
    unknownOperation: { code: 'InvalidAction', status: 400 },
  },

  decode({ path, body }, { version }) {
    const form = new URLSearchParams(body || path.split('?')[1]);
    const operation = form.get('Action') ?? '';
    if (form.get('Version') !== version)
      throw new CommonError(
        'unknownOperation',
        `Could not find operation ${operation} for version ${
          form.get('Version') ?? 'NO_VERSION_SPECIFIED'
        }`,
      );
    form.delete('Action');
    form.delete('Version');
    return { operation, input: nest(form) };
  },

  encodeOutput(output, { operation, wire, requestId }) {
    return respond(200, requestId, {
      [`${operation}Response`]: {
        '@xmlns': wire.namespace,
        ...(output && { [`${operation}Result`]: toXml(output, DIALECT) }),
        ResponseMetadata: { RequestId: requestId },
      },
    });
  },

  encodeError({ code, status, message }, { wire, requestId }) {
    return respond(status, requestId, {
      ErrorResponse: {
        ...(wire?.namespace && { '@xmlns': wire.namespace }),
        Error: {
          Type: status < 500 ? 'Sender' : 'Receiver',
          Code: code,
          Message: message,
        },
        RequestId: requestId,
      },
    });
  },
};

type Nested = { [key: string]: string | Nested };

/** Turns `Tags.member.1.Key=a` into `{ Tags: [{ Key: 'a' }] }`. */
function nest(form: URLSearchParams): Record<string, unknown> {
  const root: Nested = Object.create(null);
  for (const [name, value] of form) {
    const path = name.split('.');
    const last = path.pop()!;
    let node = root;
    for (const key of path) {
      const child = node[key];
      node[key] = typeof child === 'object' ? child : Object.create(null);
      node = node[key] as Nested;
    }
    node[last] = value;
  }
  return withLists(root) as Record<string, unknown>;
}

function withLists(node: string | Nested): unknown {
  if (typeof node === 'string') return node;
  const { member } = node;
  if (typeof member === 'object')
    return Object.entries(member)
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, item]) => withLists(item));
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withLists(value)]),
  );
}

function respond(
  status: number,
  requestId: string,
  document: object,
): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body: writeXml(document),
  };
}
