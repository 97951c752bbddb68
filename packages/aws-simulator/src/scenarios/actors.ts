import { arn, type Partition } from '../world/arns';
import { lowerId, upperId } from '../world/ids';
import type { UserIdentity } from '../world/types';
import type { HistoryScenario } from './scenario';

const CONSOLE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
const TERRAFORM =
  'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 terraform-provider-aws/5.82.2 aws-sdk-go-v2/1.32.6';
const CLI = 'aws-cli/2.22.12 md/awscrt#0.23.4 exec-env/CodeBuild';

/** Somebody who works in an account. */
export interface Actor {
  /** When, as hours of the day in UTC. */
  hours: { from: number; to: number };
  sourceIpAddress: string;
  userAgent: string;
  /** @param time - milliseconds since 1970 */
  identity(accountId: string, time: number): UserIdentity;
}

/** Everyone who leaves events: people in office hours, machines around the clock. */
export function actorsOf(
  { people, pipelines = [], users = [] }: HistoryScenario,
  partition: Partition,
): Actor[] {
  return [
    ...people.map(person => personActor(person, partition)),
    ...pipelines.map(role => pipelineActor(role, partition)),
    ...users.map(user => userActor(user, partition)),
  ];
}

/** A person who came through single sign-on as an administrator. */
export function personActor(email: string, partition: Partition): Actor {
  const roleName = `AWSReservedSSO_AdministratorAccess_${lowerId(16, 'sso')}`;
  return {
    hours: { from: 7, to: 17 },
    sourceIpAddress: `203.0.113.${lastOctet(email)}`,
    userAgent: CONSOLE,
    identity: (accountId, time) =>
      assumedRole({
        accountId,
        partition,
        roleName,
        rolePath: 'aws-reserved/sso.amazonaws.com/',
        sessionName: email,
        time,
      }),
  };
}

function pipelineActor(roleName: string, partition: Partition): Actor {
  return {
    hours: { from: 0, to: 24 },
    sourceIpAddress: `198.51.100.${lastOctet(roleName)}`,
    userAgent: TERRAFORM,
    identity: (accountId, time) =>
      assumedRole({
        accountId,
        partition,
        roleName,
        rolePath: '',
        sessionName: `run-${Math.floor(time / 60_000) % 100_000}`,
        time,
      }),
  };
}

function userActor(userName: string, partition: Partition): Actor {
  return {
    hours: { from: 0, to: 24 },
    sourceIpAddress: `192.0.2.${lastOctet(userName)}`,
    userAgent: CLI,
    identity: accountId => ({
      type: 'IAMUser',
      principalId: upperId('AIDA', 17, `${accountId}/${userName}`),
      arn: arn(partition, ['iam', '', accountId, `user/${userName}`]),
      accountId,
      accessKeyId: upperId('AKIA', 16, `${accountId}/${userName}`),
      userName,
    }),
  };
}

function assumedRole(options: {
  accountId: string;
  partition: Partition;
  roleName: string;
  rolePath: string;
  sessionName: string;
  time: number;
}): UserIdentity {
  const { accountId, partition, roleName, rolePath, sessionName, time } =
    options;
  const roleId = roleIdOf(accountId, roleName);
  // A session lasts an hour, and has one access key.
  const hour = Math.floor(time / 3600_000) * 3600_000;
  return {
    type: 'AssumedRole',
    principalId: `${roleId}:${sessionName}`,
    arn: arn(partition, [
      'sts',
      '',
      accountId,
      `assumed-role/${roleName}/${sessionName}`,
    ]),
    accountId,
    accessKeyId: upperId('ASIA', 16, `${accountId}/${sessionName}/${hour}`),
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: roleId,
        arn: arn(partition, [
          'iam',
          '',
          accountId,
          `role/${rolePath}${roleName}`,
        ]),
        accountId,
        userName: roleName,
      },
      attributes: {
        creationDate: new Date(hour).toISOString(),
        mfaAuthenticated: 'false',
      },
    },
  };
}

// The same few roles act again and again.
const roleIds = new Map<string, string>();

function roleIdOf(accountId: string, roleName: string): string {
  const name = `${accountId}/${roleName}`;
  const roleId = roleIds.get(name) ?? upperId('AROA', 17, name);
  roleIds.set(name, roleId);
  return roleId;
}

function lastOctet(name: string): number {
  return 1 + (parseInt(lowerId(4, name), 16) % 254);
}
