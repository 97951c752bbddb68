import { IAM_REGIONS } from '../world/arns';
import { randomFrom } from '../random';
import type {
  ApiEvent,
  Organization,
  RecordedEvent,
  World,
} from '../world/types';
import type { PolicyChange } from './buckets';
import { membershipEventsOf } from './memberships';
import { milestonesOf } from './milestones';
import type { DescribedAccount } from './organization';
import type { HistoryScenario } from './scenario';
import { WORK } from './work';
import { actorsOf, type Actor } from './actors';
import { uuidFrom } from '../world/ids';

const DAY = 24 * 3600 * 1000;
const DAYS_OF_WORK = 60;
// CloudTrail's own event history. Source: CloudTrail user guide, "Working with event history".
const DAYS_KEPT = 90;
// In a large organization a few accounts stand for all: nobody reads 50,000 histories.
const MOST_ACCOUNTS = 30;
const WRITES_A_DAY = { management: 2, member: 0.25 };
const SHARE_REFUSED = 0.04;

/** What a history is made from. */
export interface HistorySource {
  organization: Organization;
  history: HistoryScenario;
  accounts: DescribedAccount[];
  changes: PolicyChange[];
}

/** Something that somebody did, before it is a record. */
export interface Deed {
  /** Milliseconds since 1970. */
  time: number;
  accountId: string;
  actor: Actor;
  /** `organizations`, without the domain. */
  service: string;
  name: string;
  region: string;
  parameters?: object;
  refused?: boolean;
}

/**
 * Makes the events of an organization: everyday writes of people, pipelines and users in the last
 * 60 days, and what was made in the last 90. The same for the same seed and time.
 */
export function historyOf(
  world: World,
  source: HistorySource,
  now: number,
): RecordedEvent[] {
  const { organization } = source;
  const since = now - DAYS_KEPT * DAY;
  const deeds = [
    ...everydayOf(world, source, now),
    ...milestonesOf(world, source, since),
  ];
  return [
    ...membershipEventsOf(world, organization, since),
    ...deeds
      .filter(({ time }) => time <= now)
      .map((deed, index) =>
        eventOf(deed, `${world.seed}:history:${organization.id}:${index}`),
      ),
  ];
}

function everydayOf(
  world: World,
  { organization, history, accounts }: HistorySource,
  now: number,
): Deed[] {
  const { id, managementAccountId } = organization;
  const random = randomFrom(`${world.seed}:history:${id}`);
  const pick = <T>(items: readonly T[]): T =>
    items[Math.floor(random() * items.length)];
  const { partition } = world.settings;
  const today = Math.floor(now / DAY) * DAY;

  const busy = accounts
    .map(({ account }) => account)
    .filter(
      ({ busyRegions, state }) => busyRegions.length > 0 && state === 'ACTIVE',
    )
    .slice(0, MOST_ACCOUNTS);
  const actors = actorsOf(history, partition);
  if (actors.length === 0) return [];
  return busy.flatMap(account => {
    const joinedAt = Date.parse(account.membership?.joinedAt ?? '');
    const isManagement = account.id === managementAccountId;
    const rate = isManagement ? WRITES_A_DAY.management : WRITES_A_DAY.member;
    return Array.from({ length: Math.round(rate * DAYS_OF_WORK) }, () => {
      const actor = pick(actors);
      const work = pick(WORK);
      const day = today - Math.floor(random() * DAYS_OF_WORK) * DAY;
      const { from, to } = actor.hours;
      return {
        time: day + Math.floor((from + random() * (to - from)) * 3600_000),
        accountId: account.id,
        actor,
        service: work.service,
        name: work.name,
        region:
          work.service === 'iam'
            ? IAM_REGIONS[partition]
            : pick(account.busyRegions),
        parameters: work.parameters(pick),
        refused: random() < SHARE_REFUSED,
      };
    }).filter(({ time }) => time > joinedAt);
  });
}

function eventOf(deed: Deed, seed: string): ApiEvent {
  const { actor, accountId, service, name, region, time } = deed;
  const userIdentity = actor.identity(accountId, time);
  const action = `${service}:${name}`;
  return {
    eventVersion: '1.11',
    userIdentity,
    eventTime: new Date(Math.floor(time / 1000) * 1000).toISOString(),
    eventSource: `${service}.amazonaws.com`,
    eventName: name,
    awsRegion: region,
    sourceIPAddress: actor.sourceIpAddress,
    userAgent: actor.userAgent,
    ...(deed.refused && {
      errorCode: 'AccessDenied',
      errorMessage: `User: ${userIdentity.arn} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`,
    }),
    requestParameters: deed.parameters ?? null,
    responseElements: null,
    requestID: uuidFrom(`${seed}:request`),
    eventID: uuidFrom(`${seed}:event`),
    readOnly: false,
    eventType: 'AwsApiCall',
    managementEvent: true,
    eventCategory: 'Management',
    recipientAccountId: accountId,
  };
}
