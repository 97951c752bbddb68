import type { Trail } from 'backstage-plugin-cloudtrail-organizations-common';

/** An AWS CLI line about one trail, in its home Region. `command` ends in the option that takes the ARN. */
export function trailCommand(
  command: string,
  { arn, homeRegion }: Pick<Trail, 'arn' | 'homeRegion'>,
): string {
  return `aws cloudtrail ${command} ${shellQuote(arn)} --region ${shellQuote(
    homeRegion,
  )}`;
}

/** The line that makes a trail the organization's (again). */
export function restoreCommand(
  trail: Pick<Trail, 'arn' | 'homeRegion'>,
): string {
  return `${trailCommand(
    'update-trail --name',
    trail,
  )} --is-organization-trail`;
}

/** Others choose names: what a person copies into a shell must stay one word. */
export function shellQuote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word)
    ? word
    : `'${word.replace(/'/g, `'\\''`)}'`;
}
