import type { Partition } from './arns';

/**
 * The Regions that every account has, and those that an account has to opt in to.
 * Source: AWS general reference, "Regions and Availability Zones", in November 2026.
 */
export const REGIONS: Record<
  Partition,
  { byDefault: readonly string[]; byOptIn: readonly string[] }
> = {
  aws: {
    byDefault: [
      'ap-northeast-1',
      'ap-northeast-2',
      'ap-northeast-3',
      'ap-south-1',
      'ap-southeast-1',
      'ap-southeast-2',
      'ca-central-1',
      'eu-central-1',
      'eu-north-1',
      'eu-west-1',
      'eu-west-2',
      'eu-west-3',
      'sa-east-1',
      'us-east-1',
      'us-east-2',
      'us-west-1',
      'us-west-2',
    ],
    byOptIn: [
      'af-south-1',
      'ap-east-1',
      'ap-east-2',
      'ap-south-2',
      'ap-southeast-3',
      'ap-southeast-4',
      'ap-southeast-5',
      'ap-southeast-6',
      'ap-southeast-7',
      'ca-west-1',
      'eu-central-2',
      'eu-south-1',
      'eu-south-2',
      'il-central-1',
      'me-central-1',
      'me-south-1',
      'mx-central-1',
    ],
  },
  'aws-cn': { byDefault: ['cn-north-1', 'cn-northwest-1'], byOptIn: [] },
  'aws-us-gov': { byDefault: ['us-gov-east-1', 'us-gov-west-1'], byOptIn: [] },
};

/** Whether a partition has a Region of that name. */
export function isRegion(partition: Partition, name: string): boolean {
  const { byDefault, byOptIn } = REGIONS[partition];
  return byDefault.includes(name) || byOptIn.includes(name);
}
