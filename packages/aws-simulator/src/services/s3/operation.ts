import { arn } from '../../world/arns';
import { isPublic } from '../../world/storage/bucketPolicies';
import { findBucket } from '../../world/storage/buckets';
import type { Caller } from '../../world/identity/identity';
import { findOrganizationOf } from '../../world/organizations/membership';
import type { ResourcePolicy } from '../../world/identity/resourcePolicies';
import type { Bucket, World } from '../../world/types';
import {
  operation,
  type CallContext,
  type Operation,
  type Outcome,
} from '../service';
import type { InputOf, Shape } from '../shape';

/** What every call on a bucket takes. */
const ON_BUCKET = {
  Bucket: { type: 'string', required: true },
  ExpectedBucketOwner: { type: 'string' },
} as const satisfies Shape;

/** A call on a bucket that is there. */
interface BucketOperation<S extends Shape> {
  readOnly: boolean;
  /** As IAM spells it, without `s3:`. */
  action: string;
  /** What CloudTrail calls it, where that is not its name. */
  eventName?: string;
  /** What it takes beside the bucket and its expected owner. */
  input?: S;
  /** Whether it is answered in every Region: S3 tells a bucket's own everywhere. */
  anyRegion?: true;
  /** Whether the owner's root user may do it whatever the bucket's policy says. */
  alwaysRoot?: true;
  /** Condition keys of the request. */
  context?(input: InputOf<S>): Record<string, string | undefined>;
  run(
    world: World,
    bucket: Bucket,
    input: InputOf<S>,
    context: CallContext,
  ): Outcome;
}

/**
 * Declares a call on a bucket: it is found, its owner is the one that the caller expects, and both
 * the caller's policies and the bucket's are asked.
 */
export function bucketOperation<S extends Shape>(
  definition: BucketOperation<S>,
): Operation {
  const { readOnly, action, eventName, anyRegion } = definition;
  return operation({
    readOnly,
    eventName,
    input: { ...definition.input, ...ON_BUCKET },
    permission(input, { world, caller, region }) {
      const bucket = findBucket(world, {
        name: input.Bucket,
        region: anyRegion ? undefined : region,
        expectedOwner: input.ExpectedBucketOwner,
      });
      const resource = arn(world.settings.partition, [
        's3',
        '',
        '',
        bucket.name,
      ]);
      return {
        action: `s3:${action}`,
        resource,
        described: `"${resource}"`,
        context: {
          's3:ResourceAccount': bucket.accountId,
          'aws:ResourceAccount': bucket.accountId,
          ...definition.context?.(input as unknown as InputOf<S>),
        },
        resourcePolicy: policyFor(caller, bucket, definition.alwaysRoot),
        deniedWithoutReason: isStranger(world, caller, bucket),
      };
    },
    run: (world, input, context) =>
      definition.run(
        world,
        world.buckets[input.Bucket],
        input as unknown as InputOf<S>,
        context,
      ),
  });
}

// Source: S3 user guide, "Troubleshoot access denied (403 Forbidden) errors": the reason is for the
// bucket owner's account and organization only.
function isStranger(world: World, caller: Caller, bucket: Bucket): boolean {
  const organizationOf = (accountId: string) =>
    findOrganizationOf(world, accountId)?.id;
  return (
    caller.accountId !== bucket.accountId &&
    (organizationOf(caller.accountId) === undefined ||
      organizationOf(caller.accountId) !== organizationOf(bucket.accountId))
  );
}

function policyFor(
  caller: Caller,
  { accountId, policy, publicAccessBlock }: Bucket,
  alwaysRoot: boolean | undefined,
): ResourcePolicy {
  const isOwner = caller.accountId === accountId;
  const isRestricted =
    !isOwner &&
    publicAccessBlock?.RestrictPublicBuckets &&
    policy &&
    isPublic(policy);
  const isIgnored =
    isRestricted || (alwaysRoot && isOwner && caller.type === 'Root');
  return { ownerId: accountId, document: isIgnored ? undefined : policy };
}
