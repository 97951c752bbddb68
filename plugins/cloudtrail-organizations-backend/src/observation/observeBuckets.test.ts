import {
  bucketsOf,
  observed,
  observer,
  observing,
} from '../__testUtils__/observing';
import { useAwsSimulator } from '../__testUtils__/simulator';

const simulator = useAwsSimulator();

const MAIN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main';

describe('observing the bucket', () => {
  it('sees every setting, as the log archive', async () => {
    const [bucket] = bucketsOf(await observing('acme'));
    expect(bucket).toMatchObject({
      name: 'acme-org-cloudtrail-logs',
      trails: [MAIN],
      readAs: '424989633668',
      owner: observed({ accountId: '424989633668', region: 'us-east-1' }),
      publicAccessBlock: observed({
        blockPublicAcls: true,
        ignorePublicAcls: true,
        blockPublicPolicy: true,
        restrictPublicBuckets: true,
      }),
      policyStatus: observed({ isPublic: false }),
      acl: observed({ publicGrants: [] }),
      policy: observed({
        exists: true,
        trails: [
          {
            arn: MAIN,
            aclCheck: true,
            accountPrefix: true,
            organizationPrefix: true,
            namesSourceArn: true,
          },
        ],
      }),
      encryption: observed({
        algorithm: 'aws:kms',
        kmsKeyId:
          'arn:aws:kms:us-east-1:111111111111:key/6d2f0c3a-51b7-4e0c-9a44-7c1e8f3b2d90',
      }),
      versioning: observed({ enabled: true, mfaDelete: false }),
      objectLock: observed({ enabled: true, mode: 'GOVERNANCE', days: 400 }),
      lifecycle: observed({ expiresAfterDays: 2557 }),
      logging: observed({ targetBucket: 'acme-s3-access-logs' }),
    });
  });

  it('takes what was never set for an answer, and sees what the policy lacks', async () => {
    const [bucket] = bucketsOf(await observing('initech'));
    expect(bucket).toMatchObject({
      readAs: '333333333333',
      owner: observed({ accountId: '333333333333' }),
      policy: observed({
        exists: true,
        trails: [
          { aclCheck: false, accountPrefix: false, organizationPrefix: false },
        ],
      }),
      encryption: observed({ algorithm: 'AES256' }),
      versioning: observed({ enabled: false }),
      objectLock: observed({ enabled: false }),
      lifecycle: observed({}),
      logging: observed({}),
    });
  });

  it('names the owner that it expects in every call', async () => {
    simulator.aws.change(world => {
      world.buckets['acme-org-cloudtrail-logs'].accountId = '999999999999';
    });
    const [bucket] = bucketsOf(await observing('acme'));
    const { name, trails, readAs, ...facts } = bucket;
    for (const fact of Object.values(facts)) {
      expect(fact).toMatchObject({
        outcome: 'denied',
        message: {
          key: 'access.bucketRefused',
          params: { bucket: name, account: '424989633668' },
        },
      });
    }
  });

  it('finds a bucket in another Region, and says in which', async () => {
    simulator.aws.change(world => {
      world.buckets['acme-org-cloudtrail-logs'].region = 'eu-west-1';
    });
    const observeAgain = observer('acme');
    const [bucket] = bucketsOf(await observeAgain());
    expect(bucket).toMatchObject({
      owner: observed({ accountId: '424989633668', region: 'eu-west-1' }),
      versioning: observed({ enabled: true }),
    });
    await observeAgain();
    expect(
      simulator.callsOf('GetBucketAcl').map(({ region }) => region),
    ).toEqual(['us-east-1', 'eu-west-1', 'eu-west-1']);
  });

  it('finds a bucket of the management account beside a log archive', async () => {
    simulator.aws.change(world => {
      world.buckets['acme-org-cloudtrail-logs'].accountId = '111111111111';
    });
    const [bucket] = bucketsOf(await observing('acme'));
    expect(bucket).toMatchObject({
      readAs: '111111111111',
      owner: observed({ accountId: '111111111111' }),
      versioning: observed({ enabled: true }),
    });
  });

  it('says which account to configure where nobody asks the owner', async () => {
    const [bucket] = bucketsOf(
      await observing('acme', { logArchive: undefined }),
    );
    expect(bucket.owner).toMatchObject({
      outcome: 'denied',
      reason: expect.stringContaining('configure that one as logArchive'),
    });
  });

  it('confirms the owner by the settings that may be read, and says which may not', async () => {
    simulator.aws.faults.add({
      match: { action: 'GetBucketPolicy' },
      kind: 'deny',
    });
    const [bucket] = bucketsOf(await observing('acme'));
    expect(bucket).toMatchObject({
      owner: observed({ accountId: '424989633668' }),
      policy: { outcome: 'denied', missingAction: 's3:GetBucketPolicy' },
      versioning: { outcome: 'observed' },
    });
  });

  it('judges no policy without the id of the organization', async () => {
    simulator.aws.faults.add({
      match: { action: 'DescribeOrganization' },
      kind: 'deny',
    });
    const [bucket] = bucketsOf(await observing('acme'));
    expect(bucket.policy).toMatchObject({
      outcome: 'notApplicable',
      message: { key: 'access.policyNotJudged' },
    });
  });

  it('is not known where the trails are not', async () => {
    simulator.aws.faults.add({
      match: { action: 'DescribeTrails' },
      kind: 'deny',
    });
    const { buckets } = await observing('acme');
    expect(buckets).toMatchObject({
      outcome: 'notApplicable',
      message: { key: 'access.bucketsNotKnown' },
    });
  });
});
