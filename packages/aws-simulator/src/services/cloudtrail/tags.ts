import { addTags, tagsOf } from '../../world/trails/cloudTrailTags';
import { operation } from '../service';
import type { Field } from '../shape';
import { placeOf, REQUIRED_TEXT, TEXT } from './place';

/** Source: CloudTrail `TagsList`. */
export const TAGS_LIST = {
  type: 'list',
  required: true,
  maxLength: 200,
  of: {
    type: 'structure',
    members: {
      Key: { type: 'string', required: true, minLength: 1, maxLength: 128 },
      Value: { type: 'string', minLength: 1, maxLength: 256 },
    },
  },
} as const satisfies Field;

/** The calls on tags. */
export const tags = {
  AddTags: operation({
    readOnly: false,
    input: { ResourceId: REQUIRED_TEXT, TagsList: TAGS_LIST },
    permission: ({ ResourceId }) => ({ resource: ResourceId }),
    run: (world, { ResourceId, TagsList }, context) => ({
      world: addTags(world, placeOf(context), ResourceId, TagsList),
      output: {},
    }),
  }),

  ListTags: operation({
    readOnly: true,
    input: {
      ResourceIdList: { type: 'list', of: TEXT, required: true },
      NextToken: TEXT,
    },
    permission: ({ ResourceIdList: [first] }) => ({ resource: first ?? '*' }),
    run: (world, { ResourceIdList }, context) => ({
      output: {
        ResourceTagList: ResourceIdList.map(ResourceId => ({
          ResourceId,
          TagsList: Object.entries(
            tagsOf(world, placeOf(context), ResourceId),
          ).map(([Key, Value]) => ({ Key, Value })),
        })),
      },
    }),
  }),
};
