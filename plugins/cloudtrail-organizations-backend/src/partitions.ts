/** An AWS partition: accounts, endpoints and ARNs of one do not know those of another. */
export type Partition = 'aws' | 'aws-cn' | 'aws-us-gov';

/** AWS Organizations has one endpoint a partition. Source: AWS General Reference, "AWS Organizations endpoints". */
export const ORGANIZATIONS_REGION: Record<Partition, string> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-northwest-1',
  'aws-us-gov': 'us-gov-west-1',
};

/** IAM has one endpoint a partition too. Source: AWS General Reference, "IAM endpoints". */
export const IAM_REGION: Record<Partition, string> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
};

/** How the Regions of each partition are named. Source: partitions.json of the AWS SDKs. */
const REGIONS: Record<Partition, RegExp> = {
  aws: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
  'aws-cn': /^cn-\w+-\d+$/,
  'aws-us-gov': /^us-gov-\w+-\d+$/,
};

/** Whether a Region may be one of a partition. */
export function isRegionOf(partition: Partition, region: string): boolean {
  return REGIONS[partition].test(region);
}

/** Whether it may be a Region of any partition that is known here. */
export function isRegion(region: string): boolean {
  return Object.values(REGIONS).some(pattern => pattern.test(region));
}
