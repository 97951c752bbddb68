import { arn, type Partition } from '../arns';
import { AwsError, CommonError } from '../errors';
import type { Caller } from '../identity/identity';
import {
  notSimulatedIn,
  type PolicyDocument,
  type PolicyStatement,
} from '../identity/policy';
import { namesNobody } from '../identity/policyPrincipals';
import { many, readPolicy, statementsOf } from '../identity/policyText';
import type { Bucket, World } from '../types';

const LONGEST_POLICY = 20 * 1024;

// Conditions on these keep a policy from being public, where their values are fixed.
// Source: S3 user guide, "Blocking public access", "The meaning of public".
const TRUSTED_KEYS = [
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceorgid',
  'aws:sourceowner',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:userid',
  's3:dataaccesspointaccount',
  's3:x-amz-server-side-encryption-aws-kms-key-id',
];
const FIXING_OPERATORS = ['StringEquals', 'StringLike', 'ArnEquals', 'ArnLike'];
// Calls on objects; every other one is on the bucket.
const OBJECT_ACTION =
  /^s3:(?!.*Bucket)(.*Object|AbortMultipartUpload|ListMultipartUploadParts|BypassGovernanceRetention|Replicate)/i;

/**
 * Gives a bucket a policy.
 * @throws AwsError MalformedPolicy, with S3's sentence; CommonError accessDenied for a public policy
 * where public ones are blocked, unknownOperation for what is not evaluated here
 */
export function putBucketPolicy(
  world: World,
  caller: Caller,
  bucket: Bucket,
  text: string,
): Bucket {
  const { partition } = world.settings;
  if (Buffer.byteLength(text) > LONGEST_POLICY)
    throw malformed('Policy exceeds the maximum allowed document size.');
  const policy = readPolicy(text);
  if (typeof policy === 'string') throw malformed(policy);
  for (const statement of statementsOf(policy)) {
    const fault = faultFor(statement, bucket, partition);
    if (fault) throw malformed(fault);
  }
  if (namesNobody(world, policy))
    throw malformed('Invalid principal in policy');
  const [missing] = notSimulatedIn(policy);
  if (missing)
    throw new CommonError(
      'unknownOperation',
      `Policies with ${missing} are not simulated.`,
    );
  if (bucket.publicAccessBlock?.BlockPublicPolicy && isPublic(policy))
    throw new CommonError(
      'accessDenied',
      `User: ${
        caller.arn
      } is not authorized to perform: s3:PutBucketPolicy on resource: "${arn(
        partition,
        ['s3', '', '', bucket.name],
      )}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
    );
  return { ...bucket, policy };
}

/**
 * Whether a policy is public as S3 means it: it allows something to everyone, and no condition
 * limits that to fixed accounts, organizations, resources or networks.
 */
export function isPublic(policy: PolicyDocument): boolean {
  return statementsOf(policy).some(
    statement =>
      statement.Effect === 'Allow' &&
      isForEveryone(statement) &&
      !isLimited(statement),
  );
}

function isForEveryone({ Principal }: PolicyStatement): boolean {
  if (Principal === undefined || typeof Principal === 'string')
    return Principal === '*';
  return many(Principal.AWS).includes('*');
}

function isLimited({ Condition = {} }: PolicyStatement): boolean {
  return Object.entries(Condition).some(
    ([operator, keys]) =>
      FIXING_OPERATORS.includes(operator) &&
      Object.entries(keys).some(
        ([key, values]) =>
          TRUSTED_KEYS.includes(key.toLowerCase()) &&
          many(values).every(value => !/[*?]|\$\{/.test(value)),
      ),
  );
}

function faultFor(
  statement: PolicyStatement,
  { name }: Bucket,
  partition: Partition,
): string | undefined {
  const actions = many(statement.Action ?? statement.NotAction);
  if (!actions.every(action => /^(\*|s3:[a-z0-9*?]+)$/i.test(action)))
    return 'Policy has invalid action';
  const resources = many(statement.Resource ?? statement.NotResource);
  const bucketArn = arn(partition, ['s3', '', '', name]);
  const isBucket = (resource: string) => resource === bucketArn;
  const isObjects = (resource: string) => resource.startsWith(`${bucketArn}/`);
  const isBoth = (resource: string) => resource === `${bucketArn}*`;
  const isOurs = (resource: string) =>
    isBucket(resource) || isObjects(resource) || isBoth(resource);
  if (!resources.every(isOurs)) return 'Policy has invalid resource';

  const applies = (action: string) =>
    /[*?]/.test(action) ||
    resources.some(isBoth) ||
    resources.some(OBJECT_ACTION.test(action) ? isObjects : isBucket);
  if (statement.Resource && statement.Action && !actions.every(applies))
    return 'Action does not apply to any resource(s) in statement';

  const keys = Object.values(statement.Condition ?? {}).flatMap(Object.keys);
  return keys.every(key => /^(aws|s3|saml|accounts\.\S+):/i.test(key))
    ? undefined
    : 'Policy has an invalid condition key';
}

function malformed(sentence: string): AwsError {
  return new AwsError('MalformedPolicy', sentence);
}
