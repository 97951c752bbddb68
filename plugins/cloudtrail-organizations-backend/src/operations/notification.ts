import type { NotificationService } from '@backstage/plugin-notifications-node';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import { escapeMarkdown, oneLine } from './hostileText';
import type { OperationRecord } from './types';

/** What the CloudTrail administrators are told of a disable: as a notification, and as text to copy. */
interface Message {
  payload: Parameters<NotificationService['send']>[0]['payload'];
  copy: string;
}

/** Who disabled trusted access, why, what that did, how to come back, and what is left for CloudTrail's side. */
export function disabledMessage(
  record: OperationRecord,
  organization: OrganizationConfig,
): Message {
  const link = `/cloudtrail-organizations/${encodeURIComponent(
    organization.name,
  )}/operations/${encodeURIComponent(record.id)}`;
  const title = say('notification.disabled.title', {
    organization: oneLine(organization.title),
  }).text;
  const paragraphs = (clean: (text: string) => string) => [
    who(record, clean),
    ...record.effects
      .filter(({ kind }) => kind === 'changed' || kind === 'removed')
      .map(({ message, observed }) =>
        clean(
          observed?.message
            ? `${message.text} (${observed.message.text})`
            : message.text,
        ),
      ),
    ...record.comeBack.map(({ text }) => clean(text)),
  ];
  return {
    payload: {
      title,
      description: paragraphs(escapeMarkdown).join('\n\n'),
      link,
      severity: 'high',
      topic: 'trusted-access-disabled',
      // A message that is sent again, by a replica that took over, replaces the first one.
      scope: `cloudtrail-organizations:operation:${record.id}`,
    },
    copy: [title, ...paragraphs(oneLine), link].join('\n\n'),
  };
}

function who(
  { requestedBy, actor, reason, changed }: OperationRecord,
  clean: (text: string) => string,
): string {
  const params = { user: clean(requestedBy), reason: clean(reason ?? '') };
  if (!changed) {
    const by = actor ? `${params.user} (${clean(actor)})` : params.user;
    return say('notification.disabled.unconfirmed', { ...params, user: by })
      .text;
  }
  return actor
    ? say('notification.disabled.whoOnBehalf', {
        ...params,
        actor: clean(actor),
      }).text
    : say('notification.disabled.who', params).text;
}
