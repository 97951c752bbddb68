import type { Timestamp } from './time';
import type { PolicyDocument } from '../identity/policy';

/** Source: Organizations `Organization`. */
export interface Organization {
  id: string;
  managementAccountId: string;
  featureSet: 'ALL' | 'CONSOLIDATED_BILLING';
  rootId: string;
  /** By organizational unit id. */
  units: Record<string, OrganizationalUnit>;
  /** By service principal: since when the service is trusted. */
  trustedAccess: Record<string, Timestamp>;
  /** By account id, then by service principal: since when it is delegated. */
  delegatedAdministrators: Record<string, Record<string, Timestamp>>;
  /** What members may do in the management account's name, or may not. */
  resourcePolicy?: PolicyDocument;
  /** By the id of an account, unit, root or policy. */
  tags: Record<string, Record<string, string>>;
  /** What lists still answer while a change of trusted access settles. */
  formerTrustedAccess?: {
    value: Record<string, Timestamp>;
    changedAt: Timestamp;
    readsLeft?: number;
  };
}

/** A folder of accounts. */
export interface OrganizationalUnit {
  id: string;
  name: string;
  parentId: string;
}
