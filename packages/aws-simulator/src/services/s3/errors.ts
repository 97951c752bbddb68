import { AwsError, CommonError } from '../../world/errors';
import type { Violation } from '../shape';

/** A setting that a bucket does not have, which S3 answers with a name of its own for each. */
export function notSet(
  code: string,
  message: string,
  bucketName: string,
): AwsError {
  return new AwsError(code, message, {
    status: 404,
    details: { BucketName: bucketName },
  });
}

/** A value that S3 does not take, and where it stood. */
export function invalidArgument(
  message: string,
  argument?: { name: string; value?: string },
): AwsError {
  return new AwsError('InvalidArgument', message, {
    details: {
      ...(argument && { ArgumentName: argument.name }),
      ...(argument?.value !== undefined && { ArgumentValue: argument.value }),
    },
  });
}

/** XML that does not follow S3's schema. */
export function malformedXml(): AwsError {
  return new AwsError(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );
}

/** What S3 has and this simulator has not: better refused than forgotten. */
export function notSimulated(what: string): CommonError {
  return new CommonError('unknownOperation', `${what} is not simulated.`);
}

/** How S3 refuses input that its model does not admit: with one sentence for all of its XML. */
export function invalidInput(_: Violation[], name: string): AwsError {
  return name === 'PutBucketPolicy'
    ? new AwsError('MalformedPolicy', 'Missing required field Statement')
    : malformedXml();
}
