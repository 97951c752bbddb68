import { deliveredObjects } from '../../world/deliveries/deliveredObjects';
import type { Account, DeliverySpan, World } from '../../world/types';

const KEY =
  /^(?:(?<keyPrefix>.+)\/)?AWSLogs\/(?<owner>[^/]+)\/(?:(?<memberId>\d{12})\/)?(?<kind>CloudTrail|CloudTrail-Digest)\/(?<region>[^/]+)\/[\d/]+\/(?<accountId>\d{12})_[^/]+$/;

/** What a key says about its object. */
type Parts = Record<
  'owner' | 'kind' | 'region' | 'accountId' | 'keyPrefix' | 'memberId',
  string | undefined
>;

/** Objects that no span of a trail accounts for, by their keys. */
export function unaccountedObjects(
  world: World,
  bucket: string,
  now: number,
): string[] {
  const spans = world.deliveries.filter(span => span.bucket === bucket);
  return [...deliveredObjects(world, bucket, '', now)]
    .filter(({ key, deliveredAt }) => {
      const parts = KEY.exec(key)?.groups as Parts | undefined;
      const time = Date.parse(deliveredAt);
      return !(
        parts &&
        time <= now &&
        spans.some(
          span =>
            covers(span, time) &&
            delivers(span, parts) &&
            isConcerned(world.accounts[parts.accountId!], span, time),
        )
      );
    })
    .map(({ key }) => key);
}

function covers({ from, to }: DeliverySpan, time: number): boolean {
  return Date.parse(from) <= time && (!to || time < Date.parse(to));
}

function delivers(span: DeliverySpan, parts: Parts): boolean {
  const { owner, kind, region, keyPrefix, memberId, accountId } = parts;
  const isHere = span.isMultiRegion || span.homeRegion === region;
  const isBroken =
    span.failing && (span.failing.regions?.includes(region!) ?? true);
  const isOwned =
    memberId === undefined
      ? owner === span.accountId && span.admits.accountPrefix
      : owner === span.organizationId && span.admits.organizationPrefix;
  return (
    isHere &&
    !isBroken &&
    isOwned &&
    accountId === (memberId ?? owner) &&
    keyPrefix === span.keyPrefix &&
    (kind === 'CloudTrail' || span.digests)
  );
}

/** Whether the account was one of the trail's at that time. */
function isConcerned(
  { id, membership, formerMemberships }: Account,
  span: DeliverySpan,
  time: number,
): boolean {
  if (id === span.accountId) return true;
  const places = [
    ...formerMemberships,
    ...(membership ? [{ ...membership, leftAt: undefined }] : []),
  ];
  return places.some(
    ({ organizationId, joinedAt, leftAt }) =>
      organizationId === span.organizationId &&
      Date.parse(joinedAt) <= time &&
      (!leftAt || time < Date.parse(leftAt)),
  );
}
