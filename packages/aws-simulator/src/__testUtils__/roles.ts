import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
} from '@aws-sdk/client-sts';
import type { PolicyStatement } from '../world/identity/policy';
import { useSimulator } from './cloudtrail';
import type { TemporaryCredentials } from './clients';
import { MANAGEMENT } from './worlds';

/** ARN of a role in the management account. */
export const roleArn = (name: string) =>
  `arn:aws:iam::${MANAGEMENT}:role/${name}`;

/** A simulator for a suite of tests in which roles are assumed; by default jane the operator's. */
export function useRoles() {
  const running = useSimulator();
  return {
    running,
    as: (identity: string | TemporaryCredentials) => running.clients(identity),
    assume: (
      input: Partial<AssumeRoleCommandInput> = {},
      identity: string | TemporaryCredentials = MANAGEMENT,
      region?: string,
    ) =>
      running.clients(identity, region).sts.send(
        new AssumeRoleCommand({
          RoleArn: roleArn('Operator'),
          RoleSessionName: 'jane',
          ...input,
        }),
      ),
    /** Sets what trusts the operator role. */
    trust: (...Statement: PolicyStatement[]) =>
      running.change(world => {
        const { Operator } = world.accounts[MANAGEMENT].roles;
        Operator.trustPolicy.Statement = Statement;
      }),
    /** Sets what a role may do. */
    allow: (name: string, ...Statement: PolicyStatement[]) =>
      running.change(world => {
        world.accounts[MANAGEMENT].roles[name].policies = [
          { Version: '2012-10-17', Statement },
        ];
      }),
  };
}
