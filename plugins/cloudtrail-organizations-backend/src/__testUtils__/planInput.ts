import {
  type FactObservations,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { PlanInput } from '../operations/types';
import { acme, FakeAws, seen } from './fakeAws';

/** When the tests of plans take place. */
export const NOW = '2026-11-23T10:00:00.000Z';

/** What a plan for acme is made from, where all is well but for these facts. */
export function input(
  facts: Partial<FactObservations> = {},
  overrides: Partial<PlanInput> = {},
): PlanInput {
  const aws = new FakeAws(() => Date.parse(NOW));
  return {
    organization: acme,
    readOnly: false,
    observations: { ...aws.observations(NOW), ...facts },
    formerOrganizationTrails: [],
    ...overrides,
  };
}

/** Trusted access is off. */
export const off = { trustedAccess: seen({ enabled: false }, NOW) };

/** A fact that AWS did not let the portal see. */
export const denied = (missingAction: `${string}:${string}`) => {
  const message = say('denied.action', { missingAction });
  return {
    action: missingAction,
    observedAt: NOW,
    outcome: 'denied' as const,
    missingAction,
    reason: message.text,
    message,
  };
};
