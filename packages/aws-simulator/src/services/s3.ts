import { restXml } from '../protocol/restXml';
import { arn } from '../world/arns';
import { isPublic, putBucketPolicy } from '../world/storage/bucketPolicies';
import { createBucket, withBucket } from '../world/storage/buckets';
import type { AwsError } from '../world/errors';
import { S3_BINDINGS } from './s3/bindings';
import { invalidInput, notSet, notSimulated } from './s3/errors';
import { s3Lifecycle } from './s3/lifecycle';
import { s3Listing } from './s3/listing';
import { bucketOperation } from './s3/operation';
import { s3RequestParameters } from './s3/record';
import { s3Settings } from './s3/settings';
import { operation, type Service } from './service';

/** Amazon S3, of what a trail's bucket needs. Source: its API reference, version 2006-03-01. */
export const s3: Service = {
  name: 's3',
  isRegional: true,
  eventSource: 's3.amazonaws.com',
  protocol: restXml(S3_BINDINGS),
  wire: {
    version: '2006-03-01',
    namespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
  },
  commonErrors: {},
  invalidInput,
  requestParameters: s3RequestParameters,

  operations: {
    ...s3Settings,
    ...s3Lifecycle,
    ...s3Listing,

    CreateBucket: operation({
      readOnly: false,
      input: {
        Bucket: { type: 'string', required: true },
        ACL: { type: 'string' },
        ObjectOwnership: { type: 'string' },
        ObjectLockEnabledForBucket: { type: 'boolean' },
        CreateBucketConfiguration: {
          type: 'structure',
          members: {
            LocationConstraint: { type: 'string' },
            Location: { type: 'structure', members: {} },
            Bucket: { type: 'structure', members: {} },
            Tags: { type: 'structure', members: {} },
          },
        },
        BucketNamespace: { type: 'string' },
      },
      permission: (input, { world }) => ({
        resource: arn(world.settings.partition, ['s3', '', '', input.Bucket]),
        context: {
          's3:x-amz-acl': input.ACL,
          's3:x-amz-object-ownership': input.ObjectOwnership,
          's3:LocationConstraint':
            input.CreateBucketConfiguration?.LocationConstraint,
        },
      }),
      run(world, input, { caller, region, now }) {
        const { LocationConstraint, ...others } =
          input.CreateBucketConfiguration ?? {};
        if (Object.keys(others).length > 0)
          throw notSimulated('A directory bucket, or a bucket with tags,');
        if ((input.BucketNamespace ?? 'global') !== 'global')
          throw notSimulated('A namespace of one account');
        const { world: next, bucket } = createBucket(
          world,
          {
            name: input.Bucket,
            accountId: caller.accountId,
            region,
            locationConstraint: LocationConstraint || undefined,
            acl: input.ACL,
            objectOwnership: input.ObjectOwnership,
            objectLock: input.ObjectLockEnabledForBucket,
          },
          now,
        );
        return {
          world: next,
          output: {
            Location:
              bucket.region === 'us-east-1'
                ? `/${bucket.name}`
                : `http://${bucket.name}.s3.amazonaws.com/`,
            BucketArn: arn(next.settings.partition, [
              's3',
              '',
              '',
              bucket.name,
            ]),
          },
        };
      },
    }),

    HeadBucket: bucketOperation({
      readOnly: true,
      action: 'ListBucket',
      run: ({ settings }, { name, region }) => ({
        output: {
          BucketArn: arn(settings.partition, ['s3', '', '', name]),
          BucketRegion: region,
          AccessPointAlias: false,
        },
      }),
    }),

    GetBucketLocation: bucketOperation({
      readOnly: true,
      action: 'GetBucketLocation',
      anyRegion: true,
      run: (_world, { region }) => ({
        output: region === 'us-east-1' ? {} : { '#text': region },
      }),
    }),

    GetBucketPolicy: bucketOperation({
      readOnly: true,
      action: 'GetBucketPolicy',
      alwaysRoot: true,
      run(_world, { name, policy }) {
        if (!policy) throw noPolicy(name);
        return { output: { Policy: JSON.stringify(policy) } };
      },
    }),

    GetBucketPolicyStatus: bucketOperation({
      readOnly: true,
      action: 'GetBucketPolicyStatus',
      run(_world, { name, policy }) {
        if (!policy) throw noPolicy(name);
        return { output: { IsPublic: isPublic(policy) } };
      },
    }),

    PutBucketPolicy: bucketOperation({
      readOnly: false,
      action: 'PutBucketPolicy',
      alwaysRoot: true,
      input: { Policy: { type: 'string', required: true } },
      run: (world, bucket, { Policy }, { caller }) => ({
        world: withBucket(
          world,
          putBucketPolicy(world, caller, bucket, Policy),
        ),
      }),
    }),

    GetPublicAccessBlock: bucketOperation({
      readOnly: true,
      action: 'GetBucketPublicAccessBlock',
      eventName: 'GetBucketPublicAccessBlock',
      run(_world, { name, publicAccessBlock }) {
        if (!publicAccessBlock)
          throw notSet(
            'NoSuchPublicAccessBlockConfiguration',
            'The public access block configuration was not found',
            name,
          );
        return { output: publicAccessBlock };
      },
    }),

    PutPublicAccessBlock: bucketOperation({
      readOnly: false,
      action: 'PutBucketPublicAccessBlock',
      eventName: 'PutBucketPublicAccessBlock',
      input: {
        PublicAccessBlockConfiguration: {
          type: 'structure',
          required: true,
          members: {
            BlockPublicAcls: { type: 'boolean' },
            IgnorePublicAcls: { type: 'boolean' },
            BlockPublicPolicy: { type: 'boolean' },
            RestrictPublicBuckets: { type: 'boolean' },
          },
        },
      },
      run: (world, bucket, { PublicAccessBlockConfiguration: asked }) => ({
        world: withBucket(world, {
          ...bucket,
          // What is left out is off.
          publicAccessBlock: {
            BlockPublicAcls: false,
            IgnorePublicAcls: false,
            BlockPublicPolicy: false,
            RestrictPublicBuckets: false,
            ...asked,
          },
        }),
      }),
    }),
  },
};

function noPolicy(name: string): AwsError {
  return notSet('NoSuchBucketPolicy', 'The bucket policy does not exist', name);
}
