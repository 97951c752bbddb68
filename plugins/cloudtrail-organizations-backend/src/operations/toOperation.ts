import type {
  Endpoint,
  Operation,
  OperationKind,
  OperationPlan,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { pendingSteps } from './plan';
import type { OperationRecord } from './types';

/** An operation as the API shows it. What only recovery needs stays behind. */
export function toOperation(
  record: OperationRecord,
  endpoint: Endpoint,
): Operation {
  const { before, accepted, recoveringSince, ...shown } = record;
  return { ...shown, endpoint };
}

/** A plan as the API shows it: an operation that has no id, and has not begun. */
export function toPlannedOperation(
  organization: string,
  kind: OperationKind,
  plan: OperationPlan,
  endpoint: Endpoint,
): Operation {
  return {
    organization,
    kind,
    status: 'planned',
    plan,
    steps: pendingSteps(plan),
    effects: plan.effects,
    endpoint,
  };
}
