import {
  CreateBucketCommand,
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLoggingCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  PutBucketEncryptionCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  type ServerSideEncryptionConfiguration,
  type VersioningConfiguration,
} from '@aws-sdk/client-s3';
import { useSimulator } from '../../__testUtils__/cloudtrail';
import { MANAGEMENT, MEMBER } from '../../__testUtils__/worlds';
import { canonicalUserId } from '../../world/ids';
import type { Bucket } from '../../world/types';

const BUCKET = 'my-logs';
const ON_BUCKET = { Bucket: BUCKET };

describe('the settings of a bucket', () => {
  const aws = useSimulator();
  const s3 = (as = MANAGEMENT) => aws.clients(as).s3;
  beforeEach(() => s3().send(new CreateBucketCommand(ON_BUCKET)));

  const have = (settings: Partial<Bucket>) =>
    aws.change(world => {
      Object.assign(world.buckets[BUCKET], settings);
    });
  const putVersioning = (VersioningConfiguration: VersioningConfiguration) =>
    s3().send(
      new PutBucketVersioningCommand({ ...ON_BUCKET, VersioningConfiguration }),
    );
  const putEncryption = (
    ...Rules: NonNullable<ServerSideEncryptionConfiguration['Rules']>
  ) =>
    s3().send(
      new PutBucketEncryptionCommand({
        ...ON_BUCKET,
        ServerSideEncryptionConfiguration: { Rules },
      }),
    );
  const encryption = async () => {
    const answer = await s3().send(new GetBucketEncryptionCommand(ON_BUCKET));
    return answer.ServerSideEncryptionConfiguration?.Rules;
  };
  const lastEvent = () => aws.simulator.events().at(-1);

  describe('versioning', () => {
    const versioning = () =>
      s3().send(new GetBucketVersioningCommand(ON_BUCKET));

    it('was never set in a new bucket', async () => {
      const { Status, MFADelete } = await versioning();
      expect({ Status, MFADelete }).toEqual({});
    });

    it.each(['Enabled', 'Suspended'] as const)('becomes %s', async Status => {
      await putVersioning({ Status });
      expect(await versioning()).toMatchObject({ Status });
    });

    it('leaves the call in the events, as it was made', async () => {
      await putVersioning({ Status: 'Enabled' });
      expect(lastEvent()).toMatchObject({
        eventSource: 's3.amazonaws.com',
        eventName: 'PutBucketVersioning',
        awsRegion: 'us-east-1',
        readOnly: false,
        requestParameters: {
          bucketName: BUCKET,
          Host: 's3.us-east-1.amazonaws.com',
          versioning: '',
          VersioningConfiguration: { Status: 'Enabled' },
        },
      });
      const count = aws.simulator.events().length;
      await versioning();
      expect(aws.simulator.events()).toHaveLength(count);
    });

    it.each([
      [
        { MFADelete: 'Enabled', Status: 'Enabled' },
        { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } },
      ],
      [
        {},
        {
          name: 'IllegalVersioningConfigurationException',
          message: 'The Versioning element must be specified',
          $metadata: { httpStatusCode: 400 },
        },
      ],
      [
        { Status: 'On' },
        { name: 'MalformedXML', $metadata: { httpStatusCode: 400 } },
      ],
    ])('refuses %j, and keeps what it was', async (asked, error) => {
      await putVersioning({ Status: 'Suspended' });
      await expect(
        putVersioning(asked as VersioningConfiguration),
      ).rejects.toMatchObject(error);
      expect(await versioning()).toMatchObject({ Status: 'Suspended' });
      expect(lastEvent()).toMatchObject({ errorCode: error.name });
    });

    it('cannot be suspended under Object Lock', async () => {
      have({ objectLock: {}, versioning: 'Enabled' });
      await expect(
        putVersioning({ Status: 'Suspended' }),
      ).rejects.toMatchObject({
        name: 'InvalidBucketState',
        $metadata: { httpStatusCode: 409 },
      });
      await putVersioning({ Status: 'Enabled' });
      expect(await versioning()).toMatchObject({ Status: 'Enabled' });
    });
  });

  describe('encryption', () => {
    it('is S3’s own in a new bucket, which refuses customers’ keys', async () => {
      expect(await encryption()).toEqual([
        {
          ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' },
          BucketKeyEnabled: false,
          BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
        },
      ]);
    });

    it('becomes a KMS key, and keeps what is blocked unless that is named', async () => {
      const KMSMasterKeyID = `arn:aws:kms:us-east-1:${MANAGEMENT}:key/1234`;
      const byKms = { SSEAlgorithm: 'aws:kms' as const, KMSMasterKeyID };
      await putEncryption({
        ApplyServerSideEncryptionByDefault: byKms,
        BucketKeyEnabled: true,
      });
      expect(await encryption()).toEqual([
        {
          ApplyServerSideEncryptionByDefault: byKms,
          BucketKeyEnabled: true,
          BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
        },
      ]);
      expect(lastEvent()).toMatchObject({
        eventName: 'PutBucketEncryption',
        requestParameters: { bucketName: BUCKET, encryption: '' },
      });

      await putEncryption({
        ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms:dsse' },
        BlockedEncryptionTypes: { EncryptionType: ['NONE'] },
      });
      expect(await encryption()).toEqual([
        {
          ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms:dsse' },
          BucketKeyEnabled: false,
          BlockedEncryptionTypes: { EncryptionType: ['NONE'] },
        },
      ]);
    });

    it.each([
      [
        'a key with S3’s own encryption',
        [
          {
            ApplyServerSideEncryptionByDefault: {
              SSEAlgorithm: 'AES256' as const,
              KMSMasterKeyID: '1234',
            },
          },
        ],
        'InvalidArgument',
      ],
      ['no rule', [], 'MalformedXML'],
      ['two rules', [{ BucketKeyEnabled: true }, {}], 'MalformedXML'],
      [
        'an unknown algorithm',
        [
          {
            ApplyServerSideEncryptionByDefault: {
              SSEAlgorithm: 'ROT13' as 'AES256',
            },
          },
        ],
        'MalformedXML',
      ],
      [
        'an unknown type to block',
        [{ BlockedEncryptionTypes: { EncryptionType: ['SSE-X' as 'SSE-C'] } }],
        'MalformedXML',
      ],
    ])('refuses %s, and keeps what it was', async (_, rules, name) => {
      const before = await encryption();
      await expect(putEncryption(...rules)).rejects.toMatchObject({
        name,
        $metadata: { httpStatusCode: 400 },
      });
      expect(await encryption()).toEqual(before);
    });
  });

  describe('Object Lock', () => {
    const lock = (Bucket = BUCKET) =>
      s3().send(new GetObjectLockConfigurationCommand({ Bucket }));

    it('is not there unless the bucket was made with it', async () => {
      await expect(lock()).rejects.toMatchObject({
        name: 'ObjectLockConfigurationNotFoundError',
        BucketName: BUCKET,
        $metadata: { httpStatusCode: 404 },
      });
      const Bucket = 'locked-logs';
      await s3().send(
        new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }),
      );
      const { ObjectLockConfiguration } = await lock(Bucket);
      expect(ObjectLockConfiguration).toEqual({ ObjectLockEnabled: 'Enabled' });
      expect(
        await s3().send(new GetBucketVersioningCommand({ Bucket })),
      ).toMatchObject({ Status: 'Enabled' });
    });

    it('comes with a bucket that the AWS CLI makes, which writes True', async () => {
      const { ok } = await fetch(`${aws.simulator.url}/cli-logs`, {
        method: 'PUT',
        headers: {
          authorization: `AWS4-HMAC-SHA256 Credential=AKIA${MANAGEMENT}SIMU/20261123/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0`,
          'x-amz-bucket-object-lock-enabled': 'True',
        },
      });
      expect(ok).toBe(true);
      const { ObjectLockConfiguration } = await lock('cli-logs');
      expect(ObjectLockConfiguration).toEqual({ ObjectLockEnabled: 'Enabled' });
    });

    it('tells how long new objects are locked', async () => {
      have({ objectLock: { mode: 'COMPLIANCE', years: 7 } });
      expect((await lock()).ObjectLockConfiguration).toEqual({
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Years: 7 } },
      });
    });
  });

  it('tells where access is logged, if it is', async () => {
    const logging = async () =>
      (await s3().send(new GetBucketLoggingCommand(ON_BUCKET))).LoggingEnabled;
    expect(await logging()).toBeUndefined();
    have({ logging: { targetBucket: 'access-logs', targetPrefix: 'my/' } });
    expect(await logging()).toEqual({
      TargetBucket: 'access-logs',
      TargetPrefix: 'my/',
    });
  });

  describe('the ACL', () => {
    const acl = () => s3().send(new GetBucketAclCommand(ON_BUCKET));
    const ID = canonicalUserId(MANAGEMENT);
    const owners = {
      Grantee: { ID, Type: 'CanonicalUser' },
      Permission: 'FULL_CONTROL',
    };
    const group = (name: string, Permission: string) => ({
      Grantee: {
        URI: `http://acs.amazonaws.com/groups/${name}`,
        Type: 'Group',
      },
      Permission,
    });

    it.each<[Bucket['acl'], object[]]>([
      ['private', []],
      ['public-read', [group('global/AllUsers', 'READ')]],
      [
        'public-read-write',
        [group('global/AllUsers', 'READ'), group('global/AllUsers', 'WRITE')],
      ],
      ['authenticated-read', [group('global/AuthenticatedUsers', 'READ')]],
      [
        'log-delivery-write',
        [group('s3/LogDelivery', 'WRITE'), group('s3/LogDelivery', 'READ_ACP')],
      ],
    ])('grants the owner everything, and %s beside', async (canned, others) => {
      have({ acl: canned });
      const { Owner, Grants } = await acl();
      expect({ Owner, Grants }).toEqual({
        Owner: { ID },
        Grants: [owners, ...others],
      });
      expect(ID).toMatch(/^[0-9a-f]{64}$/);
    });
  });

  const READS = [
    ['s3:GetBucketVersioning', GetBucketVersioningCommand],
    ['s3:GetEncryptionConfiguration', GetBucketEncryptionCommand],
    ['s3:GetBucketObjectLockConfiguration', GetObjectLockConfigurationCommand],
    ['s3:GetBucketLogging', GetBucketLoggingCommand],
    ['s3:GetBucketAcl', GetBucketAclCommand],
  ] as const;

  describe.each(READS)('%s', (action, Command) => {
    const read = (as: string, ExpectedBucketOwner?: string) =>
      s3(as).send(
        new Command({
          ...ON_BUCKET,
          ExpectedBucketOwner,
        }) as GetBucketAclCommand,
      );
    beforeEach(() => have({ objectLock: {} }));

    it('is another account’s where the bucket’s policy says so', async () => {
      await expect(read(MEMBER)).rejects.toMatchObject({
        name: 'AccessDenied',
        message: `User: arn:aws:iam::${MEMBER}:user/administrator is not authorized to perform: ${action} on resource: "arn:aws:s3:::${BUCKET}" because no resource-based policy allows the ${action} action`,
        $metadata: { httpStatusCode: 403 },
      });
      await s3().send(
        new PutBucketPolicyCommand({
          ...ON_BUCKET,
          Policy: JSON.stringify({
            Version: '2012-10-17',
            Statement: {
              Effect: 'Allow',
              Principal: { AWS: MEMBER },
              Action: action,
              Resource: `arn:aws:s3:::${BUCKET}`,
            },
          }),
        }),
      );
      await read(MEMBER);
      const others = READS.filter(([other]) => other !== action);
      for (const [, Other] of others)
        await expect(
          s3(MEMBER).send(new Other(ON_BUCKET) as GetBucketAclCommand),
        ).rejects.toMatchObject({ name: 'AccessDenied' });
    });

    it('is answered for the expected owner only', async () => {
      await read(MANAGEMENT, MANAGEMENT);
      await expect(read(MANAGEMENT, MEMBER)).rejects.toMatchObject({
        name: 'AccessDenied',
        $metadata: { httpStatusCode: 403 },
      });
      await expect(read(MANAGEMENT, 'me')).rejects.toMatchObject({
        name: 'InvalidBucketOwnerAWSAccountID',
        $metadata: { httpStatusCode: 400 },
      });
    });

    it('knows no other bucket, and no other Region', async () => {
      await expect(
        s3().send(
          new Command({ Bucket: 'nowhere-logs' }) as GetBucketAclCommand,
        ),
      ).rejects.toMatchObject({
        name: 'NoSuchBucket',
        $metadata: { httpStatusCode: 404 },
      });
      await expect(
        aws
          .clients(MANAGEMENT, 'eu-west-1')
          .s3.send(new Command(ON_BUCKET) as GetBucketAclCommand),
      ).rejects.toMatchObject({
        name: 'PermanentRedirect',
        $metadata: { httpStatusCode: 301 },
      });
    });
  });

  it('are another account’s to change where the bucket’s policy says so', async () => {
    const change = () =>
      s3(MEMBER).send(
        new PutBucketVersioningCommand({
          ...ON_BUCKET,
          VersioningConfiguration: { Status: 'Enabled' },
        }),
      );
    await expect(change()).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(aws.world.buckets[BUCKET].versioning).toBeUndefined();
    have({
      policy: {
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { AWS: MEMBER },
          Action: 's3:PutBucketVersioning',
          Resource: `arn:aws:s3:::${BUCKET}`,
        },
      },
    });
    await change();
    expect(aws.world.buckets[BUCKET].versioning).toBe('Enabled');
  });
});
