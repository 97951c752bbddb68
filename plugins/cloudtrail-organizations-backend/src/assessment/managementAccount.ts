import type { OrganizationConfig } from '../config';
import type { Snapshot } from '../snapshots/types';
import { known, type Terms } from './terms';

type Identity = Pick<
  Snapshot['observations'],
  'callerIdentity' | 'organization'
>;

/**
 * Whether it was seen that the account that was looked into is the management account. A member account, also a
 * delegated administrator, lacks what the management account may have: what it lacks proves nothing.
 */
export function isTheManagementAccount(
  organization: OrganizationConfig,
  observations: Identity,
  terms: Terms,
): boolean {
  return (
    organization.observingAccountId === organization.managementAccountId &&
    isObservedAsConfigured(organization, observations, terms)
  );
}

/**
 * Whether it was seen that the facts are those of the configured organization, as the configured account sees them:
 * the management account, or a delegated administrator of it.
 */
export function isObservedAsConfigured(
  { managementAccountId, observingAccountId }: OrganizationConfig,
  { callerIdentity, organization }: Identity,
  terms: Terms,
): boolean {
  return (
    known(callerIdentity, terms)?.account === observingAccountId &&
    known(organization, terms)?.managementAccountId === managementAccountId
  );
}
