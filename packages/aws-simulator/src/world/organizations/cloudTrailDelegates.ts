import {
  delegatesOf,
  isSuspended,
  mostDelegatesOf,
  withDelegations,
} from './delegatedAdministrators';
import { AwsError } from '../errors';
import type { Caller } from '../identity/identity';
import { findOrganizationOf } from './membership';
import {
  checkAllFeatures,
  checkDependencies,
  checkTrustedAccess,
  organizationInUse,
  withCloudTrailRole,
} from '../trails/organizationTrailChecks';
import { recordServiceCall } from '../events/serviceCalls';
import { CLOUDTRAIL_PRINCIPAL } from '../identity/serviceLinkedRoles';
import type { Organization, World } from '../types';

/**
 * Makes a member a delegated administrator of CloudTrail, with CloudTrail's own call: it creates
 * the service-linked role where that is missing, which Organizations' call does not.
 * @throws AwsError OrganizationsNotInUseException, NotOrganizationManagementAccountException,
 * OrganizationNotInAllFeaturesModeException, CannotDelegateManagementAccountException,
 * AccountNotFoundException, CloudTrailAccessNotEnabledException, AccountRegisteredException,
 * DelegatedAdminAccountLimitExceededException, OperationNotPermittedException,
 * InsufficientDependencyServiceAccessPermissionException, InsufficientIAMAccessPermissionException
 */
export function registerDelegate(
  world: World,
  caller: Caller,
  accountId: string,
  now: number,
): World {
  const organization = organizationToDelegate(world, caller);
  if (organization.managementAccountId === accountId)
    throw new AwsError(
      'CannotDelegateManagementAccountException',
      'The management account of an organization cannot be its delegated administrator.',
    );
  checkMember(world, organization, accountId);
  checkTrustedAccess(world, organization, now);
  const delegates = delegatesOf(organization, CLOUDTRAIL_PRINCIPAL);
  if (delegates.includes(accountId))
    throw new AwsError(
      'AccountRegisteredException',
      `The account ${accountId} is already registered as a delegated administrator of CloudTrail.`,
    );
  const most = mostDelegatesOf(CLOUDTRAIL_PRINCIPAL);
  if (delegates.length >= most)
    throw new AwsError(
      'DelegatedAdminAccountLimitExceededException',
      `The organization already has ${most} delegated administrators of CloudTrail.`,
    );
  checkDependencies(caller, [
    'organizations:ListAWSServiceAccessForOrganization',
    'organizations:RegisterDelegatedAdministrator',
  ]);
  // Organizations refuses it; which of its errors CloudTrail makes of that, AWS does not say.
  if (isSuspended(world.accounts[accountId]))
    throw new AwsError(
      'OperationNotPermittedException',
      'You cannot register a suspended account as a delegated administrator.',
    );
  const next = withCloudTrailRole(
    world,
    caller,
    organization,
    now,
    () =>
      new AwsError(
        'InsufficientIAMAccessPermissionException',
        "The task can't be completed because you are signed in with an account that lacks permissions to create a service-linked role in AWS CloudTrail. Sign in to an account with the required permissions and then try again.",
      ),
  );
  return recordServiceCall(
    withDelegations(next, organization, accountId, {
      ...organization.delegatedAdministrators[accountId],
      [CLOUDTRAIL_PRINCIPAL]: new Date(now).toISOString(),
    }),
    { caller, ...organizationsCall('Register', accountId) },
    now,
  );
}

/**
 * Takes the delegation of CloudTrail away from a member. What it created stays, because it belongs
 * to the management account.
 * @throws AwsError OrganizationsNotInUseException, NotOrganizationManagementAccountException,
 * OrganizationNotInAllFeaturesModeException, AccountNotFoundException,
 * CloudTrailAccessNotEnabledException, AccountNotRegisteredException,
 * InsufficientDependencyServiceAccessPermissionException
 */
export function deregisterDelegate(
  world: World,
  caller: Caller,
  accountId: string,
  now: number,
): World {
  const organization = organizationToDelegate(world, caller);
  checkMember(world, organization, accountId);
  checkTrustedAccess(world, organization, now);
  const { [CLOUDTRAIL_PRINCIPAL]: since, ...others } =
    organization.delegatedAdministrators[accountId] ?? {};
  if (!since)
    throw new AwsError(
      'AccountNotRegisteredException',
      `The account ${accountId} is not registered as a delegated administrator of CloudTrail.`,
    );
  checkDependencies(caller, [
    'organizations:ListAWSServiceAccessForOrganization',
    'organizations:DeregisterDelegatedAdministrator',
  ]);
  return recordServiceCall(
    withDelegations(world, organization, accountId, others),
    { caller, ...organizationsCall('Deregister', accountId) },
    now,
  );
}

function organizationToDelegate(
  world: World,
  { accountId }: Caller,
): Organization {
  const organization = organizationInUse(world, accountId);
  if (organization.managementAccountId !== accountId)
    throw new AwsError(
      'NotOrganizationManagementAccountException',
      'The request could not be processed because your account is not the management account of the organization.',
    );
  checkAllFeatures(organization);
  return organization;
}

function checkMember(
  world: World,
  { id }: Organization,
  accountId: string,
): void {
  if (findOrganizationOf(world, accountId)?.id !== id)
    throw new AwsError(
      'AccountNotFoundException',
      `The account ${accountId} was not found, or is not part of the organization.`,
    );
}

function organizationsCall(verb: 'Register' | 'Deregister', accountId: string) {
  return {
    service: 'organizations' as const,
    eventName: `${verb}DelegatedAdministrator`,
    requestParameters: { accountId, servicePrincipal: CLOUDTRAIL_PRINCIPAL },
  };
}
