import type { AuditorServiceEventSeverityLevel } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';

/** What the audit log calls a request. */
export interface RequestDescription {
  eventId: string;
  severityLevel: AuditorServiceEventSeverityLevel;
  meta: JsonObject;
}

/** What is needed of a request. It may be malformed: whoever sent it is not known to mean well. */
export interface DescribableRequest {
  method: string;
  /** Below the plugin's base path. */
  path: string;
  body?: unknown;
}

type Description = (
  name: string,
  body: Record<string, unknown>,
  /** The second part of the path that varies. */
  id: string,
) => RequestDescription;

/** Express matches paths in any case and with a trailing slash, so this must too. */
const ROUTES: [method: string, path: RegExp, describe: Description][] = [
  ['GET', /^\/organizations\/?$/i, () => read({ queryType: 'list' })],
  [
    'GET',
    /^\/organizations\/([^/]+)\/?$/i,
    organization => read({ queryType: 'by-name', organization }),
  ],
  [
    'GET',
    /^\/organizations\/([^/]+)\/access\/?$/i,
    organization => read({ queryType: 'access', organization }),
  ],
  [
    'GET',
    /^\/organizations\/([^/]+)\/accounts\/?$/i,
    organization => read({ queryType: 'accounts', organization }),
  ],
  [
    'GET',
    /^\/organizations\/([^/]+)\/units\/?$/i,
    organization => read({ queryType: 'units', organization }),
  ],
  [
    'GET',
    /^\/organizations\/([^/]+)\/operations\/?$/i,
    organization => read({ queryType: 'operations', organization }),
  ],
  [
    'GET',
    /^\/organizations\/([^/]+)\/operations\/[^/]+\/?$/i,
    organization => read({ queryType: 'operation', organization }),
  ],
  [
    'POST',
    /^\/organizations\/([^/]+)\/refresh\/?$/i,
    organization => ({
      eventId: 'organization-refresh',
      severityLevel: 'low',
      meta: { organization },
    }),
  ],
  ['POST', /^\/organizations\/([^/]+)\/operations\/?$/i, operation],
  [
    'GET',
    /^\/organizations\/([^/]+)\/findings\/?$/i,
    organization => read({ queryType: 'findings', organization }),
  ],
  [
    'GET',
    /^\/organizations\/([^/]+)\/waivers\/?$/i,
    organization => read({ queryType: 'waivers', organization }),
  ],
  ['POST', /^\/organizations\/([^/]+)\/waivers\/?$/i, waiver],
  [
    'DELETE',
    /^\/organizations\/([^/]+)\/waivers\/([^/]+)\/?$/i,
    (organization, _, waiverId) => ({
      eventId: 'waiver-revoke',
      severityLevel: 'medium',
      meta: { organization, waiverId },
    }),
  ],
  ['GET', /^\/history\/?$/i, () => read({ queryType: 'history-of-all' })],
  [
    'GET',
    /^\/organizations\/([^/]+)\/history\/?$/i,
    organization => read({ queryType: 'history', organization }),
  ],
  [
    'GET',
    /^\/organizations\/([^/]+)\/changes\/?$/i,
    organization => read({ queryType: 'changes', organization }),
  ],
  [
    'GET',
    /^\/organizations\/([^/]+)\/findings\/export\/?$/i,
    organization => exported({ what: 'findings', organization }),
  ],
  [
    'GET',
    /^\/organizations\/([^/]+)\/export\/?$/i,
    organization => exported({ what: 'everything', organization }),
  ],
  [
    'GET',
    /^\/accounts\/([^/]+)\/?$/i,
    accountId => ({
      eventId: 'account-read',
      severityLevel: 'low',
      meta: { accountId },
    }),
  ],
];

/** The audit event that a request is; undefined where it is none of this plugin's requests. */
export function describeRequest(
  request: DescribableRequest,
): RequestDescription | undefined {
  // Express serves HEAD by the route of GET: it tells whoever asks the same, save the body.
  const asked = request.method === 'HEAD' ? 'GET' : request.method;
  for (const [method, path, describe] of ROUTES) {
    const match = asked === method && path.exec(request.path);
    if (match) {
      const [, name = '', id = ''] = match;
      return describe(decoded(name), bodyOf(request), decoded(id));
    }
  }
  return ROUTES.some(([, path]) => path.test(request.path))
    ? {
        eventId: 'unknown-method',
        severityLevel: 'low',
        meta: { method: request.method, path: decoded(request.path) },
      }
    : undefined;
}

function read(meta: JsonObject): RequestDescription {
  return { eventId: 'organization-read', severityLevel: 'low', meta };
}

/** What leaves the portal as a file is read by whoever gets hold of the file. */
function exported(meta: JsonObject): RequestDescription {
  return { eventId: 'organization-export', severityLevel: 'medium', meta };
}

/** A start that takes something away, or does not say what it does, counts higher than one that adds. */
function operation(
  organization: string,
  { kind, reason, dryRun }: Record<string, unknown>,
): RequestDescription {
  const meta: JsonObject = { organization };
  if (typeof kind === 'string') meta.kind = kind;
  if (typeof reason === 'string') meta.reason = reason;
  if (dryRun === true)
    return { eventId: 'operation-plan', severityLevel: 'low', meta };
  return {
    eventId: 'operation-start',
    severityLevel: kind === 'enable-trusted-access' ? 'medium' : 'high',
    meta,
  };
}

/** What is not judged any more by whoever looks at open findings. */
function waiver(
  organization: string,
  { findingId, reason, expiresAt }: Record<string, unknown>,
): RequestDescription {
  const meta: JsonObject = { organization };
  if (typeof findingId === 'string') meta.findingId = findingId;
  if (typeof reason === 'string') meta.reason = reason;
  if (typeof expiresAt === 'string') meta.expiresAt = expiresAt;
  return { eventId: 'finding-waive', severityLevel: 'medium', meta };
}

function bodyOf({ body }: DescribableRequest): Record<string, unknown> {
  return body && typeof body === 'object'
    ? (body as Record<string, unknown>)
    : {};
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
