import { AwsError } from '../errors';
import { findMember, withOrganization } from './membership';
import { CLOUDTRAIL_PRINCIPAL } from '../identity/serviceLinkedRoles';
import type { Account, Organization, Timestamp, World } from '../types';

// Source: CloudTrail user guide, "Organization delegated administrator". Other services have
// limits of their own, which are not simulated.
const MOST_DELEGATES: Record<string, number> = { [CLOUDTRAIL_PRINCIPAL]: 3 };

/** A delegation, as Register- and DeregisterDelegatedAdministrator name it. */
interface Delegation {
  accountId: string;
  servicePrincipal: string;
}

/**
 * Makes a member the delegated administrator of a service.
 * @throws AwsError ConstraintViolationException with its reason, AccountNotFoundException,
 * AccountAlreadyRegisteredException
 */
export function registerDelegatedAdministrator(
  world: World,
  organization: Organization,
  { accountId, servicePrincipal }: Delegation,
  now: number,
): World {
  if (accountId === organization.managementAccountId)
    throw violation(
      'CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR',
      'You cannot register management account/yourself as delegated administrator for your organization.',
    );
  const account = findMember(world, organization.id, accountId);
  if (!account) throw accountNotFound();
  if (isSuspended(account))
    throw violation(
      'CANNOT_REGISTER_SUSPENDED_ACCOUNT_AS_DELEGATED_ADMINISTRATOR',
      'You cannot register a suspended account as a delegated administrator.',
    );
  if (!organization.trustedAccess[servicePrincipal])
    throw violation(
      'SERVICE_ACCESS_NOT_ENABLED',
      'You attempted to register a delegated administrator before you enabled service access. Call the EnableAWSServiceAccess API first.',
    );
  const delegates = delegatesOf(organization, servicePrincipal);
  if (delegates.includes(accountId))
    throw new AwsError(
      'AccountAlreadyRegisteredException',
      'The provided account is already a delegated administrator for your organization.',
    );
  if (delegates.length >= mostDelegatesOf(servicePrincipal))
    throw violation(
      'MAX_DELEGATED_ADMINISTRATORS_FOR_SERVICE_LIMIT_EXCEEDED',
      'You have exceeded the allowed number of delegated administrators for the delegated service.',
    );
  return withDelegations(world, organization, accountId, {
    ...organization.delegatedAdministrators[accountId],
    [servicePrincipal]: new Date(now).toISOString(),
  });
}

/**
 * Takes a delegation away, also where the service is no longer trusted.
 * @throws AwsError AccountNotFoundException, AccountNotRegisteredException
 */
export function deregisterDelegatedAdministrator(
  world: World,
  organization: Organization,
  { accountId, servicePrincipal }: Delegation,
): World {
  const { [servicePrincipal]: ended, ...others } = delegationsOf(
    world,
    organization,
    accountId,
  );
  if (!ended) throw accountNotRegistered();
  return withDelegations(world, organization, accountId, others);
}

/**
 * The services that an account is the delegated administrator of, each with since when.
 * @throws AwsError AccountNotFoundException, AccountNotRegisteredException
 */
export function delegationsOf(
  world: World,
  organization: Organization,
  accountId: string,
): Record<string, Timestamp> {
  if (!findMember(world, organization.id, accountId)) throw accountNotFound();
  const services = organization.delegatedAdministrators[accountId];
  if (!services) throw accountNotRegistered();
  return services;
}

/** Ids of the delegated administrators, of all services or of one, in ascending order. */
export function delegatesOf(
  { delegatedAdministrators }: Organization,
  servicePrincipal?: string,
): string[] {
  return Object.keys(delegatedAdministrators)
    .filter(
      id => !servicePrincipal || delegatedAdministrators[id][servicePrincipal],
    )
    .sort();
}

/** How many delegated administrators a service may have. */
export function mostDelegatesOf(servicePrincipal: string): number {
  return MOST_DELEGATES[servicePrincipal] ?? Infinity;
}

/** Whether an account is closed, or about to be: such a one becomes no delegated administrator. */
export function isSuspended({ state }: Account): boolean {
  return ['SUSPENDED', 'PENDING_CLOSURE', 'CLOSED'].includes(state);
}

/** The world in which an account has these delegations, or none. */
export function withDelegations(
  world: World,
  organization: Organization,
  accountId: string,
  services: Record<string, Timestamp>,
): World {
  const { [accountId]: replaced, ...others } =
    organization.delegatedAdministrators;
  const hasAny = Object.keys(services).length > 0;
  return withOrganization(world, {
    ...organization,
    delegatedAdministrators: hasAny
      ? { ...others, [accountId]: services }
      : others,
  });
}

/** How Organizations refuses an account that is not in the organization. */
export function accountNotFound(): AwsError {
  return new AwsError(
    'AccountNotFoundException',
    "You specified an account that doesn't exist.",
  );
}

function accountNotRegistered(): AwsError {
  return new AwsError(
    'AccountNotRegisteredException',
    'The provided account is not a registered delegated administrator for your organization.',
  );
}

function violation(Reason: string, message: string): AwsError {
  return new AwsError('ConstraintViolationException', message, {
    details: { Reason },
  });
}
