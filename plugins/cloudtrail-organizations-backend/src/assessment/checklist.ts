import type {
  ChecklistRow,
  FactObservations,
  Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import {
  delegatedAdministrators,
  featureSet,
  serviceLinkedRole,
  trustedAccess,
  portalAccess,
} from './organizationRows';
import type { FailedAttempt } from '../snapshots/types';
import { accounts, memberCoverage } from './memberRows';
import type { Terms } from './terms';
import { delivery, logging, organizationTrail } from './trailRows';

/** What the rows are made from. */
export interface ChecklistInput {
  organization: OrganizationConfig;
  observations: FactObservations;
  /** When the accounts that are still shown were listed, where the newest listing failed. */
  accountsListedAt?: string;
  terms: Terms;
  /** The accounts are listed on a schedule of their own, and the evidence of their coverage is looked for on another. */
  accountsTerms: Terms;
  coverageTerms: Terms;
  /** The newest attempt to observe, where it failed as a whole. */
  failedAttempt?: FailedAttempt;
  /** With who looks after each. */
  trails: Trail[];
}

/** The chain of dependency, top to bottom: what was seen, by which calls, and what to do where it is not well. */
export function checklist(input: ChecklistInput): ChecklistRow[] {
  return [
    featureSet(input),
    portalAccess(input),
    trustedAccess(input),
    serviceLinkedRole(input),
    organizationTrail(input),
    logging(input),
    delivery(input),
    accounts(input),
    memberCoverage(input),
    delegatedAdministrators(input),
  ];
}
