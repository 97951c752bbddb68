import { AwsError } from '../../world/errors';
import type { Violation } from '../shape';

/** CloudTrail's errors for members that its model does not admit, by how their paths begin. */
const ERRORS: [path: RegExp, code: string][] = [
  [/^(name|trailName)$/, 'InvalidTrailNameException'],
  [/^s3BucketName$/, 'InvalidS3BucketNameException'],
  [/^tagsList/, 'InvalidTagParameterException'],
  [
    /^(eventSelectors|advancedEventSelectors)/,
    'InvalidEventSelectorsException',
  ],
  [/^insightSelectors/, 'InvalidInsightSelectorsException'],
  [/^lookupAttributes/, 'InvalidLookupAttributesException'],
  [/^maxResults$/, 'InvalidMaxResultsException'],
  [/^nextToken$/, 'InvalidNextTokenException'],
  [/^(resourceId|resourceIdList)$/, 'CloudTrailARNInvalidException'],
];

/** How CloudTrail refuses input that its model does not admit. */
export function invalidInput(
  [{ path, rule, bound }]: Violation[],
  operation: string,
): AwsError {
  const isStore = operation === 'GetEventDataStore';
  const code = isStore
    ? 'EventDataStoreARNInvalidException'
    : ERRORS.find(([pattern]) => pattern.test(path))?.[1] ??
      'InvalidParameterException';
  const member = path[0].toUpperCase() + path.slice(1);
  return new AwsError(
    code,
    rule === 'required'
      ? `${member} cannot be blank.`
      : `${member} is not valid: ${rule} ${bound}.`,
  );
}
