/** A separate AWS, with Regions, endpoints and accounts of its own. */
export type Partition = 'aws' | 'aws-cn' | 'aws-us-gov';

/** An ARN, from its parts: service, Region and account may be empty. */
export function arn(
  partition: Partition,
  [service, region, accountId, resource]: [
    service: string,
    region: string,
    accountId: string,
    resource: string,
  ],
): string {
  return `arn:${partition}:${service}:${region}:${accountId}:${resource}`;
}

/** Where a partition has its global services, Organizations among them. Source: AWS general reference. */
export const GLOBAL_REGIONS: Record<Partition, string> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-northwest-1',
  'aws-us-gov': 'us-gov-west-1',
};

/** Where a partition has IAM, which in China is not beside Organizations. Source: AWS general reference. */
export const IAM_REGIONS: Record<Partition, string> = {
  ...GLOBAL_REGIONS,
  'aws-cn': 'cn-north-1',
};
