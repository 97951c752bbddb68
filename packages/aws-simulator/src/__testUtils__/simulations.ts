import { createWorld } from '../scenarios/createWorld';
import { Simulation } from '../simulation';
import { MANAGEMENT, smallOrganization } from './worlds';

/** Noon of some day, at which clocks of tests stand still. */
export const NOON = Date.parse('2026-11-23T12:00:00Z');

/** A simulation without a network, whose clock moves only when it is told to. */
export function simulationAt(
  now: number,
  options: { limits?: 'on' | 'off'; seed?: string } = {},
): Simulation {
  const { limits = 'on', seed = 'seed' } = options;
  return new Simulation({
    initialWorld: at => createWorld(smallOrganization, at, seed),
    clock: () => now,
    limits,
    seed,
  });
}

/** A call in AWS JSON as an account's administrator. */
export function jsonCall(
  target: string,
  { input = {}, as = MANAGEMENT, region = 'us-east-1' } = {},
) {
  const service = target.startsWith('AWSOrganizations')
    ? 'organizations'
    : 'cloudtrail';
  return {
    method: 'POST',
    path: '/',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=AKIA${as}SIMU/20261123/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
      'x-amz-target': target,
    },
    body: JSON.stringify(input),
    sourceIpAddress: '127.0.0.1',
  };
}

export const LIST_ACCOUNTS = 'AWSOrganizationsV20161128.ListAccounts';
export const DESCRIBE_ORGANIZATION =
  'AWSOrganizationsV20161128.DescribeOrganization';
