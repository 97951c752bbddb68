import Bottleneck from 'bottleneck';

/**
 * AWS's documented rate and burst of each call, in calls a second and account; those of CloudTrail hold in each Region.
 * Sources: "Quotas for AWS Organizations" and "Quotas in AWS CloudTrail". A call that is not listed has no documented
 * rate.
 */
const RATES: Record<string, { rate: number; burst: number }> = {
  DescribeOrganization: { rate: 1, burst: 2 },
  ListAWSServiceAccessForOrganization: { rate: 1, burst: 3 },
  EnableAWSServiceAccess: { rate: 1, burst: 2 },
  DisableAWSServiceAccess: { rate: 1, burst: 2 },
  ListAccounts: { rate: 8, burst: 12 },
  ListDelegatedAdministrators: { rate: 5, burst: 8 },
  ListRoots: { rate: 1, burst: 2 },
  ListOrganizationalUnitsForParent: { rate: 5, burst: 8 },
  ListAccountsForParent: { rate: 5, burst: 8 },
  ListParents: { rate: 5, burst: 8 },
  DescribeTrails: { rate: 10, burst: 10 },
  GetTrailStatus: { rate: 10, burst: 10 },
  GetEventSelectors: { rate: 10, burst: 10 },
  GetInsightSelectors: { rate: 10, burst: 10 },
  ListTags: { rate: 10, burst: 10 },
  ListEventDataStores: { rate: 10, burst: 10 },
  GetEventDataStore: { rate: 10, burst: 10 },
};

/** Bottleneck adds to its reservoir at multiples of this. */
const TICK_MS = 250;

/** Keeps the portal within its share of AWS's rates: one token bucket for each call and whoever the rate is for. */
export class RateBudget {
  readonly #share: number;
  readonly #buckets = new Map<string, Bottleneck>();

  /** @param share - above 0, at most 1 */
  constructor(share: number) {
    this.#share = share;
  }

  /**
   * Runs one request as soon as the budget admits it.
   *
   * @param payer - whose rate it uses up: an account, or an account in one Region
   * @param call - the SDK's name of the operation, such as `ListAccounts`
   */
  schedule<T>(
    payer: string,
    call: string,
    request: () => Promise<T>,
  ): Promise<T> {
    const limit = RATES[call];
    if (!limit) return request();
    const key = `${payer} ${call}`;
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      bucket = new Bottleneck(reservoir(limit, this.#share));
      this.#buckets.set(key, bucket);
    }
    return bucket.schedule(request);
  }
}

/** The token bucket, in the steps that Bottleneck can take, which comes closest to the rate from below. */
export function reservoir(
  { rate, burst }: { rate: number; burst: number },
  share: number,
): Bottleneck.ConstructorOptions {
  const allowed = rate * share;
  const maximum = Math.max(1, Math.floor(burst * share));
  let ticks = Math.ceil(1000 / allowed / TICK_MS);
  let amount = Math.floor((allowed * ticks * TICK_MS) / 1000);
  for (let more = ticks + 1; more <= ticks * 8; more += 1) {
    const inThese = Math.floor((allowed * more * TICK_MS) / 1000);
    if (inThese <= maximum && inThese / more > amount / ticks) {
      ticks = more;
      amount = inThese;
    }
  }
  return {
    reservoir: maximum,
    reservoirIncreaseInterval: ticks * TICK_MS,
    reservoirIncreaseAmount: Math.min(amount, maximum),
    reservoirIncreaseMaximum: maximum,
  };
}
