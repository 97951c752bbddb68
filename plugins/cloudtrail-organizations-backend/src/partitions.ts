/** An AWS partition: accounts, endpoints and ARNs of one do not know those of another. */
export type Partition = 'aws' | 'aws-cn' | 'aws-us-gov';

/** AWS Organizations has one endpoint a partition. Source: AWS General Reference, "AWS Organizations endpoints". */
export const ORGANIZATIONS_REGION: Record<Partition, string> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-northwest-1',
  'aws-us-gov': 'us-gov-west-1',
};

/** The partition that a Region belongs to. */
export function partitionOf(region: string): Partition {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return 'aws';
}
