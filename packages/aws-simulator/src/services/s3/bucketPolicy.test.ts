import {
  CreateBucketCommand,
  GetBucketAclCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
  GetPublicAccessBlockCommand,
  PutBucketPolicyCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { useSimulator } from '../../__testUtils__/cloudtrail';
import {
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  STRANGER,
} from '../../__testUtils__/worlds';

const BUCKET = 'my-logs';
const ON_BUCKET = { Bucket: BUCKET };
const ARN = `arn:aws:s3:::${BUCKET}`;

/** A statement that lets somebody read the ACL. */
const statement = (members: object = {}) => ({
  Effect: 'Allow',
  Principal: { AWS: MEMBER },
  Action: 's3:GetBucketAcl',
  Resource: ARN,
  ...members,
});
const document = (...Statement: object[]) => ({
  Version: '2012-10-17',
  Statement,
});
const everyone = { Principal: '*' };

describe('the policy of a bucket', () => {
  const aws = useSimulator();
  const s3 = (as = MANAGEMENT) => aws.clients(as).s3;
  const s3OfRole = async (name: string) => {
    const { Credentials } = await aws.clients(MANAGEMENT).sts.send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${MANAGEMENT}:role/${name}`,
        RoleSessionName: 'test',
      }),
    );
    return aws.clients(Credentials!).s3;
  };
  const put = (
    policy: unknown,
    options: { as?: string; owner?: string } = {},
  ) =>
    s3(options.as).send(
      new PutBucketPolicyCommand({
        ...ON_BUCKET,
        Policy: typeof policy === 'string' ? policy : JSON.stringify(policy),
        ExpectedBucketOwner: options.owner,
      }),
    );
  const get = async () =>
    JSON.parse(
      (await s3().send(new GetBucketPolicyCommand(ON_BUCKET))).Policy!,
    );
  const isPublic = async () =>
    (await s3().send(new GetBucketPolicyStatusCommand(ON_BUCKET))).PolicyStatus
      ?.IsPublic;
  const readAcl = (client = s3(MEMBER)) =>
    client.send(new GetBucketAclCommand(ON_BUCKET));
  const block = (BlockPublicPolicy: boolean, RestrictPublicBuckets = false) =>
    s3().send(
      new PutPublicAccessBlockCommand({
        ...ON_BUCKET,
        PublicAccessBlockConfiguration: {
          BlockPublicPolicy,
          RestrictPublicBuckets,
        },
      }),
    );
  beforeEach(() => s3().send(new CreateBucketCommand(ON_BUCKET)));

  it('is not there in a new bucket', async () => {
    const error = {
      name: 'NoSuchBucketPolicy',
      BucketName: BUCKET,
      $metadata: { httpStatusCode: 404 },
    };
    await expect(get()).rejects.toMatchObject(error);
    await expect(isPublic()).rejects.toMatchObject(error);
  });

  it('is read back as it was put, and the call is in the events', async () => {
    const policy = { ...document(statement()), Id: 'mine' };
    expect(await put(policy)).toMatchObject({
      $metadata: { httpStatusCode: 204 },
    });
    expect(await get()).toEqual(policy);
    expect(aws.simulator.events().at(-1)).toMatchObject({
      eventName: 'PutBucketPolicy',
      requestParameters: {
        bucketName: BUCKET,
        Host: 's3.us-east-1.amazonaws.com',
        policy: '',
        bucketPolicy: policy,
      },
    });
  });

  it('is of the older version where it says none', async () => {
    await put({ Statement: statement() });
    expect(await get()).toEqual({
      Version: '2008-10-17',
      Statement: statement(),
    });
  });

  it.each([
    ['no policy', 'Policies must be valid JSON and the first byte must be'],
    ['[]', 'Policies must be valid JSON and the first byte must be'],
    [{ Version: '2012-10-17' }, 'Missing required field Statement'],
    [document(), 'Missing required field Statement'],
    [
      { ...document(statement()), Version: '2020-01-01' },
      'The policy must contain a valid version string',
    ],
    [{ ...document(statement()), Note: 'x' }, 'Unknown field Note'],
    [document(statement({ Principals: '*' })), 'Unknown field Principals'],
    [
      document(statement({ Effect: undefined })),
      'Missing required field Effect',
    ],
    [document(statement({ Effect: 'Maybe' })), 'Invalid effect: Maybe'],
    [
      document(statement({ Principal: undefined })),
      'Missing required field Principal',
    ],
    [
      document(statement({ Action: undefined })),
      'Missing required field Action',
    ],
    [
      document(statement({ Resource: undefined })),
      'Missing required field Resource',
    ],
    [document(statement({ NotAction: 's3:*' })), 'Invalid policy syntax.'],
    [document(statement({ Action: [] })), 'Invalid policy syntax.'],
    [document(statement({ Condition: 'x' })), 'Invalid policy syntax.'],
    [document(statement({ Principal: {} })), 'Invalid principal in policy'],
    [
      document(statement({ Principal: { AWS: '1234' } })),
      'Invalid principal in policy',
    ],
    [
      document(statement({ Principal: { Robot: 'x' } })),
      'Invalid principal in policy',
    ],
    [
      document(statement({ Action: 'cloudtrail:GetTrail' })),
      'Policy has invalid action',
    ],
    [
      document(statement({ Resource: 'arn:aws:s3:::other' })),
      'Policy has invalid resource',
    ],
    [
      document(statement({ Resource: `arn:aws-cn:s3:::${BUCKET}` })),
      'Policy has invalid resource',
    ],
    [
      document(statement({ Resource: `${ARN}/*` })),
      'Action does not apply to any resource(s) in statement',
    ],
    [
      document(statement({ Action: ['s3:GetBucketAcl', 's3:PutObject'] })),
      'Action does not apply to any resource(s) in statement',
    ],
    [
      document(statement({ Condition: { StringEquals: { 'my:key': 'x' } } })),
      'Policy has an invalid condition key',
    ],
  ])('is refused: %j', async (policy, sentence) => {
    await put(document(statement()));
    await expect(put(policy)).rejects.toMatchObject({
      name: 'MalformedPolicy',
      message: expect.stringContaining(sentence),
      $metadata: { httpStatusCode: 400 },
    });
    expect(await get()).toEqual(document(statement()));
  });

  it('is refused where it would be judged otherwise than AWS does', async () => {
    const { Principal, ...others } = statement();
    for (const policy of [
      document({ ...others, NotPrincipal: Principal }),
      document(
        statement({
          Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
        }),
      ),
    ])
      await expect(put(policy)).rejects.toMatchObject({
        name: 'NotImplemented',
        $metadata: { httpStatusCode: 501 },
      });
  });

  it('is for the expected owner', async () => {
    await put(document(statement()), { owner: MANAGEMENT });
    const denied = {
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
    };
    const asked = { ...ON_BUCKET, ExpectedBucketOwner: STRANGER };
    await expect(
      put(document(statement()), { owner: STRANGER }),
    ).rejects.toMatchObject(denied);
    for (const command of [
      new GetBucketPolicyCommand(asked),
      new GetBucketPolicyStatusCommand(asked),
      new GetPublicAccessBlockCommand(asked),
      new PutPublicAccessBlockCommand({
        ...asked,
        PublicAccessBlockConfiguration: {},
      }),
    ])
      await expect(
        s3().send(command as GetBucketPolicyCommand),
      ).rejects.toMatchObject(denied);
  });

  describe('decides', () => {
    it('together with the caller’s own across accounts', async () => {
      await expect(readAcl()).rejects.toMatchObject({ name: 'AccessDenied' });
      await put(document(statement()));
      await readAcl();
      aws.change(world => {
        world.accounts[MEMBER].ownKey.deniedActions = ['s3:*'];
      });
      await expect(readAcl()).rejects.toMatchObject({
        message: expect.stringContaining(
          'with an explicit deny in an identity-based policy',
        ),
      });
    });

    it('beside the caller’s own in the owner’s account', async () => {
      const client = await s3OfRole('Operator');
      await expect(readAcl(client)).rejects.toMatchObject({
        message: expect.stringContaining(
          'because no identity-based policy allows the s3:GetBucketAcl action',
        ),
      });
      await put(document(statement({ Principal: { AWS: MANAGEMENT } })));
      await expect(readAcl(client)).rejects.toMatchObject({
        name: 'AccessDenied',
      });
      await put(
        document(
          statement({
            Principal: { AWS: `arn:aws:iam::${MANAGEMENT}:role/Operator` },
          }),
        ),
      );
      await readAcl(client);
    });

    it('against everyone whom it denies', async () => {
      await put(
        document(statement({ Effect: 'Deny', ...everyone, Action: 's3:*' })),
      );
      await expect(readAcl(s3())).rejects.toMatchObject({
        name: 'AccessDenied',
        message: expect.stringContaining(
          'with an explicit deny in a resource-based policy',
        ),
      });
      await expect(get()).rejects.toMatchObject({ name: 'AccessDenied' });
    });

    it('nothing about the owner’s root user, who can always replace it', async () => {
      await put(
        document(statement({ Effect: 'Deny', ...everyone, Action: 's3:*' })),
      );
      aws.change(world => {
        world.accounts[MANAGEMENT].ownKey.root = true;
      });
      expect((await get()).Statement).toHaveLength(1);
      await expect(readAcl(s3())).rejects.toMatchObject({
        name: 'AccessDenied',
      });
      await put(document(statement()));
      await readAcl(s3());
    });

    it.each([
      ['aws:PrincipalOrgID', ORGANIZATION, 'o-other00000'],
      ['s3:ResourceAccount', MANAGEMENT, MEMBER],
      ['aws:ResourceAccount', MANAGEMENT, MEMBER],
      ['aws:PrincipalAccount', MEMBER, STRANGER],
      ['aws:SecureTransport', 'true', 'false'],
      ['aws:RequestedRegion', 'us-east-1', 'eu-west-1'],
    ])('by %s', async (key, right, wrong) => {
      const withValue = (value: string) =>
        put(
          document(
            statement({ Condition: { StringEquals: { [key]: value } } }),
          ),
        );
      await withValue(wrong);
      await expect(readAcl()).rejects.toMatchObject({ name: 'AccessDenied' });
      await withValue(right);
      await readAcl();
    });
  });

  describe('that is public', () => {
    const open = document(statement(everyone));

    it('is refused while that is blocked', async () => {
      await expect(put(open)).rejects.toMatchObject({
        name: 'AccessDenied',
        message: `User: arn:aws:iam::${MANAGEMENT}:user/administrator is not authorized to perform: s3:PutBucketPolicy on resource: "${ARN}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
        $metadata: { httpStatusCode: 403 },
      });
      await block(false);
      await put(open);
      expect(await isPublic()).toBe(true);
    });

    it('lets other accounts in unless that is restricted', async () => {
      await block(false);
      await put(open);
      await readAcl(s3(STRANGER));
      await block(true, true);
      await expect(readAcl(s3(STRANGER))).rejects.toMatchObject({
        name: 'AccessDenied',
      });
      await readAcl(s3());
    });

    it.each([
      ['for one account', statement(), false],
      [
        'for CloudTrail',
        statement({ Principal: { Service: 'x.amazonaws.com' } }),
        false,
      ],
      [
        'that denies everyone',
        statement({ ...everyone, Effect: 'Deny' }),
        false,
      ],
      [
        'for every AWS principal',
        statement({ Principal: { AWS: ['*', MEMBER] } }),
        true,
      ],
      [
        'within an organization',
        statement({
          ...everyone,
          Condition: { StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION } },
        }),
        false,
      ],
      [
        'within organizations of any id',
        statement({
          ...everyone,
          Condition: { StringLike: { 'aws:PrincipalOrgID': 'o-*' } },
        }),
        true,
      ],
      [
        'outside an organization',
        statement({
          ...everyone,
          Condition: {
            StringNotEquals: { 'aws:PrincipalOrgID': ORGANIZATION },
          },
        }),
        true,
      ],
      [
        'with a condition that limits nobody',
        statement({
          ...everyone,
          Condition: { StringEquals: { 's3:prefix': 'a' } },
        }),
        true,
      ],
    ])('is told: %s', async (_, asked, expected) => {
      await block(false);
      await put(document(asked));
      expect(await isPublic()).toBe(expected);
    });
  });

  it('can be without a public access block', async () => {
    aws.change(world => {
      delete world.buckets[BUCKET].publicAccessBlock;
    });
    const read = () => s3().send(new GetPublicAccessBlockCommand(ON_BUCKET));
    await expect(read()).rejects.toMatchObject({
      name: 'NoSuchPublicAccessBlockConfiguration',
      BucketName: BUCKET,
      $metadata: { httpStatusCode: 404 },
    });
    await put(document(statement(everyone)));
    await s3().send(
      new PutPublicAccessBlockCommand({
        ...ON_BUCKET,
        PublicAccessBlockConfiguration: { BlockPublicAcls: true },
      }),
    );
    // What is left out is off.
    expect((await read()).PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      IgnorePublicAcls: false,
      BlockPublicPolicy: false,
      RestrictPublicBuckets: false,
    });
    expect(aws.simulator.events().at(-1)).toMatchObject({
      eventName: 'PutBucketPublicAccessBlock',
      requestParameters: { bucketName: BUCKET, publicAccessBlock: '' },
    });
  });
});
