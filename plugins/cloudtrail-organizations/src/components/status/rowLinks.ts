import type { ChecklistRow } from 'backstage-plugin-cloudtrail-organizations-common';

type RowId = ChecklistRow['id'];

/** The tab that tells more of a row. */
export const TAB_OF_ROW: Partial<Record<RowId, 'trails' | 'accounts'>> = {
  'organization-trail': 'trails',
  logging: 'trails',
  delivery: 'trails',
  accounts: 'accounts',
  'member-coverage': 'accounts',
};

/** The fact whose history tells how a row came to be. */
export const FACT_OF_ROW: Record<RowId, string> = {
  'feature-set': 'organization',
  'portal-access': 'callerIdentity',
  'trusted-access': 'trustedAccess',
  'service-linked-role': 'serviceLinkedRole',
  'organization-trail': 'trails',
  logging: 'trails',
  delivery: 'trails',
  accounts: 'accounts',
  'member-coverage': 'coverage',
  'delegated-administrators': 'delegatedAdministrators',
};
