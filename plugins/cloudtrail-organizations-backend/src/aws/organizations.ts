import {
  DescribeOrganizationCommand,
  type OrganizationsClient,
  paginateListAWSServiceAccessForOrganization,
  paginateListDelegatedAdministrators,
} from '@aws-sdk/client-organizations';
import type {
  DelegatedAdministrator,
  OrganizationFact,
  TrustedAccess,
} from 'backstage-plugin-cloudtrail-organizations-common';

/** CloudTrail's service principal. */
export const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

/** The most that any Organizations list admits. */
const PAGE_SIZE = 20;

/** Source: organizations:DescribeOrganization. */
export async function describeOrganization(
  client: OrganizationsClient,
): Promise<OrganizationFact> {
  const { Organization } = await client.send(
    new DescribeOrganizationCommand({}),
  );
  return {
    id: Organization?.Id ?? '',
    featureSet:
      Organization?.FeatureSet === 'ALL' ? 'ALL' : 'CONSOLIDATED_BILLING',
    managementAccountId: Organization?.MasterAccountId ?? '',
  };
}

/** Control Tower's service principal: where it is enabled, a landing zone may own the organization's trail. */
const CONTROL_TOWER = 'controltower.amazonaws.com';

/** Source: organizations:ListAWSServiceAccessForOrganization, all pages; `since` is its DateEnabled. */
export async function getTrustedAccess(
  client: OrganizationsClient,
): Promise<TrustedAccess> {
  const pages = paginateListAWSServiceAccessForOrganization(
    { client, pageSize: PAGE_SIZE },
    {},
  );
  const otherServices: NonNullable<TrustedAccess['otherServices']> = [];
  const found: TrustedAccess = {
    enabled: false,
    controlTower: false,
    otherServices,
  };
  for await (const { EnabledServicePrincipals = [] } of pages) {
    for (const { ServicePrincipal, DateEnabled } of EnabledServicePrincipals) {
      const since = DateEnabled?.toISOString();
      if (ServicePrincipal === CLOUDTRAIL) {
        found.enabled = true;
        found.since = since;
      } else if (ServicePrincipal) {
        if (ServicePrincipal === CONTROL_TOWER) found.controlTower = true;
        otherServices.push({ servicePrincipal: ServicePrincipal, since });
      }
    }
  }
  return found;
}

/** Source: organizations:ListDelegatedAdministrators for CloudTrail. */
export async function listDelegatedAdministrators(
  client: OrganizationsClient,
): Promise<DelegatedAdministrator[]> {
  const administrators: DelegatedAdministrator[] = [];
  const pages = paginateListDelegatedAdministrators(
    { client, pageSize: PAGE_SIZE },
    { ServicePrincipal: CLOUDTRAIL },
  );
  for await (const { DelegatedAdministrators = [] } of pages) {
    for (const { Id, Name, DelegationEnabledDate } of DelegatedAdministrators) {
      administrators.push({
        accountId: Id ?? '',
        name: Name,
        since: DelegationEnabledDate?.toISOString(),
      });
    }
  }
  return administrators;
}
