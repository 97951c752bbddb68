import type {
  OperationKind,
  OperationPlan,
  Posture,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useAllowed } from '../../hooks/useAllowed';
import { usePlan } from '../../hooks/usePlan';
import { useStart } from './useStart';

/** What the dialog of each operation is given. */
export interface OperationDialogProps {
  organization: Posture;
  onClose: () => void;
  /** The world is not what the page shows: it must be loaded again. */
  onConflict: () => void;
}

/**
 * An operation that is planned, and may be started: by whom it may, once there is a plan that is worth it, and while
 * none runs.
 */
export function usePlannedOperation(
  { organization, onConflict }: OperationDialogProps,
  kind: OperationKind,
) {
  const plan = usePlan(organization.name, kind);
  const { allowed, reason: whyNot } = useAllowed(organization, kind);
  const { start, starting, error } = useStart(organization.name, () => {
    plan.reload();
    onConflict();
  });
  const current = plan.loading ? undefined : plan.value?.plan;
  return {
    plan,
    /** The plan to decide on: none while one is being made. */
    current,
    /** Whether the plan may change something, as far as is known. */
    mayChange: current?.changes !== false,
    /** Why the person may not start it at all. */
    whyNot,
    /** Whether there is anything that this person could start here; else there is only the way out. */
    offersStart: allowed && current?.changes !== false,
    canStart:
      allowed && !organization.runningOperation && isWorthStarting(current),
    start,
    starting,
    error,
  };
}

export type PlannedOperation = ReturnType<typeof usePlannedOperation>;

/** Whether there is something to start: the plan changes something, and no condition is known not to hold. */
function isWorthStarting(plan: OperationPlan | undefined): boolean {
  return (
    plan !== undefined &&
    plan.changes &&
    plan.preconditions.every(({ holds }) => holds !== 'no')
  );
}
