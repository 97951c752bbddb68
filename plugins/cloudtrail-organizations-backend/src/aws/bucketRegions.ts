import type { S3Client } from '@aws-sdk/client-s3';

/**
 * Finds buckets in whichever Region they are, and remembers it. The SDK's own `followRegionRedirects` changes the
 * client's Region while it follows, so that calls side by side take each other's; and it asks the wrong Region again
 * every time.
 */
export class BucketRegions {
  readonly #regions = new Map<string, string>();

  /** Where a bucket has answered; undefined where none has. */
  of(bucket: string): string | undefined {
    return this.#regions.get(bucket);
  }

  /**
   * Reads where the bucket is.
   *
   * @param guess - where to ask first
   * @param s3 - the client of a Region
   */
  async read<T>(
    bucket: string,
    guess: string,
    s3: (region: string) => S3Client,
    read: (client: S3Client) => Promise<T>,
  ): Promise<T> {
    const asked = this.#regions.get(bucket) ?? guess;
    try {
      return await this.#remember(bucket, asked, read(s3(asked)));
    } catch (error) {
      const actual = regionNamedBy(error);
      if (!actual || actual === asked) throw error;
      return this.#remember(bucket, actual, read(s3(actual)));
    }
  }

  async #remember<T>(
    bucket: string,
    region: string,
    answer: Promise<T>,
  ): Promise<T> {
    const value = await answer;
    this.#regions.set(bucket, region);
    return value;
  }
}

/** S3 names a bucket's Region to whoever asks in another. */
function regionNamedBy(error: unknown): string | undefined {
  const { $metadata, $response } = error as {
    $metadata?: { httpStatusCode?: number };
    $response?: { headers?: Record<string, string> };
  };
  const isElsewhere = [301, 400].includes($metadata?.httpStatusCode ?? 0);
  return isElsewhere ? $response?.headers?.['x-amz-bucket-region'] : undefined;
}
