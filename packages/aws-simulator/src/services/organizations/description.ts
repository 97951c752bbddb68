import { AwsError } from '../../world/errors';
import { findMember } from '../../world/organizations/membership';
import type { Organization, World } from '../../world/types';
import { isParent } from '../../world/organizations/units';
import { arnOfId, organizationArn } from './arns';
import { NEXT_TOKEN, TAGGABLE_RESOURCE_ID } from './inputs';
import { listing } from './listing';
import { organizationCall } from './organizationCall';
import { lowerId } from '../../world/ids';

/** The calls that describe the organization: itself, its resource policy, its tags. */
export const descriptionCalls = {
  DescribeOrganization: organizationCall('DescribeOrganization', {
    audience: 'anyone',
    input: {},
    run({ world, organization, caller: { partition } }) {
      const { id, managementAccountId, featureSet } = organization;
      return {
        output: {
          Organization: {
            Id: id,
            Arn: organizationArn(partition, organization),
            FeatureSet: featureSet,
            MasterAccountArn: arnOfId(
              partition,
              organization,
              managementAccountId,
            ),
            MasterAccountId: managementAccountId,
            MasterAccountEmail: world.accounts[managementAccountId].email,
            AvailablePolicyTypes: policyTypesOf(organization),
          },
        },
      };
    },
  }),

  DescribeResourcePolicy: organizationCall('DescribeResourcePolicy', {
    audience: 'administrators',
    input: {},
    run({ organization, caller: { partition } }) {
      const { resourcePolicy } = organization;
      if (!resourcePolicy)
        throw new AwsError(
          'ResourcePolicyNotFoundException',
          'No resource policy found.',
        );
      const Id = resourcePolicyId(organization);
      return {
        output: {
          ResourcePolicy: {
            ResourcePolicySummary: {
              Id,
              Arn: arnOfId(partition, organization, Id),
            },
            Content: JSON.stringify(resourcePolicy),
          },
        },
      };
    },
  }),

  ListTagsForResource: organizationCall('ListTagsForResource', {
    audience: 'administrators',
    input: { ResourceId: TAGGABLE_RESOURCE_ID, NextToken: NEXT_TOKEN },
    resource: ({ ResourceId }, organization, partition) =>
      arnOfId(partition, organization, ResourceId),
    run({ world, organization, input }) {
      const { ResourceId } = input;
      if (!exists(world, organization, ResourceId))
        throw new AwsError(
          'TargetNotFoundException',
          "You specified a target that doesn't exist.",
        );
      const tags = Object.entries(organization.tags[ResourceId] ?? {}).sort(
        ([a], [b]) => (a < b ? -1 : 1),
      );
      const page = listing(tags, input, {
        listing: `tags:${organization.id}:${ResourceId}`,
        keyOf: ([key]) => key,
      });
      return {
        output: {
          Tags: page.items.map(([Key, Value]) => ({ Key, Value })),
          NextToken: page.nextToken,
        },
      };
    },
  }),
};

/** What an organization with all features has: service control policies. */
export function policyTypesOf({ featureSet }: Organization) {
  return featureSet === 'ALL'
    ? [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }]
    : [];
}

function exists(
  world: World,
  organization: Organization,
  resourceId: string,
): boolean {
  return (
    isParent(organization, resourceId) ||
    findMember(world, organization.id, resourceId) !== undefined ||
    // Policies are not simulated; one that a scenario gives tags to is there.
    Object.hasOwn(organization.tags, resourceId) ||
    (organization.resourcePolicy !== undefined &&
      resourceId === resourcePolicyId(organization))
  );
}

function resourcePolicyId({ id }: Organization): string {
  return `rp-${lowerId(8, `resourcePolicy:${id}`)}`;
}
