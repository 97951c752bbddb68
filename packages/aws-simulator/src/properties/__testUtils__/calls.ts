import type { HttpRequest } from '../../protocol/http';
import type { FaultKind } from '../../fault';
import type { Reply } from '../../simulation';

/** One call of AWS, as a property makes it up. */
export interface Call {
  kind: 'call';
  service: 'cloudtrail' | 'iam' | 'organizations' | 's3' | 'sts';
  action: string;
  input: Record<string, unknown>;
  /** Who calls: an account by its name in `ACCOUNTS`, or the narrow role. */
  as: string;
  region: string;
  /** What befalls this call. */
  fault?: FaultKind;
}

/** What signs a call. */
export interface Key {
  accessKeyId: string;
  sessionToken?: string;
}

const TARGETS: Record<string, string> = {
  cloudtrail: 'CloudTrail_20131101',
  organizations: 'AWSOrganizationsV20161128',
};
const VERSIONS: Record<string, string> = {
  iam: '2010-05-08',
  sts: '2011-06-15',
};

/** The request that a call is on the wire. */
export function requestOf(call: Call, key: Key): HttpRequest {
  const { service, region } = call;
  return {
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${key.accessKeyId}/20261123/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
      ...(key.sessionToken && { 'x-amz-security-token': key.sessionToken }),
      ...(service in TARGETS && {
        'x-amz-target': `${TARGETS[service]}.${call.action}`,
      }),
    },
    sourceIpAddress: '192.0.2.1',
    ...(service === 's3' ? s3Request(call) : postRequest(call)),
  };
}

type Line = Pick<HttpRequest, 'method' | 'path' | 'body'>;

function postRequest({ service, action, input }: Call): Line {
  const form = { Action: action, Version: VERSIONS[service], ...input };
  return {
    method: 'POST',
    path: '/',
    body:
      service in TARGETS
        ? JSON.stringify(input)
        : String(new URLSearchParams(form as Record<string, string>)),
  };
}

function s3Request({ action, input: { Bucket, Policy, ...rest } }: Call): Line {
  const query = new URLSearchParams(rest as Record<string, string>);
  switch (action) {
    case 'CreateBucket':
      return { method: 'PUT', path: `/${Bucket}`, body: '' };
    case 'PutBucketPolicy':
      return { method: 'PUT', path: `/${Bucket}?policy`, body: String(Policy) };
    case 'ListObjectsV2':
      return {
        method: 'GET',
        path: `/${Bucket}?list-type=2&${query}`,
        body: '',
      };
    default:
      throw new Error(`No property makes S3's call ${action}.`);
  }
}

/** The error's code on the wire; none where the call went well, or was not answered. */
export function errorCodeOf(reply: Reply): string | undefined {
  if (typeof reply === 'string' || 'truncated' in reply) return undefined;
  if (reply.status < 300) return undefined;
  const [, json, xml] =
    /"__type":"([^"]+)"|<Code>([^<]+)<\/Code>/.exec(reply.body) ?? [];
  return json ?? xml;
}

/** Texts of all the elements of that name in an XML answer. */
export function textsOf(body: string, element: string): string[] {
  const elements = body.matchAll(
    new RegExp(`<${element}>([^<]*)</${element}>`, 'g'),
  );
  return [...elements].map(([, text]) => text);
}
