import { createHash } from 'node:crypto';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { AwsError, CommonError } from '../world/errors';
import type { HttpRequest, HttpResponse } from './http';
import type { Protocol } from './protocol';
import type { RestBinding, RestBindings } from './restBindings';
import { toXml, writeXml } from './xml';

const MALFORMED_CODE = 'MalformedXML';
const MALFORMED_XML =
  'The XML you provided was not well-formed or did not validate against our published schema';
const BUCKET_METHODS = 'DELETE GET HEAD POST PUT';

const DIALECT = {
  time: (time: Date) => time.toISOString(),
  list: (items: unknown[]) => items,
};

/**
 * AWS REST XML, which S3 speaks: method, path and query name the call, and a bucket stands in the
 * path. Members travel in the query, in header fields and in an XML body.
 */
export function restXml(bindings: RestBindings): Protocol {
  return {
    textOnly: true,
    commonErrors: {
      accessDenied: { code: 'AccessDenied', status: 403 },
      expiredToken: { code: 'ExpiredToken', status: 400 },
      incompleteSignature: {
        code: 'AuthorizationHeaderMalformed',
        status: 400,
      },
      invalidSignature: { code: 'AuthorizationHeaderMalformed', status: 400 },
      internal: { code: 'InternalError', status: 500 },
      malformedInput: { code: MALFORMED_CODE, status: 400 },
      missingAuthentication: {
        code: 'AccessDenied',
        status: 403,
        message: 'Access Denied',
      },
      throttled: { code: 'SlowDown', status: 503 },
      tooLarge: { code: 'RequestEntityTooLargeException', status: 413 },
      unknownKey: {
        code: 'InvalidAccessKeyId',
        status: 403,
        message:
          'The AWS Access Key Id you provided does not exist in our records.',
        subject: 'AWSAccessKeyId',
      },
      unknownOperation: { code: 'NotImplemented', status: 501 },
    },

    decode(request) {
      const target = targetOf(request);
      const operation = operationOf(bindings, request, target.query);
      if (!target.bucket || target.key || !operation)
        throw notSimulated(request, target, bindings);

      const binding = bindings.operations[operation];
      return {
        operation,
        input: {
          Bucket: target.bucket,
          ...picked(binding.query, name => target.query.get(name)),
          ...picked(
            { ...bindings.headers, ...binding.headers },
            name => request.headers[name],
          ),
          ...bodyOf(binding, request.body),
        },
      };
    },

    encodeOutput(output = {}, { operation, wire, requestId }) {
      const { answer = {} } = bindings.operations[operation];
      const { status = 200, headers = {}, root, text } = answer;
      const members = Object.entries(output);
      const inHeader = ([name]: [string, unknown]) =>
        Object.hasOwn(headers, name);
      const rest = Object.fromEntries(
        members.filter(member => !inHeader(member)),
      );
      return respond(requestId, {
        status,
        headers: {
          ...Object.fromEntries(
            members
              .filter(inHeader)
              .map(([name, value]) => [headers[name], String(value)]),
          ),
          ...(text && { 'content-type': 'application/json' }),
        },
        body: text
          ? String(rest[text])
          : root && {
              [root]: {
                '@xmlns': wire.namespace,
                ...(toXml(rest, DIALECT) as object),
              },
            },
      });
    },

    encodeError({ code, status, message, details, headers }, { requestId }) {
      return respond(requestId, {
        status,
        headers,
        body: {
          Error: {
            Code: code,
            // There is one sentence for all that does not follow the schema, values of another type too.
            Message: code === MALFORMED_CODE ? MALFORMED_XML : message,
            ...details,
            RequestId: requestId,
            HostId: hostIdOf(requestId),
          },
        },
      });
    },
  };
}

interface Target {
  bucket: string;
  key: string;
  query: URLSearchParams;
}

function targetOf({ path }: HttpRequest): Target {
  const [pathname, query] = path.split(/\?(.*)/s);
  const [, bucket, key = ''] = /^\/*([^/]*)(?:\/(.*))?$/s.exec(pathname) ?? [];
  try {
    return {
      bucket: decodeURIComponent(bucket ?? ''),
      key,
      query: new URLSearchParams(query),
    };
  } catch {
    throw new AwsError('InvalidURI', "Couldn't parse the specified URI.", {
      details: { URI: pathname },
    });
  }
}

function operationOf(
  { operations, subresources }: RestBindings,
  { method }: HttpRequest,
  query: URLSearchParams,
): string | undefined {
  const asked = Object.keys(subresources).find(name => query.has(name));
  return Object.keys(operations).find(name => {
    const binding = operations[name];
    const [parameter, value] = binding.subresource?.split('=') ?? [];
    return (
      binding.method === method &&
      parameter === asked &&
      (value === undefined || query.get(parameter ?? '') === value)
    );
  });
}

// What S3 has and this simulator has not is told apart from what S3 has not either.
function notSimulated(
  { method }: HttpRequest,
  { query, bucket, key }: Target,
  { subresources }: RestBindings,
): AwsError | CommonError {
  const subresource = Object.keys(subresources).find(name => query.has(name));
  const methods = subresource ? subresources[subresource] : BUCKET_METHODS;
  if (!key && !methods.split(' ').includes(method))
    return new AwsError(
      'MethodNotAllowed',
      'The specified method is not allowed against this resource.',
      {
        status: 405,
        details: {
          Method: method,
          ResourceType: `BUCKET${(subresource ?? '').toUpperCase()}`,
        },
        headers: { allow: methods.replaceAll(' ', ', ') },
      },
    );
  const what = `${method} ${bucket ? `/${bucket}` : '/'}${key && '/…'}`;
  const parameters = [...query.keys()].join('&');
  return new CommonError(
    'unknownOperation',
    `This call of S3's is not simulated: ${what}${
      parameters && `?${parameters}`
    }.`,
  );
}

function picked(
  members: Record<string, string> = {},
  valueOf: (name: string) => string | null | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, member]) => {
      const value = valueOf(name);
      return value === null || value === undefined ? [] : [[member, value]];
    }),
  );
}

function bodyOf(
  { body: binding }: RestBinding,
  body: string,
): Record<string, unknown> {
  if (!binding) return {};
  if (binding.kind === 'text') return body ? { [binding.member]: body } : {};
  if (body.trim() === '') {
    if (binding.optional) return {};
    throw new AwsError('MissingRequestBodyError', 'Request Body is empty');
  }

  const { member, lists = [] } = binding;
  const document = parsed(body, lists);
  if (!document || !Object.hasOwn(document, member)) throw malformedXml();
  return { [member]: document[member] };
}

function parsed(
  body: string,
  lists: string[],
): Record<string, unknown> | undefined {
  if (XMLValidator.validate(body) !== true) return undefined;
  const parser = new XMLParser({
    removeNSPrefix: true,
    parseTagValue: false,
    ignoreDeclaration: true,
    isArray: name => lists.includes(name),
  });
  try {
    return parser.parse(body);
  } catch {
    // Elements named as what every object has.
    return undefined;
  }
}

function malformedXml(): CommonError {
  return new CommonError('malformedInput', MALFORMED_XML);
}

function respond(
  requestId: string,
  {
    status,
    headers,
    body = '',
  }: {
    status: number;
    headers?: Record<string, string>;
    body?: string | object;
  },
): HttpResponse {
  return {
    status,
    headers: {
      'x-amz-request-id': requestId,
      'x-amz-id-2': hostIdOf(requestId),
      ...(typeof body === 'object' && { 'content-type': 'application/xml' }),
      ...headers,
    },
    body:
      typeof body === 'string'
        ? body
        : `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(body)}`,
  };
}

/** S3's second id of a request. */
function hostIdOf(requestId: string): string {
  return createHash('sha384').update(requestId).digest('base64');
}
