import { createHash } from 'node:crypto';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  type Finding,
  say,
  type Sentence,
  type SentenceKey,
  type Waiver,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import { escapeMarkdown, oneLine } from '../hostileText';
import type { NewNotice } from './DatabaseNoticeStore';
import type { Telling } from './told';

type Payload = NotificationSendOptions['payload'];
type Severity = Payload['severity'];

/** More changes at once are one message. */
const MOST_MESSAGES = 10;

/** The changes that a digest names. */
const MOST_LINES = 20;

/** Longer titles are cut: a title is one line. */
const TITLE_LENGTH = 200;

/** Something to tell, with when it was so first. */
export interface Told extends Telling {
  since: string;
}

/** What was observed to change: a message each, or one for all where there are many. */
export function changeNotices(
  organization: OrganizationConfig,
  at: string,
  tellings: Told[],
  results: Pick<Finding, 'id' | 'title' | 'severity' | 'remedy'>[],
): NewNotice[] {
  const messages = tellings.map(telling =>
    describe(organization, telling, results),
  );
  if (messages.length <= MOST_MESSAGES) {
    return messages.flatMap(({ subject, title, lines, severity }) =>
      notice(organization, at, `change:${at}:${subject}`, {
        title,
        description: lines.join('\n\n'),
        severity,
      }),
    );
  }
  const more = messages.length - MOST_LINES;
  return notice(organization, at, `digest:${at}`, {
    title: say('change.digest', {
      organization: oneLine(organization.title),
      count: messages.length,
    }).text,
    description: [
      ...messages
        .slice(0, MOST_LINES)
        .map(({ title, when }) => `${escapeMarkdown(title)}. ${when}`),
      ...(more > 0 ? [say('change.digest.more', { count: more }).text] : []),
    ].join('\n\n'),
    severity: worst(messages.map(({ severity }) => severity)),
  });
}

/** The portal has seen nothing of the organization for an hour. */
export function blindNotice(
  organization: OrganizationConfig,
  since: string,
  at: string,
  why: Sentence,
): NewNotice[] {
  return notice(organization, at, `blind:${since}`, {
    title: aboutOrganization('change.blind', organization),
    description: [
      say('change.blind.since', { sinceAt: since }).text,
      escapeMarkdown(why.text),
    ].join('\n\n'),
    severity: 'high',
  });
}

/** It sees again. */
export function seesAgainNotice(
  organization: OrganizationConfig,
  since: string,
  at: string,
): NewNotice[] {
  return notice(organization, at, `sees-again:${since}`, {
    title: aboutOrganization('change.seesAgain', organization),
    description: say('change.seesAgain.since', { sinceAt: since }).text,
    severity: 'normal',
  });
}

/** A finding is open again, for the time to correct it is over. */
export function expiredWaiverNotice(
  organization: OrganizationConfig,
  { id, findingId, createdBy, expiresAt, reason }: Waiver,
  at: string,
): NewNotice[] {
  return notice(organization, at, `waiver:${id}`, {
    title: aboutOrganization('change.waiverExpired', organization),
    description: [
      say('change.waiverExpired.what', {
        finding: escapeMarkdown(findingId),
        user: escapeMarkdown(createdBy),
        expiredAt: expiresAt,
        reason: escapeMarkdown(reason),
      }).text,
      say('change.waiverExpired.next').text,
    ].join('\n\n'),
    severity: 'high',
  });
}

function describe(
  organization: OrganizationConfig,
  { seen: { subject, value, message }, before, since }: Told,
  results: Pick<Finding, 'id' | 'title' | 'severity' | 'remedy'>[],
): {
  subject: string;
  title: string;
  lines: string[];
  when: string;
  severity: Severity;
} {
  const when = say('change.was', { sinceAt: since, before }).text;
  const why = message ? [escapeMarkdown(message.text)] : [];
  if (subject === 'state') {
    return {
      subject,
      title: aboutOrganization(
        `change.state.${value}` as SentenceKey,
        organization,
      ),
      lines: [...why, when],
      when,
      severity: value === 'failing' || value === 'disabled' ? 'high' : 'normal',
    };
  }
  const id = subject.slice('finding:'.length);
  const finding = results.find(result => result.id === id);
  const fails = value === 'fail';
  return {
    subject,
    title: say(`change.finding.${value}` as SentenceKey, {
      organization: oneLine(organization.title),
      control: oneLine(finding?.title.text ?? id),
    }).text,
    lines: [
      ...why,
      ...(fails && finding?.remedy
        ? [escapeMarkdown(finding.remedy.text)]
        : []),
      when,
    ],
    when,
    severity: fails ? severityOf(finding) : 'low',
  };
}

/** One notification for the CloudTrail administrators, or none where there are none to tell. */
function notice(
  organization: OrganizationConfig,
  createdAt: string,
  what: string,
  {
    title,
    description,
    severity,
  }: Pick<Payload, 'title' | 'description' | 'severity'>,
): NewNotice[] {
  const { name, cloudTrailAdmins } = organization;
  if (cloudTrailAdmins.length === 0) return [];
  // Sent again, by a replica that took over, it replaces the first one: the people see it once.
  const key = `${name}:${createHash('sha256').update(what).digest('hex')}`;
  return [
    {
      key,
      organization: name,
      createdAt,
      message: {
        recipients: { type: 'entity', entityRef: cloudTrailAdmins },
        payload: {
          title: title.slice(0, TITLE_LENGTH),
          description,
          severity,
          link: `/cloudtrail-organizations/${encodeURIComponent(name)}`,
          topic: 'posture-changed',
          scope: `cloudtrail-organizations:${key}`,
        },
      },
    },
  ];
}

function aboutOrganization(
  key: SentenceKey,
  { title }: OrganizationConfig,
): string {
  return say(key, { organization: oneLine(title) }).text;
}

function severityOf(finding: Pick<Finding, 'severity'> | undefined): Severity {
  return finding?.severity === 'medium'
    ? 'normal'
    : finding?.severity ?? 'normal';
}

function worst(severities: Severity[]): Severity {
  return (['critical', 'high', 'normal', 'low'] as const).find(severity =>
    severities.includes(severity),
  );
}
