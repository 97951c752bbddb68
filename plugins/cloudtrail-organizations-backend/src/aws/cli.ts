import type { OrganizationConfig } from '../config';
import { ORGANIZATIONS_REGION } from '../partitions';
import { CLOUDTRAIL } from './organizations';

/** Characters that no POSIX shell reads as anything but themselves. */
const PLAIN = /^[A-Za-z0-9_/:=.,@%+-]+$/;

/**
 * One command for a POSIX shell to copy. Every word stays one word, whatever it holds: names in AWS are given by
 * people who may not mean well.
 */
export function shellCommand(words: string[]): string {
  return words.map(quote).join(' ');
}

function quote(word: string): string {
  if (PLAIN.test(word)) return word;
  // A pasted line break would run what stands before it, quoted or not in some terminals.
  const oneLine = word.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');
  return `'${oneLine.replace(/'/g, `'\\''`)}'`;
}

/** Which AWS a command is for. */
type Target = Pick<OrganizationConfig, 'partition' | 'customEndpoints'>;

/**
 * One line of the AWS CLI, complete: with the Region, so that no other one of the shell's settings counts, and with the
 * endpoint where that is not AWS's own.
 *
 * @param region - by default where the partition has AWS Organizations, which also finds its IAM
 */
export function awsCli(
  { partition, customEndpoints }: Target,
  service: 'cloudtrail' | 'iam' | 'organizations',
  words: string[],
  region: string = ORGANIZATIONS_REGION[partition],
): string {
  const endpoint = customEndpoints?.[service];
  return shellCommand([
    'aws',
    service,
    ...words,
    '--region',
    region,
    ...(endpoint ? ['--endpoint-url', endpoint] : []),
  ]);
}

/** Enables trusted access for CloudTrail. */
export function enableTrustedAccessCli(target: Target): string {
  return awsCli(target, 'organizations', [
    'enable-aws-service-access',
    '--service-principal',
    CLOUDTRAIL,
  ]);
}

/** Disables trusted access for CloudTrail. */
export function disableTrustedAccessCli(target: Target): string {
  return awsCli(target, 'organizations', [
    'disable-aws-service-access',
    '--service-principal',
    CLOUDTRAIL,
  ]);
}

/** Creates CloudTrail's service-linked role. */
export function createServiceLinkedRoleCli(target: Target): string {
  return awsCli(target, 'iam', [
    'create-service-linked-role',
    '--aws-service-name',
    CLOUDTRAIL,
  ]);
}

/** What a trail is named by, and where. */
interface TrailAddress {
  arn: string;
  homeRegion: string;
}

/** A line of `aws cloudtrail` about one trail, in its home Region. `option` is the one that takes the ARN. */
export function trailCli(
  target: Target,
  { arn, homeRegion }: TrailAddress,
  command: string,
  option: string,
  more: string[] = [],
): string {
  return awsCli(
    target,
    'cloudtrail',
    [command, option, arn, ...more],
    homeRegion,
  );
}

/** Applies an account-level trail of the management account to the organization again. */
export function restoreTrailCli(target: Target, trail: TrailAddress): string {
  return trailCli(target, trail, 'update-trail', '--name', [
    '--is-organization-trail',
  ]);
}
