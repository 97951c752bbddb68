import type { AwsSimulator } from '../../src/server';
import { ACCOUNTS } from '../stage/scenario';
import type { Case } from './case';

/** The ARN of a trail that is not there. */
export const NO_TRAIL = 'arn:aws:cloudtrail:us-east-1:100000000001:trail/none';
/** What is no ARN of a trail. */
export const NO_ARN = 'arn:aws:cloudtrail:us-east-1:none';

/** What every call that names a trail says of one that cannot be found. */
export function ofTrail(
  name: string,
  input: (trail: string) => object,
): Case[] {
  return [
    {
      call: `cloudtrail:${name}`,
      title: 'of no trail',
      input: input(NO_TRAIL),
      fails: 'TrailNotFoundException',
    },
    {
      call: `cloudtrail:${name}`,
      title: 'by a name that is none',
      input: input('a--b'),
      fails: 'InvalidTrailNameException',
    },
    {
      call: `cloudtrail:${name}`,
      title: 'by an ARN that is none',
      input: input(NO_ARN),
      fails: 'CloudTrailARNInvalidException',
    },
  ];
}

/** Takes CloudTrail's role away from the management account. */
export function withoutRole(simulator: AwsSimulator): void {
  simulator.change(world => {
    delete world.accounts[ACCOUNTS.management].roles
      .AWSServiceRoleForCloudTrail;
  });
}
