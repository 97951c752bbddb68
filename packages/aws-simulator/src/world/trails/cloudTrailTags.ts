import { AwsError } from '../errors';
import { findOwnEventDataStore } from './eventDataStores';
import { checkNameOrArn } from './trailNames';
import {
  findTrailToChange,
  mayManage,
  trailsSeen,
  withTrail,
  type Place,
} from './trails';
import type { EventDataStore, Trail, World } from '../types';

/** A tag as callers give it. */
export interface Tag {
  Key: string;
  Value?: string;
}

/** Source: CloudTrail API reference, TagsLimitExceededException. */
const MOST_TAGS = 50;

/**
 * Reads the tags of a request.
 * @throws AwsError InvalidTagParameterException, TagsLimitExceededException
 */
export function readTags(given: Tag[]): Record<string, string> {
  const tags: Record<string, string> = {};
  for (const { Key, Value = '' } of given) {
    if (Object.hasOwn(tags, Key))
      throw invalidTag(`The tag key ${Key} is given more than once.`);
    // AWS keeps its own prefix to itself. Source: AWS general reference, "Tagging".
    if (/^aws:/i.test(Key) || !/^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u.test(Key))
      throw invalidTag(`The tag key ${Key} is not valid.`);
    if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(Value))
      throw invalidTag(`The tag value ${Value} is not valid.`);
    tags[Key] = Value;
  }
  checkNumber(tags);
  return tags;
}

/**
 * Adds tags to a trail, in its home Region, or to an event data store; a key that is there takes
 * the new value.
 * @throws AwsError ResourceNotFoundException, CloudTrailARNInvalidException,
 * ResourceTypeNotSupportedException, EventDataStoreNotFoundException,
 * InactiveEventDataStoreException, NotOrganizationMasterAccountException, and as {@link readTags}
 */
export function addTags(
  world: World,
  place: Place,
  resourceArn: string,
  given: Tag[],
): World {
  const added = readTags(given);
  if (isStoreArn(resourceArn)) {
    const store = storeToTag(world, place, resourceArn);
    const tags = merged(store.tags ?? {}, added);
    return {
      ...world,
      eventDataStores: {
        ...world.eventDataStores,
        [store.arn]: { ...store, tags },
      },
    };
  }
  const trail = trailToTag(world, place, resourceArn);
  return withTrail(world, { ...trail, tags: merged(trail.tags, added) });
}

/**
 * The tags of a trail or an event data store.
 * @throws AwsError as {@link addTags}
 */
export function tagsOf(
  world: World,
  place: Place,
  resourceArn: string,
): Record<string, string> {
  if (isStoreArn(resourceArn))
    return storeToTag(world, place, resourceArn).tags ?? {};
  checkTrailArn(resourceArn);
  const trail = trailsSeen(world, place, true).find(
    ({ arn }) => arn === resourceArn,
  );
  if (!trail || !mayManage(world, trail, place.accountId))
    throw notFound(resourceArn);
  return trail.tags;
}

function trailToTag(world: World, place: Place, resourceArn: string): Trail {
  checkTrailArn(resourceArn);
  const isSeen = trailsSeen(world, place, true).some(
    ({ arn, homeRegion }) => arn === resourceArn && homeRegion === place.region,
  );
  if (!isSeen) throw notFound(resourceArn);
  return findTrailToChange(world, place, resourceArn);
}

function storeToTag(
  world: World,
  place: Place,
  resourceArn: string,
): EventDataStore {
  const store = findOwnEventDataStore(world, place, resourceArn);
  if (store.status === 'PENDING_DELETION')
    throw new AwsError(
      'InactiveEventDataStoreException',
      `The event data store ${store.arn} is inactive.`,
    );
  return store;
}

function checkTrailArn(resourceArn: string): void {
  if (/^arn:aws[a-z-]*:cloudtrail:[^:]*:\d{12}:(?!trail\/)/.test(resourceArn))
    throw new AwsError(
      'ResourceTypeNotSupportedException',
      `The resource ${resourceArn} cannot have tags here.`,
    );
  if (!resourceArn.startsWith('arn:'))
    throw new AwsError(
      'CloudTrailARNInvalidException',
      `The trail ARN ${resourceArn} is not valid.`,
    );
  checkNameOrArn(resourceArn);
}

function isStoreArn(resourceArn: string): boolean {
  return resourceArn.includes(':eventdatastore/');
}

function merged(
  present: Record<string, string>,
  added: Record<string, string>,
): Record<string, string> {
  const tags = { ...present, ...added };
  checkNumber(tags);
  return tags;
}

function checkNumber(tags: Record<string, string>): void {
  if (Object.keys(tags).length > MOST_TAGS)
    throw new AwsError(
      'TagsLimitExceededException',
      `A resource can have at most ${MOST_TAGS} tags.`,
    );
}

function notFound(resourceArn: string): AwsError {
  return new AwsError(
    'ResourceNotFoundException',
    `The resource ${resourceArn} was not found.`,
  );
}

function invalidTag(message: string): AwsError {
  return new AwsError('InvalidTagParameterException', message);
}
