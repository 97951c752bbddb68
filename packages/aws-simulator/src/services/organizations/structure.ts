import { AwsError } from '../../world/errors';
import { findMember } from '../../world/organizations/membership';
import type { Organization } from '../../world/types';
import {
  childUnitsOf,
  isParent,
  pathOf,
} from '../../world/organizations/units';
import { arnOfId } from './arns';
import { policyTypesOf } from './description';
import { CHILD_ID, PAGING, PARENT_ID } from './inputs';
import { listing } from './listing';
import { organizationCall } from './organizationCall';

/** The calls that answer how roots, units and accounts hang together. */
export const structureCalls = {
  ListRoots: organizationCall('ListRoots', {
    audience: 'administrators',
    input: PAGING,
    run({ organization, input, caller: { partition } }) {
      const { id, rootId } = organization;
      const page = listing([rootId], input, {
        listing: `roots:${id}`,
        keyOf: root => root,
      });
      return {
        output: {
          Roots: page.items.map(Id => ({
            Id,
            Arn: arnOfId(partition, organization, Id),
            Name: 'Root',
            PolicyTypes: policyTypesOf(organization),
          })),
          NextToken: page.nextToken,
        },
      };
    },
  }),

  ListOrganizationalUnitsForParent: organizationCall(
    'ListOrganizationalUnitsForParent',
    {
      audience: 'administrators',
      input: { ParentId: PARENT_ID, ...PAGING },
      resource: ({ ParentId }, organization, partition) =>
        arnOfId(partition, organization, ParentId),
      run({ organization, input, caller: { partition } }) {
        const { ParentId } = input;
        checkParent(organization, ParentId);
        const page = listing(childUnitsOf(organization, ParentId), input, {
          listing: `units:${organization.id}:${ParentId}`,
          keyOf: unit => unit.id,
        });
        return {
          output: {
            OrganizationalUnits: page.items.map(({ id, name, parentId }) => ({
              Id: id,
              Arn: arnOfId(partition, organization, id),
              Name: name,
              Path: pathOf(organization, { parentId, childId: id }),
            })),
            NextToken: page.nextToken,
          },
        };
      },
    },
  ),

  ListParents: organizationCall('ListParents', {
    audience: 'administrators',
    input: { ChildId: CHILD_ID, ...PAGING },
    resource: ({ ChildId }, organization, partition) =>
      arnOfId(partition, organization, ChildId),
    run({ world, organization, input }) {
      const { ChildId } = input;
      const parentId = ChildId.startsWith('ou-')
        ? organization.units[ChildId]?.parentId
        : findMember(world, organization.id, ChildId)?.membership.parentId;
      if (!parentId)
        throw new AwsError(
          'ChildNotFoundException',
          "You specified an account or OU that doesn't exist.",
        );
      const page = listing([parentId], input, {
        listing: `parents:${organization.id}:${ChildId}`,
        keyOf: id => id,
      });
      return {
        output: {
          Parents: page.items.map(Id => ({
            Id,
            Type: Id === organization.rootId ? 'ROOT' : 'ORGANIZATIONAL_UNIT',
          })),
          NextToken: page.nextToken,
        },
      };
    },
  }),
};

/** @throws AwsError ParentNotFoundException */
export function checkParent(
  organization: Organization,
  parentId: string,
): void {
  if (!isParent(organization, parentId))
    throw new AwsError(
      'ParentNotFoundException',
      "You specified a root or OU that doesn't exist.",
    );
}
