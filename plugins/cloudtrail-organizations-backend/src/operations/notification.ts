import type { NotificationService } from '@backstage/plugin-notifications-node';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import { escapeMarkdown, oneLine } from '../hostileText';
import type { OperationRecord } from './types';

/** What the CloudTrail administrators are told of a disable: as a notification, and as text to copy. */
interface Message {
  payload: Parameters<NotificationService['send']>[0]['payload'];
  copy: string;
}

/**
 * Who disabled trusted access, why, what that did, how to come back, and what is left for CloudTrail's side; or that
 * it may be off, where AWS was asked and did not show it. Commands are in the copied text and on the operation's page
 * alone: where a notification is shown they would be neither whole nor to be copied.
 */
export function disabledMessage(
  record: OperationRecord,
  organization: OrganizationConfig,
): Message {
  const link = `/cloudtrail-organizations/${encodeURIComponent(
    organization.name,
  )}/operations/${encodeURIComponent(record.id)}`;
  const seen = record.steps.some(
    ({ id, status }) => id === 'verify' && status === 'succeeded',
  );
  const title = say(
    seen ? 'notification.disabled.title' : 'notification.maybeDisabled.title',
    { organization: oneLine(organization.title) },
  ).text;
  const account = say('notification.disabled.account', {
    account: organization.managementAccountId,
  }).text;
  const paragraphs = (clean: (text: string) => string) => [
    who(record, seen, clean),
    account,
    ...record.effects
      .filter(({ kind }) => seen && (kind === 'changed' || kind === 'removed'))
      .map(({ message, observed }) =>
        clean(
          observed?.message
            ? `${message.text} (${observed.message.text})`
            : message.text,
        ),
      ),
    ...record.comeBack
      .filter(({ params }) => seen && !params.command)
      .map(({ text }) => clean(text)),
  ];
  const commands = record.comeBack
    .filter(({ params }) => params.command)
    .map(({ text }) => text);
  return {
    payload: {
      title,
      description: [
        ...paragraphs(escapeMarkdown),
        say('notification.disabled.open').text,
      ].join('\n\n'),
      link,
      severity: 'high',
      topic: 'trusted-access-disabled',
      // A message that is sent again, by a replica that took over, replaces the first one.
      scope: `cloudtrail-organizations:operation:${record.id}`,
    },
    copy: [title, ...paragraphs(oneLine), ...commands, link].join('\n\n'),
  };
}

function who(
  { requestedBy, actor, reason, changed }: OperationRecord,
  seen: boolean,
  clean: (text: string) => string,
): string {
  const params = { user: clean(requestedBy), reason: clean(reason ?? '') };
  if (!changed) {
    const by = actor ? `${params.user} (${clean(actor)})` : params.user;
    return say(
      seen
        ? 'notification.disabled.unconfirmed'
        : 'notification.maybeDisabled.who',
      { ...params, user: by },
    ).text;
  }
  return actor
    ? say('notification.disabled.whoOnBehalf', {
        ...params,
        actor: clean(actor),
      }).text
    : say('notification.disabled.who', params).text;
}
