import type {
  AuditorService,
  AuditorServiceEvent,
} from '@backstage/backend-plugin-api';
import { KINDS } from './kinds';
import type { OperationRecord } from './types';

/** Opens the audit event of an operation's end, before the end is stored: no end goes unseen by the auditor. */
export function openEndEvent(
  auditor: AuditorService,
  record: OperationRecord,
): Promise<AuditorServiceEvent> {
  const { id, organization, kind } = record;
  return auditor.createEvent({
    eventId: 'operation-end',
    severityLevel: KINDS[kind].removes ? 'high' : 'medium',
    meta: {
      organization,
      kind,
      operationId: id,
      user: record.requestedBy,
      ...(record.actor && { actor: record.actor }),
      ...(record.reason && { reason: record.reason }),
    },
  });
}

/** Says in the audit event how the operation ended. */
export async function completeEndEvent(
  event: AuditorServiceEvent,
  { status, changed, outcome, sourceIdentity }: OperationRecord,
): Promise<void> {
  const meta = {
    outcome: status,
    ...(changed !== undefined && { changed }),
    ...(sourceIdentity && { sourceIdentity }),
  };
  if (status === 'succeeded') await event.success({ meta });
  else await event.fail({ meta, error: new Error(outcome?.text ?? status) });
}
