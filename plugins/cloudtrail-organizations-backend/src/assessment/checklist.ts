import type {
  ChecklistRow,
  FactObservations,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import {
  delegatedAdministrators,
  featureSet,
  serviceLinkedRole,
  trustedAccess,
  accounts,
  portalAccess,
} from './organizationRows';
import type { Terms } from './terms';
import { delivery, logging, organizationTrail } from './trailRows';

/** What the rows are made from. */
export interface ChecklistInput {
  organization: OrganizationConfig;
  observations: FactObservations;
  /** When the accounts that are still shown were listed, where the newest listing failed. */
  accountsListedAt?: string;
  terms: Terms;
  /** The accounts are listed on a schedule of their own. */
  accountsTerms: Terms;
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
    delegatedAdministrators(input),
  ];
}
