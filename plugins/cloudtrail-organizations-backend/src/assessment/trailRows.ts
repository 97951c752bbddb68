import {
  type AwsAction,
  type ChecklistRow,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { awsCli, trailCli } from '../aws/cli';
import type { ChecklistInput } from './checklist';
import {
  firstUnknown,
  row,
  type RowHead,
  unknownRow,
  waits,
  type RowBody,
} from './rows';
import { ownerAmong } from './describeTrails';
import { isTheManagementAccount } from './managementAccount';
import { whyNoOrganizationTrail } from './noOrganizationTrail';
import { known } from './terms';
import {
  all,
  judgeTrails,
  notDeliveringSince,
  type TrailJudgement,
  whyIncomplete,
  whyNotDelivering,
  whyNotProven,
} from './trail';

/** Whether some trail logs all management events of the whole organization, and whether it may be changed. */
export function organizationTrail(input: ChecklistInput): ChecklistRow {
  const judged = organizationTrailRow(input);
  const warning = ownerAmong(input.trails)?.message;
  return warning
    ? {
        ...judged,
        status: judged.status === 'ok' ? 'warning' : judged.status,
        warning,
      }
    : judged;
}

function organizationTrailRow(input: ChecklistInput): ChecklistRow {
  const { organization, observations, terms } = input;
  const seen = observations.trails;
  const judged = judgeTrails(observations, terms);
  const head = trailHead(input, judged, {
    id: 'organization-trail',
    action: 'cloudtrail:GetEventSelectors',
    command: ['get-event-selectors', '--trail-name'],
  });
  if (!judged) return unknownRow(head, seen, organization);
  if (judged.length === 0) return noTrailRow(head, input);
  const complete = (one: TrailJudgement) =>
    all([one.trail.isMultiRegion, one.logsAllManagementEvents]);
  const good = judged.find(complete);
  if (good) {
    return row(head, seen, {
      status: 'ok',
      message: say('checklist.organizationTrail.ok', {
        trail: good.trail.name,
      }),
    });
  }
  const open = judged.find(one => complete(one) === undefined);
  if (open) {
    const unknown = firstUnknown([open.trail.eventSelectors], terms);
    return unknownRow(head, unknown ?? seen, organization);
  }
  const why = whyIncomplete(judged[0], organization);
  return why
    ? row(head, seen, {
        status: 'bad',
        message: why.reason,
        remedy: why.nextStep,
      })
    : unknownRow(head, seen, organization);
}

function noTrailRow(
  head: RowHead,
  { organization, observations, terms }: ChecklistInput,
): ChecklistRow {
  const region = organization.homeRegion;
  const { callerIdentity, trails: seen, trustedAccess } = observations;
  if (known(trustedAccess, terms)?.enabled === false) {
    return row(
      head,
      seen,
      waits(say('checklist.organizationTrail.notYet', { region })),
    );
  }
  // Of another account than the management account it proves nothing.
  const unknown = firstUnknown(
    [callerIdentity, observations.organization],
    terms,
  );
  if (unknown) return unknownRow(head, unknown, organization);
  if (!isTheManagementAccount(organization, observations, terms)) {
    return row(head, seen, {
      status: 'unknown',
      message: say('control.notManagementAccount'),
    });
  }
  const { reason, nextStep } = whyNoOrganizationTrail(
    known(seen, terms) ?? [],
    organization,
  );
  return row(head, seen, {
    status: 'bad',
    message: reason,
    remedy: nextStep,
  });
}

/** Whether some organization trail is on. */
export function logging(input: ChecklistInput): ChecklistRow {
  return statusRow(input, 'logging', ({ isLogging }) => isLogging, {
    ok: ({ trail }) => ({
      status: 'ok',
      since: trail.status.value?.startLoggingTime,
      message: say('checklist.logging.ok', { trail: trail.name }),
    }),
    bad: judged => {
      const { trail } = judged;
      const { reason, nextStep } = whyNotDelivering(judged, input.organization);
      return {
        status: 'bad',
        since: trail.status.value?.stopLoggingTime,
        message: reason,
        remedy: nextStep,
      };
    },
  });
}

/** Whether some organization trail is seen to deliver. */
export function delivery(input: ChecklistInput): ChecklistRow {
  return statusRow(input, 'delivery', ({ delivers }) => delivers, {
    ok: ({ trail, deliveredAt = '' }) => ({
      status: 'ok',
      message: say('checklist.delivery.ok', { trail: trail.name, deliveredAt }),
    }),
    bad: judged => {
      const { reason, nextStep } = whyNotDelivering(judged, input.organization);
      return {
        status: 'bad',
        since: notDeliveringSince(judged),
        message: reason,
        remedy: nextStep,
      };
    },
  });
}

function statusRow(
  input: ChecklistInput,
  id: 'logging' | 'delivery',
  holds: (judged: TrailJudgement) => boolean | undefined,
  bodies: {
    ok: (judged: TrailJudgement) => RowBody;
    bad: (judged: TrailJudgement) => RowBody;
  },
): ChecklistRow {
  const { organization, observations, terms } = input;
  const judged = judgeTrails(observations, terms);
  const head = trailHead(input, judged, {
    id,
    action: 'cloudtrail:GetTrailStatus',
    command: ['get-trail-status', '--name'],
  });
  if (!judged) return unknownRow(head, observations.trails, organization);
  if (judged.length === 0) {
    return row(
      head,
      observations.trails,
      waits(
        say('checklist.needsOrganizationTrail', {
          region: organization.homeRegion,
        }),
      ),
    );
  }
  const good = judged.find(holds);
  if (good) return row(head, good.trail.status, bodies.ok(good));
  const open = judged.find(one => holds(one) === undefined);
  if (open) {
    const unknown = firstUnknown([open.trail.status], terms);
    if (unknown) return unknownRow(head, unknown, organization);
    const { reason, nextStep } = whyNotProven(open);
    return row(head, open.trail.status, {
      status: 'unknown',
      message: reason,
      remedy: nextStep,
    });
  }
  return row(head, judged[0].trail.status, bodies.bad(judged[0]));
}

function trailHead(
  { organization }: ChecklistInput,
  judged: TrailJudgement[] | undefined,
  {
    id,
    action,
    command,
  }: {
    id: RowHead['id'];
    action: AwsAction;
    command: [name: string, option: string];
  },
): RowHead {
  const commands = (judged ?? []).map(({ trail }) =>
    trailCli(organization, trail, ...command),
  );
  return {
    id,
    calls: ['cloudtrail:DescribeTrails', action],
    checkYourself: [
      awsCli(
        organization,
        'cloudtrail',
        ['describe-trails'],
        organization.homeRegion,
      ),
      ...commands,
    ],
  };
}
