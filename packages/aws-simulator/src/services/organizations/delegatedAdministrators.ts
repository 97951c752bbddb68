import {
  delegatesOf,
  delegationsOf,
  deregisterDelegatedAdministrator,
  registerDelegatedAdministrator,
} from '../../world/organizations/delegatedAdministrators';
import { findMember } from '../../world/organizations/membership';
import type { Organization, Timestamp } from '../../world/types';
import { summary } from './accounts';
import { arnOfId } from './arns';
import { checkAllFeatures, checkServicePrincipal } from './checks';
import { ACCOUNT_ID, PAGING, SERVICE_PRINCIPAL } from './inputs';
import { listing } from './listing';
import { organizationCall } from './organizationCall';
import type { Partition } from '../../world/arns';

const onAccount = (
  { AccountId }: { AccountId: string },
  organization: Organization,
  partition: Partition,
) => arnOfId(partition, organization, AccountId);

const DELEGATION = {
  audience: 'managementAccount',
  input: {
    AccountId: ACCOUNT_ID,
    ServicePrincipal: { ...SERVICE_PRINCIPAL, required: true },
  },
  resource: onAccount,
} as const;

/** The calls about delegated administrators. */
export const delegatedAdministratorCalls = {
  ListDelegatedAdministrators: organizationCall('ListDelegatedAdministrators', {
    audience: 'administrators',
    input: { ServicePrincipal: SERVICE_PRINCIPAL, ...PAGING },
    run({ world, organization, input, caller: { partition } }) {
      const { ServicePrincipal: service } = input;
      if (service !== undefined) checkServicePrincipal(service);
      const page = listing(delegatesOf(organization, service), input, {
        listing: `delegatedAdministrators:${organization.id}:${service}`,
        keyOf: id => id,
      });
      return {
        output: {
          DelegatedAdministrators: page.items.map(id => ({
            ...summary(
              partition,
              organization,
              findMember(world, organization.id, id)!,
            ),
            DelegationEnabledDate: new Date(
              delegatedSince(organization, id, service),
            ),
          })),
          NextToken: page.nextToken,
        },
      };
    },
  }),

  ListDelegatedServicesForAccount: organizationCall(
    'ListDelegatedServicesForAccount',
    {
      audience: 'administrators',
      input: { AccountId: ACCOUNT_ID, ...PAGING },
      resource: onAccount,
      run({ world, organization, input }) {
        const { AccountId } = input;
        const services = delegationsOf(world, organization, AccountId);
        const page = listing(Object.entries(services).sort(), input, {
          listing: `delegatedServices:${organization.id}:${AccountId}`,
          keyOf: ([servicePrincipal]) => servicePrincipal,
        });
        return {
          output: {
            DelegatedServices: page.items.map(([ServicePrincipal, since]) => ({
              ServicePrincipal,
              DelegationEnabledDate: new Date(since),
            })),
            NextToken: page.nextToken,
          },
        };
      },
    },
  ),

  RegisterDelegatedAdministrator: organizationCall(
    'RegisterDelegatedAdministrator',
    {
      ...DELEGATION,
      run({ world, organization, input, now }) {
        const delegation = checked(organization, input);
        return {
          world: registerDelegatedAdministrator(
            world,
            organization,
            delegation,
            now,
          ),
        };
      },
    },
  ),

  DeregisterDelegatedAdministrator: organizationCall(
    'DeregisterDelegatedAdministrator',
    {
      ...DELEGATION,
      run({ world, organization, input }) {
        const delegation = checked(organization, input);
        return {
          world: deregisterDelegatedAdministrator(
            world,
            organization,
            delegation,
          ),
        };
      },
    },
  ),
};

function checked(
  organization: Organization,
  {
    AccountId: accountId,
    ServicePrincipal: servicePrincipal,
  }: { AccountId: string; ServicePrincipal: string },
) {
  checkServicePrincipal(servicePrincipal);
  checkAllFeatures(organization);
  return { accountId, servicePrincipal };
}

function delegatedSince(
  { delegatedAdministrators }: Organization,
  accountId: string,
  service: string | undefined,
): Timestamp {
  const services = delegatedAdministrators[accountId];
  return service ? services[service] : Object.values(services).sort()[0];
}
