import { arn } from '../arns';
import { AwsError } from '../errors';
import { isAllowed, type Caller } from '../identity/identity';
import { findOrganizationOf } from '../organizations/membership';
import { recordServiceCall } from '../events/serviceCalls';
import {
  CLOUDTRAIL_PRINCIPAL,
  cloudTrailRole,
  createServiceLinkedRole,
} from '../identity/serviceLinkedRoles';
import {
  noServiceLinkedRole,
  notManagementAccount,
  organizationDelegatedTo,
} from './trails';
import type { Organization, World } from '../types';

/** What CloudTrail asks Organizations in the caller's name. Source: CloudTrail user guide, "Prepare for creating a trail for your organization". */
const NEEDED_OF_ORGANIZATIONS = [
  'organizations:DescribeOrganization',
  'organizations:ListAWSServiceAccessForOrganization',
];

/**
 * The organization that a new organization trail is for.
 * @throws AwsError OrganizationsNotInUseException, NotOrganizationMasterAccountException for a
 * member that is no delegated administrator, OrganizationNotInAllFeaturesModeException
 */
export function organizationForNewTrail(
  world: World,
  { accountId }: Caller,
): Organization {
  const organization = organizationInUse(world, accountId);
  const isDelegated = organizationDelegatedTo(world, accountId) !== undefined;
  if (organization.managementAccountId !== accountId && !isDelegated)
    throw notManagementAccount();
  checkAllFeatures(organization);
  return organization;
}

/**
 * The organization that a trail is converted for or from: the management account's to do, and no
 * delegated administrator's. Source: CloudTrail user guide, "Organization delegated administrator".
 * @throws AwsError OrganizationsNotInUseException, NotOrganizationMasterAccountException,
 * OrganizationNotInAllFeaturesModeException
 */
export function organizationForConversion(
  world: World,
  { accountId }: Caller,
): Organization {
  const organization = organizationInUse(world, accountId);
  if (organization.managementAccountId !== accountId)
    throw notManagementAccount();
  checkAllFeatures(organization);
  return organization;
}

/**
 * Whether CloudTrail knows that it is trusted, which it learns with some delay.
 * @throws AwsError CloudTrailAccessNotEnabledException
 */
export function checkTrustedAccess(
  world: World,
  { trustedAccess }: Organization,
  now: number,
): void {
  const since = trustedAccess[CLOUDTRAIL_PRINCIPAL];
  const isKnown =
    since !== undefined &&
    now >= Date.parse(since) + world.settings.cloudTrailAccessLagMs;
  if (!isKnown)
    throw new AwsError(
      'CloudTrailAccessNotEnabledException',
      'The request could not be processed because your organization hasn’t enabled CloudTrail service access. Enable service access for CloudTrail, and then try again.',
    );
}

/**
 * Whether the caller's permissions reach what CloudTrail asks Organizations in the caller's name.
 * @throws AwsError InsufficientDependencyServiceAccessPermissionException
 */
export function checkDependencies(
  caller: Caller,
  actions: string[] = NEEDED_OF_ORGANIZATIONS,
): void {
  const missing = actions.find(
    action =>
      !isAllowed(caller, {
        action,
        resource: '*',
        context: { 'organizations:ServicePrincipal': CLOUDTRAIL_PRINCIPAL },
      }),
  );
  if (missing) throw insufficientDependencyAccess(missing);
}

/**
 * Sees to the role that CloudTrail acts with in the management account. It creates the role with
 * the caller's own permissions: whoever may not create it gets the error that users report, and an
 * administrator never notices. A delegated administrator cannot create it at all.
 * @throws AwsError NoManagementAccountSLRExistsException, or what `refusal` makes where the caller
 * may not create roles
 */
export function withCloudTrailRole(
  world: World,
  caller: Caller,
  { managementAccountId }: Organization,
  now: number,
  refusal: () => AwsError = () =>
    insufficientDependencyAccess('iam:CreateServiceLinkedRole'),
): World {
  if (cloudTrailRole(world, managementAccountId)) return world;
  if (caller.accountId !== managementAccountId) throw noServiceLinkedRole();
  const mayCreate = isAllowed(caller, {
    action: 'iam:CreateServiceLinkedRole',
    resource: arn(world.settings.partition, [
      'iam',
      '',
      managementAccountId,
      `role/aws-service-role/${CLOUDTRAIL_PRINCIPAL}/AWSServiceRoleForCloudTrail`,
    ]),
    context: { 'iam:AWSServiceName': CLOUDTRAIL_PRINCIPAL },
  });
  if (!mayCreate) throw refusal();
  const created = createServiceLinkedRole(
    world,
    { accountId: managementAccountId, service: CLOUDTRAIL_PRINCIPAL },
    now,
  );
  return recordServiceCall(
    created.world,
    {
      caller,
      service: 'iam',
      eventName: 'CreateServiceLinkedRole',
      requestParameters: { aWSServiceName: CLOUDTRAIL_PRINCIPAL },
      responseElements: {
        role: {
          path: created.role.path,
          roleName: created.role.name,
          roleId: created.role.roleId,
          arn: created.role.arn,
          createDate: created.role.createdAt,
        },
      },
    },
    now,
  );
}

/**
 * The organization of an account.
 * @throws AwsError OrganizationsNotInUseException
 */
export function organizationInUse(
  world: World,
  accountId: string,
): Organization {
  const organization = findOrganizationOf(world, accountId);
  if (!organization)
    throw new AwsError(
      'OrganizationsNotInUseException',
      'The request could not be processed because your account is not a member of an organization.',
    );
  return organization;
}

/**
 * CloudTrail needs more than consolidated billing.
 * @throws AwsError OrganizationNotInAllFeaturesModeException
 */
export function checkAllFeatures({ featureSet }: Organization): void {
  if (featureSet !== 'ALL')
    throw new AwsError(
      'OrganizationNotInAllFeaturesModeException',
      'The request could not be processed because your organization does not have all features enabled. Enable all features, and then try again.',
    );
}

function insufficientDependencyAccess(action: string): AwsError {
  return new AwsError(
    'InsufficientDependencyServiceAccessPermissionException',
    `The request could not be processed because the caller lacks a permission that it needs in another service: ${action}.`,
  );
}
