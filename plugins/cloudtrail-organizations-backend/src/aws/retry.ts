import { AdaptiveRetryStrategy, DefaultRateLimiter } from '@smithy/core/retry';

/**
 * The rates are shared with every other tool in the account. The SDK pauses up to 1, 2, 4 and 8 seconds where AWS
 * throttles, which lets another tool's burst pass and stays well within what one answer may take.
 */
const MAX_ATTEMPTS = 5;

/**
 * Once AWS has throttled a client, the SDK's adaptive mode holds it for good to twice the rate that it measured of late.
 * The portal is silent between two observations, so that without a floor this would be one call in two seconds, and
 * everything it reads side by side would stand in line. What the single calls may use is the rate budget's concern.
 */
const FLOOR = { minFillRate: 5, minCapacity: 10 };

/** The SDK's adaptive retry, one for each client: what is throttled in one service or Region slows no other. */
export function retryStrategy(
  maxAttempts: number = MAX_ATTEMPTS,
): AdaptiveRetryStrategy {
  return new AdaptiveRetryStrategy(maxAttempts, {
    rateLimiter: new DefaultRateLimiter(FLOOR),
  });
}
