type Pick = <T>(items: readonly T[]) => T;

/** A kind of everyday change. */
interface Work {
  /** `ec2`, without the domain. */
  service: string;
  name: string;
  parameters(pick: Pick): object;
}

const APPS = ['web', 'api', 'worker', 'batch', 'search', 'reports'] as const;

const work = (
  service: string,
  name: string,
  parameters: Work['parameters'],
): Work => ({ service, name, parameters });

/** What people and pipelines do all day. Parameters are shortened to what says something. */
export const WORK: readonly Work[] = [
  work('ec2', 'AuthorizeSecurityGroupIngress', pick => ({
    groupName: `${pick(APPS)}-ingress`,
  })),
  work('ec2', 'CreateTags', pick => ({ tagSet: { app: pick(APPS) } })),
  work('ec2', 'RunInstances', () => ({ minCount: 1, maxCount: 1 })),
  work('ec2', 'TerminateInstances', () => ({})),
  work('ecs', 'RegisterTaskDefinition', pick => ({ family: pick(APPS) })),
  work('ecs', 'UpdateService', pick => ({ service: pick(APPS) })),
  work('lambda', 'UpdateFunctionCode20150331v2', pick => ({
    functionName: pick(APPS),
  })),
  work('lambda', 'PublishVersion20150331', pick => ({
    functionName: pick(APPS),
  })),
  work('cloudformation', 'CreateChangeSet', pick => ({
    stackName: `${pick(APPS)}-stack`,
  })),
  work('cloudformation', 'ExecuteChangeSet', pick => ({
    stackName: `${pick(APPS)}-stack`,
  })),
  work('iam', 'AttachRolePolicy', pick => ({ roleName: `${pick(APPS)}-task` })),
  work('iam', 'CreatePolicyVersion', pick => ({
    policyName: `${pick(APPS)}-task`,
  })),
  work('iam', 'PutRolePolicy', pick => ({ roleName: `${pick(APPS)}-task` })),
  work('s3', 'PutBucketLifecycle', pick => ({
    bucketName: `${pick(APPS)}-assets`,
  })),
  work('s3', 'PutBucketTagging', pick => ({
    bucketName: `${pick(APPS)}-assets`,
  })),
  work('secretsmanager', 'PutSecretValue', pick => ({
    secretId: `${pick(APPS)}/database`,
  })),
  work('logs', 'PutRetentionPolicy', pick => ({
    logGroupName: `/aws/lambda/${pick(APPS)}`,
    retentionInDays: 30,
  })),
  work('kms', 'CreateGrant', () => ({ operations: ['Decrypt'] })),
];
