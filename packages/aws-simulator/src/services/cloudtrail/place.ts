import { arn } from '../../world/arns';
import type { Place } from '../../world/trails/trails';
import type { CallContext, Permission } from '../service';
import type { Field } from '../shape';

export const TEXT = { type: 'string' } satisfies Field;
export const SWITCH = { type: 'boolean' } satisfies Field;
export const REQUIRED_TEXT = { type: 'string', required: true } satisfies Field;

/** Where a call is made. */
export function placeOf({ caller, region }: CallContext): Place {
  return { accountId: caller.accountId, region };
}

/** The permission for a call on a trail that is named by its name or ARN. */
export function onTrail(
  nameOrArn: string,
  { caller: { partition, accountId }, region }: CallContext,
): Permission {
  return {
    resource: nameOrArn.startsWith('arn:')
      ? nameOrArn
      : arn(partition, ['cloudtrail', region, accountId, `trail/${nameOrArn}`]),
  };
}
