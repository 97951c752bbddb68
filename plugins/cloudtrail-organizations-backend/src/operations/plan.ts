import {
  say,
  type OperationKind,
  type OperationPlan,
  type OperationStep,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { PlanInput } from './types';

type PlanStep = OperationPlan['steps'][number];

/** How the steps are called by the engine that takes them. */
export type StepId =
  | 'preconditions'
  | 'apply'
  | 'verify'
  | 'effects'
  | 'notify';

/** One step of a plan. Its title is its sentence in English. */
export function planStep(
  id: StepId,
  message: Sentence,
  call: string,
  changes: boolean,
): PlanStep {
  return { id, title: message.text, message, call, changes };
}

/** The steps that begin every operation. */
export function firstSteps(
  kind: OperationKind,
  changes: boolean,
  call: string,
): PlanStep[] {
  const apply: Record<OperationKind, Sentence> = {
    'enable-trusted-access': say('operation.step.enable'),
    'disable-trusted-access': say('operation.step.disable'),
  };
  return [
    planStep(
      'preconditions',
      say('operation.step.preconditions'),
      'organizations:ListAWSServiceAccessForOrganization',
      false,
    ),
    planStep('apply', apply[kind], call, changes),
    planStep(
      'verify',
      say('operation.step.verify'),
      'organizations:ListAWSServiceAccessForOrganization',
      false,
    ),
  ];
}

/** The steps of a plan, none of them taken yet. */
export function pendingSteps(plan: OperationPlan): OperationStep[] {
  return plan.steps.map(({ id, title, message, call }) => ({
    id,
    title,
    message,
    call,
    status: 'pending',
  }));
}

/** The age of a plan is that of its oldest deciding fact. */
export function factsObservedAt({ observations }: PlanInput): string {
  const { callerIdentity, organization, trustedAccess, trails } = observations;
  return [callerIdentity, organization, trustedAccess, trails]
    .map(({ observedAt }) => observedAt)
    .reduce((oldest, at) => (at < oldest ? at : oldest));
}
