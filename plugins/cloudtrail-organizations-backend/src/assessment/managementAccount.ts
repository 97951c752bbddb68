import type { OrganizationConfig } from '../config';
import type { Snapshot } from '../snapshots/types';
import { known, type Terms } from './terms';

/**
 * Whether it was seen that the account that was looked into is the management account. A member account, also a
 * delegated administrator, lacks what the management account may have: what it lacks proves nothing.
 */
export function isTheManagementAccount(
  { managementAccountId }: OrganizationConfig,
  {
    callerIdentity,
    organization,
  }: Pick<Snapshot['observations'], 'callerIdentity' | 'organization'>,
  terms: Terms,
): boolean {
  return (
    known(callerIdentity, terms)?.account === managementAccountId &&
    known(organization, terms)?.managementAccountId === managementAccountId
  );
}
