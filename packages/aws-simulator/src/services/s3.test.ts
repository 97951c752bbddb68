import {
  CreateBucketCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  PutBucketPolicyCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import { startAwsSimulator, type AwsSimulator } from '../server';
import { clientsFor } from '../__testUtils__/clients';
import {
  MANAGEMENT,
  MEMBER,
  STRANGER,
  smallOrganization,
} from '../__testUtils__/worlds';
import type { PolicyDocument, PolicyStatement } from '../world/policy';

describe('s3', () => {
  let simulator: AwsSimulator;

  beforeAll(async () => {
    simulator = await startAwsSimulator({
      port: 0,
      scenario: smallOrganization,
      clock: () => Date.parse('2026-11-23T10:00:00Z'),
    });
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const s3As = (account: string, region?: string) =>
    clientsFor(simulator.url, { as: account, region }).s3;
  const s3 = () => s3As(MANAGEMENT);
  const policy = (...Statement: PolicyStatement[]) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement,
    } satisfies PolicyDocument);

  it('makes a bucket that blocks public access, and keeps its policy', async () => {
    const Bucket = 'my-logs';
    await s3().send(new CreateBucketCommand({ Bucket }));
    expect(await s3().send(new HeadBucketCommand({ Bucket }))).toMatchObject({
      BucketRegion: 'us-east-1',
      BucketArn: 'arn:aws:s3:::my-logs',
    });
    expect(
      await s3().send(new GetPublicAccessBlockCommand({ Bucket })),
    ).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    });
    const Policy = policy({
      Effect: 'Allow',
      Principal: { AWS: MEMBER },
      Action: 's3:ListBucket',
      Resource: 'arn:aws:s3:::my-logs',
    });
    await s3().send(new PutBucketPolicyCommand({ Bucket, Policy }));
    expect(
      await s3().send(new GetBucketPolicyCommand({ Bucket })),
    ).toMatchObject({ Policy });
    expect(
      await s3().send(new GetBucketPolicyStatusCommand({ Bucket })),
    ).toMatchObject({ PolicyStatus: { IsPublic: false } });

    await s3As(MEMBER).send(new HeadBucketCommand({ Bucket }));
    await expect(
      s3As(STRANGER).send(new HeadBucketCommand({ Bucket })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  });

  it('tells a bucket’s Region everywhere', async () => {
    const Bucket = 'far-logs';
    await s3As(MANAGEMENT, 'eu-west-1').send(
      new CreateBucketCommand({
        Bucket,
        CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
      }),
    );
    expect(
      await s3().send(new GetBucketLocationCommand({ Bucket })),
    ).toMatchObject({ LocationConstraint: 'eu-west-1' });
  });

  it('takes what is left out of a public access block as off', async () => {
    const Bucket = 'example-trail';
    await s3().send(
      new PutPublicAccessBlockCommand({
        Bucket,
        PublicAccessBlockConfiguration: { BlockPublicAcls: true },
      }),
    );
    expect(
      await s3().send(new GetPublicAccessBlockCommand({ Bucket })),
    ).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: false,
        BlockPublicPolicy: false,
        RestrictPublicBuckets: false,
      },
    });
  });
});
