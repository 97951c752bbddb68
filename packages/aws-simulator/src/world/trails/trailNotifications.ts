import { arn } from '../arns';
import { AwsError, notAuthorized } from '../errors';
import { isAllowed, type Caller } from '../identity/identity';
import {
  evaluateIdentityPolicies,
  evaluateResourcePolicy,
} from '../identity/policy';
import { CLOUDTRAIL_PRINCIPAL } from '../identity/serviceLinkedRoles';
import type { Role, Trail, World } from '../types';

const TOPIC_ARN = /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/;
const LOG_GROUP_ARN =
  /^arn:aws[a-z-]*:logs:([a-z0-9-]+):(\d{12}):log-group:([\w.#/-]{1,512}):\*$/;

/**
 * The ARN of the topic that a caller names. Topics are not simulated: each that could exist does,
 * with a policy that is good.
 * @throws AwsError InvalidSnsTopicNameException
 */
export function topicArn(
  world: World,
  { accountId, homeRegion }: Pick<Trail, 'accountId' | 'homeRegion'>,
  nameOrArn: string,
): string {
  if (TOPIC_ARN.test(nameOrArn)) return nameOrArn;
  if (!/^[\w-]{1,256}$/.test(nameOrArn))
    throw new AwsError(
      'InvalidSnsTopicNameException',
      `The SNS topic name ${nameOrArn} is not valid.`,
    );
  return arn(world.settings.partition, [
    'sns',
    homeRegion,
    accountId,
    nameOrArn,
  ]);
}

/**
 * Whether CloudTrail can hand its events to CloudWatch Logs: a log group and a role that trusts
 * CloudTrail and may write there. Log groups are not simulated: each that could exist does.
 * @throws AwsError InvalidCloudWatchLogsLogGroupArnException, InvalidCloudWatchLogsRoleArnException;
 * CommonError accessDenied where the caller may not pass the role
 */
export function checkCloudWatchLogs(
  world: World,
  caller: Caller,
  {
    cloudWatchLogsLogGroupArn: logGroup,
    cloudWatchLogsRoleArn: roleArn,
    homeRegion,
  }: Trail,
): void {
  if (!logGroup && !roleArn) return;
  if (!roleArn)
    throw invalidRole('You must specify a role ARN as well as a log group.');
  if (!logGroup)
    throw invalidLogGroup(
      'You must specify a log group as well as a role ARN.',
    );
  const [, region, accountId, name] = LOG_GROUP_ARN.exec(logGroup) ?? [];
  if (region !== homeRegion)
    throw invalidLogGroup(
      "Check the log group ARN: CloudTrail can't validate it.",
    );
  const role = roleOf(world, roleArn);
  if (!role || !trustsCloudTrail(role))
    throw invalidRole(
      'Access denied. Check the trust relationships for your role.',
    );
  const stream = arn(world.settings.partition, [
    'logs',
    region,
    accountId,
    `log-group:${name}:log-stream:${accountId}_CloudTrail_${region}`,
  ]);
  const mayWrite = ['logs:CreateLogStream', 'logs:PutLogEvents'].every(
    action =>
      evaluateIdentityPolicies(role.policies, { action, resource: stream }) ===
      'allow',
  );
  if (!mayWrite)
    throw invalidLogGroup(
      'Access denied. Check the permissions for your role.',
    );
  checkMayPass(caller, role);
}

function checkMayPass(caller: Caller, { arn: resource }: Role): void {
  const request = {
    action: 'iam:PassRole',
    resource,
    context: { 'iam:PassedToService': CLOUDTRAIL_PRINCIPAL },
  };
  if (!isAllowed(caller, request))
    throw notAuthorized({
      callerArn: caller.arn,
      action: request.action,
      resource,
      because: 'implicitDeny',
    });
}

function roleOf(world: World, roleArn: string): Role | undefined {
  const [, , , , accountId] = roleArn.split(':');
  return Object.values(world.accounts[accountId]?.roles ?? {}).find(
    ({ arn: candidate }) => candidate === roleArn,
  );
}

function trustsCloudTrail({ trustPolicy, arn: resource }: Role): boolean {
  const principal = { type: 'Service', service: CLOUDTRAIL_PRINCIPAL } as const;
  const request = { action: 'sts:AssumeRole', resource };
  return evaluateResourcePolicy(trustPolicy, principal, request) === 'allow';
}

function invalidRole(message: string): AwsError {
  return new AwsError('InvalidCloudWatchLogsRoleArnException', message);
}

function invalidLogGroup(message: string): AwsError {
  return new AwsError('InvalidCloudWatchLogsLogGroupArnException', message);
}
