import type { OperationPlan } from 'backstage-plugin-cloudtrail-organizations-common';

/** Whether there is something to start: the plan changes something, and no condition is known not to hold. */
export function isWorthStarting(plan: OperationPlan | undefined): boolean {
  return (
    plan !== undefined &&
    plan.changes &&
    plan.preconditions.every(({ holds }) => holds !== 'no')
  );
}
