import type {
  AuditorService,
  AuditorServiceEvent,
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';
import { oneLine } from '../hostileText';
import { describeRequest } from './describeRequest';

interface OpenEvent {
  event: AuditorServiceEvent;
  /** What the handler learned since the event was opened. */
  meta: JsonObject;
}

const openEvents = new WeakMap<object, OpenEvent>();

/** Whom the audit log names. Where a service acts for a user, both. */
export function describeCaller({
  principal,
}: BackstageCredentials): JsonObject {
  const caller = principal as
    | BackstageUserPrincipal
    | BackstageServicePrincipal;
  if (caller.type === 'service') return { service: caller.subject };
  return {
    user: caller.userEntityRef,
    ...(caller.actor && { actor: caller.actor.subject }),
  };
}

/** Opens the audit event of a request whose caller is known, before anything else is decided about it. */
export async function openRequestEvent(
  auditor: AuditorService,
  req: Request,
  credentials: BackstageCredentials,
): Promise<void> {
  const description = describeRequest(req);
  if (!description) return;
  const event = await auditor.createEvent({
    ...description,
    request: req,
    meta: { ...description.meta, ...describeCaller(credentials) },
  });
  openEvents.set(req, { event, meta: {} });
}

/** Adds to the audit event of a request what its handler learned. */
export function noteForAudit(req: object, meta: JsonObject): void {
  const open = openEvents.get(req);
  if (open) Object.assign(open.meta, meta);
}

/**
 * Closes the audit event of a request as a success once its handler is through. Where the handler throws, the
 * router closes the event as a failure.
 */
export function audited<TRequest extends object, TResponse>(
  handler: (req: TRequest, res: TResponse) => Promise<void>,
): (req: TRequest, res: TResponse) => Promise<void> {
  return async (req, res) => {
    await handler(req, res);
    const open = openEvents.get(req);
    openEvents.delete(req);
    await open?.event.success({ meta: open.meta });
  };
}

/**
 * Records a request that was refused or failed: one with an open event, and also one that the authentication, the
 * body's parser or the schema refused before any handler saw it.
 */
export async function failRequestEvent(
  auditor: AuditorService,
  req: Request,
  error: unknown,
  credentials: BackstageCredentials | undefined,
): Promise<void> {
  assertError(error);
  const open =
    openEvents.get(req) ?? (await openLate(auditor, req, credentials));
  openEvents.delete(req);
  await open?.event.fail({
    error: recordable(error),
    meta: { ...open.meta, outcome: error.name },
  });
}

/** Name and message alone: a parser's error carries the body that it could not read, and a status of its own. */
function recordable({ name, message }: Error): Error {
  return Object.assign(new Error(oneLine(message)), { name });
}

async function openLate(
  auditor: AuditorService,
  req: Request,
  credentials: BackstageCredentials | undefined,
): Promise<OpenEvent | undefined> {
  const description = describeRequest(req);
  if (!description) return undefined;
  // The auditor asks for the request's credentials again, and fails where they are the reason for the refusal.
  const event = await auditor.createEvent({
    ...description,
    ...(credentials && { request: req }),
    meta: {
      ...description.meta,
      ...(credentials
        ? describeCaller(credentials)
        : {
            caller: 'unauthenticated',
            method: req.method,
            url: req.originalUrl,
            ip: req.ip ?? 'unknown',
          }),
    },
  });
  return { event, meta: {} };
}
