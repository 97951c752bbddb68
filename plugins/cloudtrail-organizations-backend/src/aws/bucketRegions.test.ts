import type { S3Client } from '@aws-sdk/client-s3';
import { BucketRegions } from './bucketRegions';

const error = (httpStatusCode: number, region?: string) =>
  Object.assign(new Error('refused'), {
    $metadata: { httpStatusCode },
    $response: { headers: region ? { 'x-amz-bucket-region': region } : {} },
  });

/** A bucket that answers in one Region; every call is noted. */
function bucketIn(region: string, elsewhere: Error = error(301, region)) {
  const asked: string[] = [];
  const regions = new BucketRegions();
  const ask = () =>
    regions.read(
      'logs',
      'us-east-1',
      name => name as unknown as S3Client,
      async client => {
        asked.push(String(client));
        if (String(client) !== region) throw elsewhere;
        return 'answer';
      },
    );
  return { regions, ask, asked };
}

describe('BucketRegions', () => {
  it('asks in the Region that S3 names, and remembers it', async () => {
    const { regions, ask, asked } = bucketIn('eu-west-1');
    await expect(ask()).resolves.toBe('answer');
    await ask();
    expect(asked).toEqual(['us-east-1', 'eu-west-1', 'eu-west-1']);
    expect(regions.of('logs')).toBe('eu-west-1');
  });

  it('follows calls side by side, each by itself', async () => {
    const { ask, asked } = bucketIn('eu-west-1');
    await expect(Promise.all([ask(), ask()])).resolves.toEqual([
      'answer',
      'answer',
    ]);
    expect(asked.sort()).toEqual([
      'eu-west-1',
      'eu-west-1',
      'us-east-1',
      'us-east-1',
    ]);
  });

  it.each([
    ['a refusal', error(403, 'eu-west-1')],
    ['a redirect to nowhere', error(301)],
    ['a redirect to where it was asked', error(301, 'us-east-1')],
    ['what is no answer of S3', new TypeError('oops')],
  ])('hands on %s', async (_, refusal) => {
    const { regions, ask, asked } = bucketIn('eu-west-1', refusal);
    await expect(ask()).rejects.toBe(refusal);
    expect(asked).toEqual(['us-east-1']);
    expect(regions.of('logs')).toBeUndefined();
  });
});
