import {
  CreateBucketCommand,
  GetBucketLifecycleConfigurationCommand,
  PutBucketLifecycleConfigurationCommand,
  type LifecycleRule,
  type TransitionDefaultMinimumObjectSize,
} from '@aws-sdk/client-s3';
import { useSimulator } from '../../__testUtils__/cloudtrail';
import { MANAGEMENT, MEMBER } from '../../__testUtils__/worlds';

const Bucket = 'my-logs';
const ALL = { Filter: { Prefix: '' }, Status: 'Enabled' } as const;
const A_YEAR = { ...ALL, Expiration: { Days: 365 } };

describe('the lifecycle of a bucket', () => {
  const aws = useSimulator();
  const s3 = (as = MANAGEMENT) => aws.clients(as).s3;
  beforeEach(() => s3().send(new CreateBucketCommand({ Bucket })));

  const get = (as = MANAGEMENT, ExpectedBucketOwner?: string) =>
    s3(as).send(
      new GetBucketLifecycleConfigurationCommand({
        Bucket,
        ExpectedBucketOwner,
      }),
    );
  const put = (
    Rules: LifecycleRule[],
    options: {
      as?: string;
      size?: TransitionDefaultMinimumObjectSize;
      owner?: string;
    } = {},
  ) =>
    s3(options.as).send(
      new PutBucketLifecycleConfigurationCommand({
        Bucket,
        ExpectedBucketOwner: options.owner,
        TransitionDefaultMinimumObjectSize: options.size,
        LifecycleConfiguration: { Rules },
      }),
    );

  it('is not there in a new bucket', async () => {
    await expect(get()).rejects.toMatchObject({
      name: 'NoSuchLifecycleConfiguration',
      BucketName: Bucket,
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('is read back as it was put, each rule whole', async () => {
    const Rules: LifecycleRule[] = [
      {
        ID: 'archive',
        Filter: { Prefix: 'AWSLogs/' },
        Status: 'Enabled',
        Transitions: [
          { Days: 90, StorageClass: 'GLACIER' },
          { Days: 180, StorageClass: 'DEEP_ARCHIVE' },
        ],
        Expiration: { Days: 2557 },
      },
      {
        ID: 'versions',
        ...ALL,
        Expiration: { ExpiredObjectDeleteMarker: true },
        NoncurrentVersionExpiration: {
          NoncurrentDays: 30,
          NewerNoncurrentVersions: 2,
        },
      },
      {
        ID: 'uploads',
        ...ALL,
        Status: 'Disabled',
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
      },
    ];
    const answered = await put(Rules);
    expect(answered.TransitionDefaultMinimumObjectSize).toBe(
      'all_storage_classes_128K',
    );
    const read = await get();
    expect(read.Rules).toEqual(Rules);
    expect(read.TransitionDefaultMinimumObjectSize).toBe(
      'all_storage_classes_128K',
    );
  });

  it('replaces all rules by those that are put, and leaves the call in the events', async () => {
    await put([{ ID: 'first', ...A_YEAR }]);
    await put([{ ID: 'second', ...ALL, Expiration: { Days: 30 } }]);
    expect((await get()).Rules).toEqual([
      { ID: 'second', ...ALL, Expiration: { Days: 30 } },
    ]);
    expect(aws.simulator.events().at(-1)).toMatchObject({
      eventName: 'PutBucketLifecycle',
      requestParameters: { bucketName: Bucket, lifecycle: '' },
    });
  });

  it('gives rules without a name one of their own, and reads the older prefix', async () => {
    await put([
      A_YEAR,
      { Status: 'Enabled', Prefix: 'old/', Expiration: { Days: 1 } },
    ]);
    const { Rules = [] } = await get();
    expect(Rules[0].ID).toMatch(/^[\w-]{48}$/);
    expect(Rules[1].ID).toMatch(/^[\w-]{48}$/);
    expect(Rules[0].ID).not.toBe(Rules[1].ID);
    expect(Rules[1]).toMatchObject({ Filter: { Prefix: 'old/' } });
  });

  it.each<[string, LifecycleRule[], string, RegExp]>([
    ['no rules', [], 'MalformedXML', /not well-formed/],
    [
      'a rule without filter and prefix',
      [{ Status: 'Enabled', Expiration: { Days: 1 } }],
      'MalformedXML',
      /not well-formed/,
    ],
    [
      'a rule with both',
      [{ ...A_YEAR, Prefix: 'logs/' }],
      'MalformedXML',
      /not well-formed/,
    ],
    [
      'a status that is none',
      [{ ...A_YEAR, Status: 'On' as 'Enabled' }],
      'MalformedXML',
      /not well-formed/,
    ],
    [
      'a storage class that is none',
      [
        {
          ...ALL,
          Transitions: [{ Days: 1, StorageClass: 'CELLAR' as 'GLACIER' }],
        },
      ],
      'MalformedXML',
      /not well-formed/,
    ],
    [
      'a name of 256 letters',
      [{ ...A_YEAR, ID: 'x'.repeat(256) }],
      'MalformedXML',
      /not well-formed/,
    ],
    [
      'an expiration of nothing',
      [{ ...ALL, Expiration: {} }],
      'MalformedXML',
      /not well-formed/,
    ],
    [
      'an expiration of days and delete markers',
      [{ ...ALL, Expiration: { Days: 1, ExpiredObjectDeleteMarker: true } }],
      'MalformedXML',
      /not well-formed/,
    ],
    [
      'no action',
      [ALL],
      'InvalidRequest',
      /^At least one action needs to be specified in a rule$/,
    ],
    [
      'no days',
      [{ ...ALL, Expiration: { Days: 0 } }],
      'InvalidArgument',
      /^'Days' for Expiration action must be a positive integer$/,
    ],
    [
      'no noncurrent days',
      [{ ...ALL, NoncurrentVersionExpiration: { NewerNoncurrentVersions: 1 } }],
      'InvalidArgument',
      /^'NoncurrentDays' for NoncurrentVersionExpiration action must be a positive integer$/,
    ],
    [
      'one name twice',
      [
        { ID: 'same', ...A_YEAR },
        { ID: 'same', ...A_YEAR },
      ],
      'InvalidArgument',
      /^Rule ID must be unique/,
    ],
    [
      'a filter by size, which is not simulated',
      [{ ...A_YEAR, Filter: { ObjectSizeGreaterThan: 5 } }],
      'NotImplemented',
      /filter by anything but a prefix is not simulated/,
    ],
    [
      'a filter by tag, which is not simulated',
      [{ ...A_YEAR, Filter: { Tag: { Key: 'keep', Value: 'no' } } }],
      'NotImplemented',
      /filter by anything but a prefix is not simulated/,
    ],
    [
      'a date, which is not simulated',
      [{ ...ALL, Expiration: { Date: new Date('2030-01-01T00:00:00Z') } }],
      'NotImplemented',
      /with a date is not simulated/,
    ],
    [
      'a transition on a date, which is not simulated',
      [
        {
          ...ALL,
          Transitions: [
            {
              Date: new Date('2030-01-01T00:00:00Z'),
              StorageClass: 'GLACIER',
            },
          ],
        },
      ],
      'NotImplemented',
      /with a date is not simulated/,
    ],
    [
      'transitions of noncurrent versions, which are not simulated',
      [
        {
          ...ALL,
          NoncurrentVersionTransitions: [
            { NoncurrentDays: 30, StorageClass: 'GLACIER' },
          ],
        },
      ],
      'NotImplemented',
      /transition of noncurrent versions is not simulated/,
    ],
  ])('refuses %s, and keeps the rules', async (_, rules, name, message) => {
    const kept = { ID: 'kept', ...A_YEAR };
    await put([kept]);
    await expect(put(rules)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
      $metadata: { httpStatusCode: name === 'NotImplemented' ? 501 : 400 },
    });
    expect((await get()).Rules).toEqual([kept]);
  });

  it('refuses a minimum size of objects that it would forget', async () => {
    await expect(
      put([A_YEAR], { size: 'varies_by_storage_class' }),
    ).rejects.toMatchObject({ name: 'NotImplemented' });
    await expect(get()).rejects.toMatchObject({
      name: 'NoSuchLifecycleConfiguration',
    });
    await put([A_YEAR], { size: 'all_storage_classes_128K' });
    expect((await get()).Rules).toHaveLength(1);
  });

  it('is for the expected owner, and for whom the bucket’s policy admits', async () => {
    await put([A_YEAR], { owner: MANAGEMENT });
    const denied = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } };
    await expect(put([A_YEAR], { owner: MEMBER })).rejects.toMatchObject(
      denied,
    );
    await expect(get(MANAGEMENT, MEMBER)).rejects.toMatchObject(denied);
    await expect(get(MEMBER)).rejects.toMatchObject(denied);
    const admit = (action: string) =>
      aws.change(world => {
        world.buckets[Bucket].policy = {
          Version: '2012-10-17',
          Statement: {
            Effect: 'Allow',
            Principal: { AWS: MEMBER },
            Action: action,
            Resource: `arn:aws:s3:::${Bucket}`,
          },
        };
      });
    admit('s3:GetLifecycleConfiguration');
    expect((await get(MEMBER)).Rules).toHaveLength(1);
    await expect(put([A_YEAR], { as: MEMBER })).rejects.toMatchObject(denied);
    admit('s3:PutLifecycleConfiguration');
    await put([A_YEAR, A_YEAR], { as: MEMBER });
    expect((await get()).Rules).toHaveLength(2);
  });
});
