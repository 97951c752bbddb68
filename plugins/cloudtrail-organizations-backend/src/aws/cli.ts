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

const SERVICE_PRINCIPAL = 'cloudtrail.amazonaws.com';

/** Enables trusted access for CloudTrail. */
export const enableTrustedAccessCli = shellCommand([
  'aws',
  'organizations',
  'enable-aws-service-access',
  '--service-principal',
  SERVICE_PRINCIPAL,
]);

/** Disables trusted access for CloudTrail. */
export const disableTrustedAccessCli = shellCommand([
  'aws',
  'organizations',
  'disable-aws-service-access',
  '--service-principal',
  SERVICE_PRINCIPAL,
]);

/** What a trail is named by, and where. */
interface TrailAddress {
  arn: string;
  homeRegion: string;
}

/** A line of `aws cloudtrail` about one trail, in its home Region. `option` is the one that takes the ARN. */
export function trailCli(
  trail: TrailAddress,
  command: string,
  option: string,
  more: string[] = [],
): string {
  return shellCommand([
    'aws',
    'cloudtrail',
    command,
    option,
    trail.arn,
    ...more,
    '--region',
    trail.homeRegion,
  ]);
}

/** Applies an account-level trail of the management account to the organization again. */
export function restoreTrailCli(trail: TrailAddress): string {
  return trailCli(trail, 'update-trail', '--name', ['--is-organization-trail']);
}
