import { AwsError } from '../errors';
import { readToken, writeToken } from '../tokens';
import type { RecordedEvent, World } from '../types';

const DAY = 24 * 3600 * 1000;
const KEPT_DAYS = 90;
const LONGEST_PAGE = 50;

/** Source: CloudTrail `LookupAttributeKey`. */
const ATTRIBUTES: Record<
  string,
  (event: RecordedEvent) => (string | undefined)[]
> = {
  EventId: event => [event.eventID],
  EventName: event => [event.eventName],
  ReadOnly: event => [String(event.readOnly)],
  Username: event => [userNameOf(event)],
  ResourceType: event => resourcesOf(event).map(({ type }) => type),
  ResourceName: event => resourcesOf(event).map(({ name }) => name),
  EventSource: event => [event.eventSource],
  AccessKeyId: event => [accessKeyIdOf(event)],
};

/** What LookupEvents asks for. Times are milliseconds since 1970. */
interface Lookup {
  accountId: string;
  region: string;
  attribute?: { key: string; value: string };
  startTime?: number;
  endTime?: number;
  maxResults?: number;
  token?: string;
}

/** Where a lookup goes on: after an event, of one question. */
interface Position {
  question: string;
  after: string;
}

/**
 * Looks up the events of an account in a Region, the newest first, of the last 90 days. CloudTrail
 * finds an event only some time after it happened: `settings.eventLookupDelayMs`.
 * Source: CloudTrail API reference, LookupEvents.
 * @throws AwsError InvalidLookupAttributesException, InvalidTimeRangeException,
 * InvalidNextTokenException for a token of another question, or altered
 */
export function lookUpEvents(
  world: World,
  lookup: Lookup,
  now: number,
): { events: RecordedEvent[]; nextToken?: string } {
  const { startTime = -Infinity, endTime = Infinity, attribute } = lookup;
  const { maxResults = LONGEST_PAGE, token } = lookup;
  if (startTime > endTime)
    throw new AwsError(
      'InvalidTimeRangeException',
      'The start time is after the end time.',
    );
  const read = attribute && ATTRIBUTES[attribute.key];
  if (attribute && !read)
    throw new AwsError(
      'InvalidLookupAttributesException',
      `The lookup attribute ${attribute.key} is not valid.`,
    );
  const oldest = now - KEPT_DAYS * DAY;
  const newest = now - world.settings.eventLookupDelayMs;
  const isInTime = (event: RecordedEvent) => {
    const time = Date.parse(event.eventTime);
    const second = secondOf(event);
    return (
      time >= oldest &&
      time <= newest &&
      second >= startTime &&
      second <= endTime
    );
  };
  // Times are read last: of 100,000 events that takes longer than all the rest.
  const isAsked = (event: RecordedEvent) =>
    event.recipientAccountId === lookup.accountId &&
    event.awsRegion === lookup.region &&
    (!attribute || !read || read(event).includes(attribute.value)) &&
    isInTime(event);

  const question = JSON.stringify([
    lookup.accountId,
    lookup.region,
    attribute,
    lookup.startTime,
    lookup.endTime,
  ]);
  const found = newestFirst(
    world.events,
    isAsked,
    startIndex(world.events, question, token),
    maxResults + 1,
  );
  const events = found.slice(0, maxResults);
  const last = events.at(-1);
  return {
    events,
    ...(found.length > maxResults &&
      last && { nextToken: writeToken({ question, after: last.eventID }) }),
  };
}

/** When an event happened in whole seconds, as CloudTrail tells it, in milliseconds since 1970. */
export function secondOf({ eventTime }: RecordedEvent): number {
  return Math.floor(Date.parse(eventTime) / 1000) * 1000;
}

/** Whom LookupEvents names as the user: a role by its session, as the event history shows it. */
export function userNameOf(event: RecordedEvent): string | undefined {
  // What a service did by itself has no user.
  if (event.eventType === 'AwsServiceEvent') return undefined;
  const { type, userName, arn } = event.userIdentity;
  if (type === 'Root') return 'root';
  return userName ?? arn?.split('/').at(-1);
}

/** The access key that a call was made with. */
export function accessKeyIdOf(event: RecordedEvent): string | undefined {
  return event.eventType === 'AwsApiCall'
    ? event.userIdentity.accessKeyId
    : undefined;
}

/** The resources that an event is about, by CloudFormation's names of types. */
export function resourcesOf(
  event: RecordedEvent,
): { type: string; name: string }[] {
  const given = membersOf(event.requestParameters);
  const answered = membersOf(event.responseElements);
  const named: [string, unknown][] =
    event.eventSource === 'cloudtrail.amazonaws.com'
      ? [
          ['AWS::CloudTrail::Trail', given.name ?? given.trailName],
          ['AWS::CloudTrail::Trail', answered.trailARN],
          ['AWS::S3::Bucket', given.s3BucketName],
        ]
      : [
          ['AWS::S3::Bucket', given.bucketName],
          ['AWS::IAM::Role', given.roleArn ?? given.roleName],
          ['AWS::KMS::Key', given.keyId],
        ];
  const resources = named.flatMap(([type, name]) =>
    typeof name === 'string' ? [{ type, name }] : [],
  );
  return resources.filter(
    ({ type, name }, i) =>
      resources.findIndex(r => r.type === type && r.name === name) === i,
  );
}

// Events are kept oldest first, and a page is soon full: reading backwards and stopping spares
// going through the 100,000 there may be.
function newestFirst(
  events: RecordedEvent[],
  isAsked: (event: RecordedEvent) => boolean,
  start: number,
  limit: number,
): RecordedEvent[] {
  const found: RecordedEvent[] = [];
  for (let i = start; i >= 0 && found.length < limit; i--)
    if (isAsked(events[i])) found.push(events[i]);
  return found;
}

function startIndex(
  events: RecordedEvent[],
  question: string,
  token: string | undefined,
): number {
  if (!token) return events.length - 1;
  const position = readToken<Position>(token);
  const index =
    position?.question === question
      ? events.findIndex(({ eventID }) => eventID === position.after)
      : -1;
  if (index < 0)
    throw new AwsError(
      'InvalidNextTokenException',
      'The next token is not valid, or was given for other parameters.',
    );
  return index - 1;
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}
