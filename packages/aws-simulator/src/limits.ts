import { rateLimitsOf, type RateLimit } from './rateLimits';
import { findOrganizationOf } from './world/organizations/membership';
import type { World } from './world/types';

/** Whether AWS's rate limits are kept. */
export type LimitsMode = 'on' | 'off';

const GLOBAL_SERVICES = ['organizations', 'iam'];

interface LimitedCall {
  /** Signing name. */
  service: string;
  operation: string;
  region: string;
  /** The caller's account. */
  accountId: string;
}

/** Counts calls against AWS's documented rates, in token buckets that fill by the simulated clock. */
export class Limits {
  readonly #startsAs: LimitsMode;
  #mode: LimitsMode;
  #buckets = new Map<string, TokenBucket>();

  constructor(mode: LimitsMode) {
    this.#startsAs = mode;
    this.#mode = mode;
  }

  get mode(): LimitsMode {
    return this.#mode;
  }

  /** Switches the limits. Whoever switches them on finds every bucket full. */
  set mode(mode: LimitsMode) {
    if (mode !== 'on' && mode !== 'off')
      throw new TypeError('limits must be "on" or "off".');
    this.#mode = mode;
    this.#buckets.clear();
  }

  /** Back to the start: full buckets, and the mode of the beginning. */
  reset(): void {
    this.mode = this.#startsAs;
  }

  /**
   * Counts a call. One that is throttled takes nothing, neither of the account nor of the organization.
   * @returns whether it is within the limits
   */
  admits(world: World, call: LimitedCall, now: number): boolean {
    if (this.#mode === 'off') return true;
    const { service, operation, region, accountId } = call;
    const limits = rateLimitsOf(service, operation);
    if (!limits) return true;

    const place = GLOBAL_SERVICES.includes(service) ? '' : region;
    const name = `${service}:${limits.bucket ?? operation}:${place}`;
    const buckets = [this.#bucket(`${name}:${accountId}`, limits.account, now)];
    const organization =
      limits.organization && findOrganizationOf(world, accountId);
    if (limits.organization && organization)
      buckets.push(
        this.#bucket(`${name}:${organization.id}`, limits.organization, now),
      );
    if (buckets.some(({ tokens }) => tokens < 1)) return false;
    for (const bucket of buckets) bucket.tokens -= 1;
    return true;
  }

  #bucket(key: string, limit: RateLimit, now: number): TokenBucket {
    const bucket = this.#buckets.get(key) ?? { tokens: limit.burst, at: now };
    // A clock that was set back fills nothing.
    const seconds = Math.max(0, now - bucket.at) / 1000;
    bucket.tokens = Math.min(limit.burst, bucket.tokens + seconds * limit.rate);
    bucket.at = now;
    this.#buckets.set(key, bucket);
    return bucket;
  }
}

interface TokenBucket {
  tokens: number;
  /** When the tokens were counted, in milliseconds since 1970. */
  at: number;
}
