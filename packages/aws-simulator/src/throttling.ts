import { CommonError } from './world/errors';

// As users report them of Organizations, and as the KMS developer guide, "Throttling AWS KMS
// requests", and the S3 API reference, "Error responses", have them.
const SENTENCES: Record<string, string> = {
  organizations:
    'You have sent too many requests in too short a period of time. Try again later.',
  kms: 'You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.',
  s3: 'Please reduce your request rate.',
};

/**
 * The error of a service that is called too often, in its own words.
 * @param service - signing name
 */
export function throttled(service: string): CommonError {
  return new CommonError('throttled', SENTENCES[service] ?? 'Rate exceeded');
}
