import { AwsError } from '../errors';

const TRAIL_ARN =
  /^arn:(aws[a-z-]*):cloudtrail:([a-z0-9-]+):(\d{12}):trail\/([\w.-]+)$/;

/**
 * Refuses what can be neither the name nor the ARN of a trail.
 * @throws AwsError InvalidTrailNameException or CloudTrailARNInvalidException
 */
export function checkNameOrArn(nameOrArn: string): void {
  if (nameOrArn.startsWith('arn:')) {
    if (!TRAIL_ARN.test(nameOrArn))
      throw new AwsError(
        'CloudTrailARNInvalidException',
        `The trail ARN ${nameOrArn} is not valid.`,
      );
    return;
  }
  checkName(nameOrArn);
}

/**
 * Refuses what cannot be the name of a trail.
 * @throws AwsError InvalidTrailNameException
 */
export function checkName(name: string): void {
  const fault = nameFault(name);
  if (fault) throw new AwsError('InvalidTrailNameException', fault);
}

// Source: CloudTrail API reference, InvalidTrailNameException.
function nameFault(name: string): string | undefined {
  if (name.length < 3)
    return `Trail name too short. Minimum allowed length: 3 characters. Specified name length: ${name.length} characters.`;
  if (name.length > 128)
    return `Trail name too long. Maximum allowed length: 128 characters. Specified name length: ${name.length} characters.`;
  if (!/^[\w.-]+$/.test(name))
    return 'Trail name or ARN can only contain uppercase letters, lowercase letters, numbers, periods (.), hyphens (-), and underscores (_).';
  if (!/^[A-Za-z0-9]/.test(name) || !/[A-Za-z0-9]$/.test(name))
    return 'Trail name must start and end with a letter or a number.';
  if (/[._-]{2}/.test(name))
    return 'Trail name cannot have adjacent periods, underscores or hyphens.';
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name))
    return 'Trail name cannot be in IP address format.';
  return undefined;
}
