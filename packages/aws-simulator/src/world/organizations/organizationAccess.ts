import { AwsError, notAuthorized } from '../errors';
import { principalOf, withCallerKeys, type Caller } from '../identity/identity';
import { findOrganizationOf } from './membership';
import { evaluateResourcePolicy, type PolicyRequest } from '../identity/policy';
import type { Organization, World } from '../types';

/**
 * Who may make a call besides those whom the resource policy lets: every account of the
 * organization, its management account and delegated administrators, or the former alone.
 */
export type Audience = 'anyone' | 'administrators' | 'managementAccount';

/**
 * The organization of the caller, where the caller's account may make a call in it. The resource
 * policy may deny anyone, and may let members read; what changes something other than policies it
 * cannot delegate. Source: Organizations user guide, "Delegated administrator for AWS Organizations".
 * @throws AwsError AWSOrganizationsNotInUseException, AccessDeniedException; CommonError
 * `accessDenied` where the resource policy denies it
 */
export function organizationFor(
  world: World,
  caller: Caller,
  { audience, request }: { audience: Audience; request: PolicyRequest },
): Organization {
  const { accountId } = caller;
  const organization = findOrganizationOf(world, accountId);
  if (!organization)
    throw new AwsError(
      'AWSOrganizationsNotInUseException',
      'Your account is not a member of an organization.',
    );
  const delegation = organization.resourcePolicy
    ? evaluateResourcePolicy(
        organization.resourcePolicy,
        principalOf(caller),
        withCallerKeys(caller, request),
      )
    : 'implicitDeny';
  if (delegation === 'explicitDeny')
    throw notAuthorized({
      callerArn: caller.arn,
      action: request.action,
      resource: request.resource,
      because: 'explicitDenyOfResource',
    });

  const isAdmitted =
    audience === 'anyone' ||
    organization.managementAccountId === accountId ||
    (audience === 'administrators' &&
      (organization.delegatedAdministrators[accountId] !== undefined ||
        delegation === 'allow'));
  if (!isAdmitted)
    // AWS uses this one sentence for accounts that may not make an Organizations call at all.
    throw new AwsError(
      'AccessDeniedException',
      "You don't have permissions to access this resource.",
    );
  return organization;
}
