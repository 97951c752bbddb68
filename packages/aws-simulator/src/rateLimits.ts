/** A token bucket: tokens that are added a second, and the most it holds. */
export interface RateLimit {
  rate: number;
  burst: number;
}

/** How often an operation may be called. */
interface OperationLimits {
  /** By one account; in one Region where the service is regional. */
  account: RateLimit;
  /** By all accounts of an organization together. */
  organization?: RateLimit;
  /** Operations that name the same bucket draw on it together. By default each has its own. */
  bucket?: string;
}

const limit = (rate: number, burst = rate): RateLimit => ({ rate, burst });
const byAccount = (rate: number, burst = rate): OperationLimits => ({
  account: limit(rate, burst),
});
const both = (
  [rate, burst]: [number, number],
  [organizationRate, organizationBurst]: [number, number],
): OperationLimits => ({
  account: limit(rate, burst),
  organization: limit(organizationRate, organizationBurst),
});

// Organizations user guide, "Quotas and service limits for AWS Organizations", section "Throttling
// limits": rate and burst by account, then by organization. Operations that stand in one row there
// are taken to have a bucket each. DescribeResourcePolicy is not in it.
const ORGANIZATIONS: Record<string, OperationLimits> = {
  DescribeAccount: both([20, 30], [24, 36]),
  DescribeOrganization: byAccount(1, 2),
  ListAccounts: both([8, 12], [9, 15]),
  ListParents: both([5, 8], [6, 10]),
  ListAccountsForParent: both([5, 8], [6, 10]),
  ListOrganizationalUnitsForParent: both([5, 8], [6, 10]),
  ListRoots: both([1, 2], [1, 3]),
  ListTagsForResource: both([10, 15], [12, 18]),
  EnableAWSServiceAccess: byAccount(1, 2),
  DisableAWSServiceAccess: byAccount(1, 2),
  ListAWSServiceAccessForOrganization: both([1, 3], [1, 4]),
  ListDelegatedServicesForAccount: both([1, 3], [1, 4]),
  ListDelegatedAdministrators: both([5, 8], [6, 10]),
  RegisterDelegatedAdministrator: byAccount(1, 2),
  DeregisterDelegatedAdministrator: byAccount(1, 2),
};

// KMS developer guide, "Request quotas", requests a second by account and Region.
const KMS: Record<string, OperationLimits> = {
  CreateKey: byAccount(5),
  DescribeKey: byAccount(2000),
  GetKeyPolicy: byAccount(1000),
  PutKeyPolicy: byAccount(15),
};

// IAM user guide, "IAM and AWS STS quotas": 600 a second by account and Region, shared.
const STS: OperationLimits = { ...byAccount(600), bucket: 'requests' };

// CloudTrail user guide, "Quotas in AWS CloudTrail", and the service quotas, one for each API:
// transactions a second by account and Region, without a burst.
function cloudTrailLimits(operation: string): OperationLimits {
  if (operation === 'LookupEvents') return byAccount(2);
  return /^(Get|Describe|List)/.test(operation) ? byAccount(10) : byAccount(1);
}

// S3 user guide, "Best practices design patterns: optimizing Amazon S3 performance": what a prefix
// is good for at least. Counted by caller here, the nearest that a server without prefixes has.
function s3Limits(operation: string): OperationLimits {
  return /^(Get|Head|List)/.test(operation)
    ? { ...byAccount(5500), bucket: 'reads' }
    : { ...byAccount(3500), bucket: 'writes' };
}

/**
 * AWS's documented limits of an operation. None for IAM, which throttles but does not say when,
 * and for what the documentation leaves out.
 * @param service - signing name
 */
export function rateLimitsOf(
  service: string,
  operation: string,
): OperationLimits | undefined {
  switch (service) {
    case 'cloudtrail':
      return cloudTrailLimits(operation);
    case 'kms':
      return KMS[operation];
    case 'organizations':
      return ORGANIZATIONS[operation];
    case 's3':
      return s3Limits(operation);
    case 'sts':
      return STS;
    default:
      return undefined;
  }
}
