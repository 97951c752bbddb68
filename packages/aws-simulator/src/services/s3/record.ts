import { S3_BINDINGS } from './bindings';

/**
 * What CloudTrail records of a call to S3: the bucket, the host, the query parameter that names the
 * call, and the body as it came. Source: S3 user guide, "Log file entries for Amazon S3".
 */
export function s3RequestParameters(
  { Bucket, Policy, ...input }: Record<string, unknown>,
  { operation, region }: { operation: string; region: string },
): object {
  const [subresource] =
    S3_BINDINGS.operations[operation].subresource?.split('=') ?? [];
  return {
    bucketName: Bucket,
    Host: `s3.${region}.amazonaws.com`,
    ...(subresource && { [subresource]: '' }),
    ...(typeof Policy === 'string' && { bucketPolicy: policyIn(Policy) }),
    ...input,
  };
}

function policyIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
