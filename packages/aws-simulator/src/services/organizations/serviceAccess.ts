import {
  disableServiceAccess,
  enableServiceAccess,
  readTrustedAccess,
} from '../../world/organizations/organizations';
import { checkAllFeatures, checkServicePrincipal } from './checks';
import { PAGING, SERVICE_PRINCIPAL } from './inputs';
import { listing } from './listing';
import { organizationCall } from './organizationCall';

const SWITCH = {
  audience: 'managementAccount',
  input: { ServicePrincipal: { ...SERVICE_PRINCIPAL, required: true } },
} as const;

/** The calls about trusted access. */
export const serviceAccessCalls = {
  ListAWSServiceAccessForOrganization: organizationCall(
    'ListAWSServiceAccessForOrganization',
    {
      audience: 'administrators',
      input: PAGING,
      run({ world, organization: { id }, input, now }) {
        const read = readTrustedAccess(world, id, now);
        const page = listing(Object.entries(read.trustedAccess).sort(), input, {
          listing: `trustedAccess:${id}`,
          keyOf: ([servicePrincipal]) => servicePrincipal,
        });
        return {
          world: read.world,
          output: {
            EnabledServicePrincipals: page.items.map(
              ([ServicePrincipal, since]) => ({
                ServicePrincipal,
                DateEnabled: new Date(since),
              }),
            ),
            NextToken: page.nextToken,
          },
        };
      },
    },
  ),

  EnableAWSServiceAccess: organizationCall('EnableAWSServiceAccess', {
    ...SWITCH,
    run({ world, organization, input: { ServicePrincipal }, now }) {
      checkServicePrincipal(ServicePrincipal);
      checkAllFeatures(organization);
      const { id } = organization;
      return { world: enableServiceAccess(world, id, ServicePrincipal, now) };
    },
  }),

  DisableAWSServiceAccess: organizationCall('DisableAWSServiceAccess', {
    ...SWITCH,
    run({ world, organization, input: { ServicePrincipal }, now }) {
      checkServicePrincipal(ServicePrincipal);
      checkAllFeatures(organization);
      const { id } = organization;
      return { world: disableServiceAccess(world, id, ServicePrincipal, now) };
    },
  }),
};
