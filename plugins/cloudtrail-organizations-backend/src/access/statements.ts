import type { AwsAction } from 'backstage-plugin-cloudtrail-organizations-common';
import { SERVICE_LINKED_ROLE_PATH } from '../aws/iam';
import type { Partition } from '../partitions';
import { type Need, NEEDS, type Sid } from './neededCalls';

/** An IAM policy statement that allows something. */
export interface AllowStatement {
  Sid: Sid;
  Effect: 'Allow';
  Action: AwsAction | AwsAction[];
  Resource: string;
  Condition?: Record<string, Record<string, string>>;
}

/**
 * The statements that allow some of the needed calls, each no wider than the published policy has it.
 *
 * @param needs - by default all that the account that observes a bucket of its own needs
 */
export function statementsFor(
  partition: Partition,
  needs: Need[] = NEEDS,
): AllowStatement[] {
  const bySid = new Map<Sid, AwsAction[]>();
  for (const { sid, action } of needs) {
    if (sid) bySid.set(sid, [...(bySid.get(sid) ?? []), action]);
  }
  return [...bySid].map(([sid, actions]) => ({
    Sid: sid,
    Effect: 'Allow',
    Action: actions.length === 1 ? actions[0] : actions,
    Resource:
      sid === 'ObserveServiceLinkedRole'
        ? `arn:${partition}:iam::*:role${SERVICE_LINKED_ROLE_PATH}`
        : '*',
    // Names below AWSLogs/ alone: of other objects in the bucket not even the name is the portal's concern.
    ...(sid === 'ListDeliveredLogs' && {
      Condition: { StringLike: { 's3:prefix': '*AWSLogs/*' } },
    }),
  }));
}
