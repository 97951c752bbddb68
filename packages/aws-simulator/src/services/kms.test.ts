import {
  CreateKeyCommand,
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  PutKeyPolicyCommand,
  type CreateKeyCommandInput,
  type PutKeyPolicyCommandInput,
} from '@aws-sdk/client-kms';
import { useSimulator } from '../__testUtils__/cloudtrail';
import { KEY_ARN, KEY_ID, logKey } from '../__testUtils__/destinations';
import { roleArn, useRoles } from '../__testUtils__/roles';
import { MANAGEMENT, MEMBER, STRANGER } from '../__testUtils__/worlds';
import type { PolicyDocument, PolicyStatement } from '../world/identity/policy';

const ROOT = `arn:aws:iam::${MANAGEMENT}:root`;
const enableIam: PolicyStatement = {
  Sid: 'Enable IAM User Permissions',
  Effect: 'Allow',
  Principal: { AWS: ROOT },
  Action: 'kms:*',
  Resource: '*',
};
const policyOf = (...Statement: PolicyStatement[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement } satisfies PolicyDocument);
const denied = { name: 'AccessDeniedException' };

describe('kms', () => {
  const aws = useSimulator();
  const kms = (as = MANAGEMENT, region?: string) => aws.clients(as, region).kms;
  const create = (input: CreateKeyCommandInput = {}, as = MANAGEMENT) =>
    kms(as).send(new CreateKeyCommand(input));
  const describeKey = (KeyId = KEY_ID, as = MANAGEMENT, region?: string) =>
    kms(as, region).send(new DescribeKeyCommand({ KeyId }));
  const getPolicy = async (KeyId = KEY_ID, as = MANAGEMENT) =>
    JSON.parse(
      (await kms(as).send(new GetKeyPolicyCommand({ KeyId }))).Policy ?? '',
    );
  const putPolicy = (
    input: Partial<PutKeyPolicyCommandInput>,
    as = MANAGEMENT,
  ) =>
    kms(as).send(
      new PutKeyPolicyCommand({
        KeyId: KEY_ID,
        Policy: policyOf(enableIam),
        ...input,
      }),
    );
  beforeEach(() =>
    aws.change(world => {
      world.keys[KEY_ARN] = logKey('org-trail');
    }),
  );
  const admit = (...Statement: PolicyStatement[]) =>
    aws.change(world => {
      world.keys[KEY_ARN].policy = { Version: '2012-10-17', Statement };
    });

  describe('CreateKey', () => {
    it('makes a symmetric key that the account’s own policies govern', async () => {
      const { KeyMetadata } = await create({
        Description: 'logs',
        Tags: [{ TagKey: 'team', TagValue: 'audit' }],
      });
      const KeyId = KeyMetadata?.KeyId ?? '';
      expect(KeyId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      const metadata = {
        AWSAccountId: MANAGEMENT,
        KeyId,
        Arn: `arn:aws:kms:us-east-1:${MANAGEMENT}:key/${KeyId}`,
        CreationDate: new Date('2026-11-23T12:02:00Z'),
        Enabled: true,
        Description: 'logs',
        KeyUsage: 'ENCRYPT_DECRYPT',
        KeyState: 'Enabled',
        Origin: 'AWS_KMS',
        KeyManager: 'CUSTOMER',
        CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
        KeySpec: 'SYMMETRIC_DEFAULT',
        EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
        MultiRegion: false,
      };
      expect(KeyMetadata).toEqual(metadata);
      expect((await describeKey(KeyId)).KeyMetadata).toEqual(metadata);
      expect(await getPolicy(KeyId)).toEqual({
        Version: '2012-10-17',
        Id: 'key-default-1',
        Statement: [enableIam],
      });
      expect((await create()).KeyMetadata?.KeyId).not.toBe(KeyId);
    });

    it('takes a policy, and leaves the call in the events', async () => {
      const statements: PolicyStatement[] = [
        enableIam,
        {
          Effect: 'Allow',
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Action: ['kms:GenerateDataKey*', 'kms:DescribeKey'],
          Resource: '*',
        },
      ];
      const { KeyMetadata } = await create({ Policy: policyOf(...statements) });
      expect((await getPolicy(KeyMetadata?.KeyId)).Statement).toEqual(
        statements,
      );
      expect(aws.simulator.events().at(-1)).toMatchObject({
        eventSource: 'kms.amazonaws.com',
        eventName: 'CreateKey',
        awsRegion: 'us-east-1',
        responseElements: { keyMetadata: { keyId: KeyMetadata?.KeyId } },
      });
    });

    it.each<[string, CreateKeyCommandInput, string]>([
      [
        'a policy that locks the caller out',
        { Policy: policyOf({ ...enableIam, Action: 'kms:DescribeKey' }) },
        'MalformedPolicyDocumentException',
      ],
      [
        'a tag of AWS’s own',
        { Tags: [{ TagKey: 'aws:team', TagValue: 'audit' }] },
        'TagException',
      ],
      [
        'an asymmetric key',
        { KeySpec: 'RSA_2048' },
        'UnsupportedOperationException',
      ],
      [
        'an asymmetric key by its older name',
        { CustomerMasterKeySpec: 'RSA_2048' },
        'UnsupportedOperationException',
      ],
      [
        'a key to sign with',
        { KeyUsage: 'SIGN_VERIFY' },
        'UnsupportedOperationException',
      ],
      [
        'material from elsewhere',
        { Origin: 'EXTERNAL' },
        'UnsupportedOperationException',
      ],
      [
        'a key of several Regions',
        { MultiRegion: true },
        'UnsupportedOperationException',
      ],
      [
        'a description of 8,193 letters',
        { Description: 'x'.repeat(8193) },
        'ValidationException',
      ],
    ])('refuses %s, and makes nothing', async (_, input, name) => {
      await expect(create(input)).rejects.toMatchObject({
        name,
        $metadata: { httpStatusCode: 400 },
      });
      expect(Object.keys(aws.world.keys)).toEqual([KEY_ARN]);
      expect(aws.simulator.events().at(-1)).toMatchObject({
        eventName: 'CreateKey',
        errorCode: name,
      });
    });
  });

  describe('DescribeKey', () => {
    it('finds a key by its id and by its ARN', async () => {
      for (const id of [KEY_ID, KEY_ARN])
        expect((await describeKey(id)).KeyMetadata).toMatchObject({
          Arn: KEY_ARN,
          KeyState: 'Enabled',
        });
    });

    it('tells when a key will be gone', async () => {
      aws.change(world => {
        world.keys[KEY_ARN] = {
          ...world.keys[KEY_ARN],
          state: 'PendingDeletion',
          deletionAt: '2026-12-01T00:00:00.000Z',
        };
      });
      expect((await describeKey()).KeyMetadata).toMatchObject({
        Enabled: false,
        KeyState: 'PendingDeletion',
        DeletionDate: new Date('2026-12-01T00:00:00Z'),
      });
    });

    it.each([
      [
        'an id of none',
        'nothing',
        'NotFoundException',
        `Key 'arn:aws:kms:us-east-1:${MANAGEMENT}:key/nothing' does not exist`,
      ],
      [
        'an alias, of which none is simulated',
        'alias/logs',
        'NotFoundException',
        `Alias arn:aws:kms:us-east-1:${MANAGEMENT}:alias/logs is not found.`,
      ],
      [
        'an ARN of another Region',
        KEY_ARN.replace('us-east-1', 'eu-west-1'),
        'NotFoundException',
        'Invalid arn eu-west-1',
      ],
      [
        'an ARN that is none of a key’s',
        `arn:aws:iam::${MANAGEMENT}:root`,
        'InvalidArnException',
        `Invalid arn: arn:aws:iam::${MANAGEMENT}:root`,
      ],
    ])('does not find %s', async (_, id, name, message) => {
      await expect(describeKey(id)).rejects.toMatchObject({
        name,
        message,
        $metadata: { httpStatusCode: 400 },
      });
    });

    it('does not find an id in another Region or account', async () => {
      const notFound = { name: 'NotFoundException' };
      await expect(
        describeKey(KEY_ID, MANAGEMENT, 'eu-west-1'),
      ).rejects.toMatchObject(notFound);
      await expect(describeKey(KEY_ID, MEMBER)).rejects.toMatchObject(notFound);
    });

    it('does not tell strangers whether another account has a key', async () => {
      const missing = KEY_ARN.replace(KEY_ID, 'missing');
      await expect(describeKey(missing, STRANGER)).rejects.toMatchObject(
        denied,
      );
      await expect(describeKey(KEY_ARN, STRANGER)).rejects.toMatchObject(
        denied,
      );
      await expect(describeKey(missing)).rejects.toMatchObject({
        name: 'NotFoundException',
      });
    });

    it('is another account’s where the key policy says so', async () => {
      admit(enableIam, {
        Effect: 'Allow',
        Principal: { AWS: MEMBER },
        Action: ['kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:PutKeyPolicy'],
        Resource: '*',
        Condition: { StringEquals: { 'kms:CallerAccount': MEMBER } },
      });
      expect((await describeKey(KEY_ARN, MEMBER)).KeyMetadata).toMatchObject({
        Arn: KEY_ARN,
        AWSAccountId: MANAGEMENT,
      });
      await expect(describeKey(KEY_ARN, STRANGER)).rejects.toMatchObject(
        denied,
      );
      // These two work in the key's own account only.
      await expect(getPolicy(KEY_ARN, MEMBER)).rejects.toMatchObject(denied);
      await expect(putPolicy({ KeyId: KEY_ARN }, MEMBER)).rejects.toMatchObject(
        denied,
      );
    });
  });

  describe('the key policy', () => {
    it('is needed also in the key’s own account', async () => {
      admit({ ...enableIam, Action: ['kms:PutKeyPolicy', 'kms:DescribeKey'] });
      await describeKey();
      await expect(getPolicy()).rejects.toMatchObject({
        ...denied,
        message: `User: arn:aws:iam::${MANAGEMENT}:user/administrator is not authorized to perform: kms:GetKeyPolicy on resource: ${KEY_ARN} because no resource-based policy allows the kms:GetKeyPolicy action`,
      });
      await putPolicy({});
      expect((await getPolicy()).Statement).toEqual([enableIam]);
    });

    it('denies whom it denies, whatever else allows it', async () => {
      admit(enableIam, {
        Effect: 'Deny',
        Principal: '*',
        Action: 'kms:DescribeKey',
        Resource: '*',
      });
      await expect(describeKey()).rejects.toMatchObject({
        ...denied,
        message: expect.stringMatching(
          /with an explicit deny in a resource-based policy$/,
        ),
      });
    });

    it('is replaced as a whole, and the call is in the events', async () => {
      const Policy = policyOf(enableIam, {
        Effect: 'Allow',
        Principal: { AWS: MEMBER },
        Action: 'kms:Decrypt',
        Resource: '*',
      });
      await putPolicy({ PolicyName: 'default', Policy });
      expect(await getPolicy()).toEqual(JSON.parse(Policy));
      expect(aws.simulator.events().at(-1)).toMatchObject({
        eventName: 'PutKeyPolicy',
        requestParameters: { keyId: KEY_ID, policyName: 'default' },
      });
      const answer = await kms().send(
        new GetKeyPolicyCommand({ KeyId: KEY_ID, PolicyName: 'default' }),
      );
      expect(answer.PolicyName).toBe('default');
    });

    it('must let the caller change it again, unless they waive that', async () => {
      const Policy = policyOf({ ...enableIam, Action: 'kms:GetKeyPolicy' });
      await expect(putPolicy({ Policy })).rejects.toMatchObject({
        name: 'MalformedPolicyDocumentException',
        message:
          'The new key policy will not allow you to update the key policy in the future.',
      });
      await putPolicy({ Policy, BypassPolicyLockoutSafetyCheck: true });
      expect(await getPolicy()).toEqual(JSON.parse(Policy));
      await expect(putPolicy({})).rejects.toMatchObject(denied);
    });

    it.each([
      ['no JSON', 'nothing', 'MalformedPolicyDocumentException'],
      [
        'actions of another service',
        policyOf({ ...enableIam, Action: ['kms:*', 's3:*'] }),
        'MalformedPolicyDocumentException',
      ],
      [
        'no principal',
        policyOf({ ...enableIam, Principal: undefined }),
        'MalformedPolicyDocumentException',
      ],
      [
        'more than 32 KiB',
        policyOf({ ...enableIam, Sid: 'x'.repeat(32 * 1024) }),
        'LimitExceededException',
      ],
      ['letters that KMS does not take', '{"一": 1}', 'ValidationException'],
    ])('cannot have %s', async (_, Policy, name) => {
      const before = await getPolicy();
      await expect(putPolicy({ Policy })).rejects.toMatchObject({
        name,
        $metadata: { httpStatusCode: 400 },
      });
      expect(await getPolicy()).toEqual(before);
    });

    it('has one name', async () => {
      const PolicyName = 'other';
      const notFound = {
        name: 'NotFoundException',
        message: 'No such policy exists',
      };
      await expect(
        kms().send(new GetKeyPolicyCommand({ KeyId: KEY_ID, PolicyName })),
      ).rejects.toMatchObject(notFound);
      await expect(putPolicy({ PolicyName })).rejects.toMatchObject(notFound);
    });

    it('is of no key that is not there', async () => {
      const notFound = { name: 'NotFoundException' };
      await expect(getPolicy('nothing')).rejects.toMatchObject(notFound);
      await expect(putPolicy({ KeyId: 'nothing' })).rejects.toMatchObject(
        notFound,
      );
    });
  });
});

describe('kms, asked by a role', () => {
  const { running, as, assume, allow } = useRoles();
  const asOperator = async () => {
    const { Credentials } = await assume();
    return as(Credentials!).kms.send(new DescribeKeyCommand({ KeyId: KEY_ID }));
  };
  const admit = (...Statement: PolicyStatement[]) =>
    running.change(world => {
      world.keys[KEY_ARN] = logKey('org-trail', {
        policy: { Version: '2012-10-17', Statement },
      });
    });

  it('needs the role’s policies where the key leaves it to the account', async () => {
    admit(enableIam);
    allow('Operator');
    await expect(asOperator()).rejects.toMatchObject(denied);
    allow('Operator', {
      Effect: 'Allow',
      Action: 'kms:DescribeKey',
      Resource: KEY_ARN,
    });
    expect((await asOperator()).KeyMetadata?.Arn).toBe(KEY_ARN);
  });

  it('needs the key policy alone where that names the role', async () => {
    admit({ ...enableIam, Principal: { AWS: roleArn('Operator') } });
    allow('Operator');
    expect((await asOperator()).KeyMetadata?.Arn).toBe(KEY_ARN);
  });

  it('gets nothing from its own policies where the key does not say so', async () => {
    admit({ ...enableIam, Principal: { AWS: roleArn('Administrator') } });
    allow('Operator', { Effect: 'Allow', Action: 'kms:*', Resource: '*' });
    await expect(asOperator()).rejects.toMatchObject(denied);
  });
});
