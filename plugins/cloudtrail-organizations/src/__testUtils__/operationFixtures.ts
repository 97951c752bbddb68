import type {
  Operation,
  OperationPlan,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { AWS_ENDPOINT, OBSERVED_AT, sentence } from './fixtures';

// What the backend would answer of operations.

export function plan(changes: Partial<OperationPlan> = {}): OperationPlan {
  return {
    hash: 'plan-1',
    changes: true,
    observedAt: OBSERVED_AT,
    preconditions: [],
    effects: [
      {
        id: 'members',
        kind: 'removed',
        text: 'removed',
        message: sentence('The trail main is deleted from 26 member accounts.'),
      },
      {
        id: 'restore',
        kind: 'warning',
        text: 'warning',
        message: sentence('Enabling again restores nothing by itself.'),
      },
    ],
    steps: [],
    cli: [
      'aws organizations disable-aws-service-access --service-principal cloudtrail.amazonaws.com',
    ],
    actions: ['organizations:DisableAWSServiceAccess'],
    notifies: ['group:default/cloudtrail-admins'],
    ...changes,
  };
}

export function operation(changes: Partial<Operation> = {}): Operation {
  return {
    id: 'op-1',
    organization: 'acme',
    kind: 'disable-trusted-access',
    status: 'running',
    plan: plan(),
    steps: [],
    requestedBy: 'user:default/acme-admin',
    requestedAt: '2026-11-23T15:04:11.000Z',
    reason: 'Moving logging, CHG-2041',
    sourceIdentity: 'user.default.acme-admin',
    endpoint: AWS_ENDPOINT,
    ...changes,
  };
}
