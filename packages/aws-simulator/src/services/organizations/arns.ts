import { arn, type Partition } from '../../world/arns';
import type { Organization } from '../../world/types';

const TYPES: Record<string, string> = {
  '': 'account',
  ou: 'ou',
  r: 'root',
  p: 'policy',
  rp: 'resourcepolicy',
  rt: 'transfer',
};

/** The ARN of the organization itself. */
export function organizationArn(
  partition: Partition,
  organization: Organization,
): string {
  return organizationsArn(partition, organization, ['organization']);
}

/** The ARN of what an id names, which its form tells: account, unit, root, policy or resource policy. */
export function arnOfId(
  partition: Partition,
  organization: Organization,
  id: string,
): string {
  const [, prefix = ''] = /^([a-z]+)-/.exec(id) ?? [];
  return organizationsArn(partition, organization, [TYPES[prefix], id]);
}

function organizationsArn(
  partition: Partition,
  { id, managementAccountId }: Organization,
  [type, ...ids]: string[],
): string {
  return arn(partition, [
    'organizations',
    '',
    managementAccountId,
    [type, id, ...ids].join('/'),
  ]);
}
