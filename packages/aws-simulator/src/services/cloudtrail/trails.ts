import { notAuthorized } from '../../world/errors';
import { isAllowed, type Caller } from '../../world/identity/identity';
import { readTags } from '../../world/trails/cloudTrailTags';
import { withoutTrail } from '../../world/trails/organizationTrails';
import {
  createTrail,
  ownerOfNewTrail,
  updateTrail,
} from '../../world/trails/trailChanges';
import { resolveKey } from '../../world/trails/trailDestination';
import { checkNameOrArn } from '../../world/trails/trailNames';
import { topicArn } from '../../world/trails/trailNotifications';
import {
  findTrail,
  findTrailToChange,
  trailArn,
  trailsOf,
  trailsSeen,
} from '../../world/trails/trails';
import type { Trail, World } from '../../world/types';
import { operation, type CallContext } from '../service';
import type { InputOf } from '../shape';
import { describe, settingsOf } from './describeTrail';
import { onTrail, placeOf, REQUIRED_TEXT, SWITCH, TEXT } from './place';
import { TAGS_LIST } from './tags';

const BY_NAME = { Name: REQUIRED_TEXT } as const;

const SETTINGS = {
  S3KeyPrefix: TEXT,
  SnsTopicName: TEXT,
  IncludeGlobalServiceEvents: SWITCH,
  IsMultiRegionTrail: SWITCH,
  EnableLogFileValidation: SWITCH,
  CloudWatchLogsLogGroupArn: TEXT,
  CloudWatchLogsRoleArn: TEXT,
  KmsKeyId: TEXT,
  IsOrganizationTrail: SWITCH,
} as const;

/** The calls that make, change and show trails. */
export const trails = {
  CreateTrail: operation({
    readOnly: false,
    input: {
      ...BY_NAME,
      S3BucketName: REQUIRED_TEXT,
      ...SETTINGS,
      TagsList: { type: 'list', of: TAGS_LIST.of, maxLength: 200 },
    },
    permission: ({ Name }, context) => onTrail(Name, context),
    run(world, input, context) {
      const { caller, region, now } = context;
      const { IsOrganizationTrail = false, TagsList = [] } = input;
      const tags = readTags(TagsList);
      const owner = {
        accountId: ownerOfNewTrail(
          world,
          caller.accountId,
          IsOrganizationTrail,
        ),
        homeRegion: region,
      };
      if (TagsList.length > 0)
        checkMayTag(caller, trailArn(world, { ...owner, region }, input.Name));
      const created = createTrail(
        world,
        caller,
        {
          name: input.Name,
          region,
          tags,
          settings: {
            // What CreateTrail does not say is off. Source: its API reference.
            isMultiRegion: false,
            logFileValidation: false,
            includeGlobalServiceEvents: true,
            isOrganizationTrail: false,
            bucket: input.S3BucketName,
            ...settingsGiven(world, input, owner, context),
          },
        },
        now,
      );
      return { world: created.world, output: settingsOf(created.trail) };
    },
  }),

  UpdateTrail: operation({
    readOnly: false,
    input: { ...BY_NAME, S3BucketName: TEXT, ...SETTINGS },
    permission: ({ Name }, context) => onTrail(Name, context),
    run(world, input, context) {
      const trail = findTrailToChange(world, placeOf(context), input.Name);
      const next = updateTrail(
        world,
        context.caller,
        trail,
        {
          bucket: input.S3BucketName ?? trail.bucket,
          ...settingsGiven(world, input, trail, context),
        },
        context.now,
      );
      return { world: next, output: settingsOf(next.trails[trail.arn]) };
    },
  }),

  DeleteTrail: operation({
    readOnly: false,
    input: BY_NAME,
    permission: ({ Name }, context) => onTrail(Name, context),
    run(world, { Name }, context) {
      const trail = findTrailToChange(world, placeOf(context), Name);
      return { world: withoutTrail(world, trail), output: {} };
    },
  }),

  DescribeTrails: operation({
    readOnly: true,
    input: {
      trailNameList: { type: 'list', of: TEXT },
      includeShadowTrails: SWITCH,
    },
    permission: () => ({ resource: '*' }),
    run(world, { trailNameList = [], includeShadowTrails = true }, context) {
      trailNameList.forEach(checkNameOrArn);
      const { caller, region } = context;
      const seen = trailsSeen(world, placeOf(context), includeShadowTrails);
      const isAsked = ({ arn, name, homeRegion, accountId }: Trail) =>
        trailNameList.length === 0 ||
        trailNameList.includes(arn) ||
        (trailNameList.includes(name) &&
          homeRegion === region &&
          accountId === caller.accountId);
      return { output: { trailList: seen.filter(isAsked).map(describe) } };
    },
  }),

  GetTrail: operation({
    readOnly: true,
    input: BY_NAME,
    permission: ({ Name }, context) => onTrail(Name, context),
    run: (world, { Name }, context) => ({
      output: { Trail: describe(findTrail(world, placeOf(context), Name)) },
    }),
  }),

  // AWS answers with tokens where there are more than a page; at most five a Region never are.
  ListTrails: operation({
    readOnly: true,
    input: { NextToken: TEXT },
    permission: () => ({ resource: '*' }),
    run: (world, _, { caller }) => ({
      output: {
        Trails: trailsOf(world, caller.accountId).map(trail => ({
          TrailARN: trail.arn,
          Name: trail.name,
          HomeRegion: trail.homeRegion,
        })),
      },
    }),
  }),
};

/** The settings that a request names. An empty text takes a setting away. */
function settingsGiven(
  world: World,
  input: InputOf<typeof SETTINGS>,
  owner: Pick<Trail, 'accountId' | 'homeRegion'>,
  { caller, region }: CallContext,
) {
  const given = {
    keyPrefix: input.S3KeyPrefix,
    snsTopicArn:
      input.SnsTopicName && topicArn(world, owner, input.SnsTopicName),
    includeGlobalServiceEvents: input.IncludeGlobalServiceEvents,
    isMultiRegion: input.IsMultiRegionTrail,
    logFileValidation: input.EnableLogFileValidation,
    cloudWatchLogsLogGroupArn: input.CloudWatchLogsLogGroupArn,
    cloudWatchLogsRoleArn: input.CloudWatchLogsRoleArn,
    kmsKeyId:
      input.KmsKeyId &&
      resolveKey(world, input.KmsKeyId, {
        accountId: caller.accountId,
        region,
      }),
    isOrganizationTrail: input.IsOrganizationTrail,
  };
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, value === '' ? undefined : value]),
  );
}

// Whoever creates with tags tags, too. Source: IAM's service authorization reference, CreateTrail.
function checkMayTag(caller: Caller, resource: string): void {
  const action = 'cloudtrail:AddTags';
  if (!isAllowed(caller, { action, resource }))
    throw notAuthorized({
      callerArn: caller.arn,
      action,
      resource,
      because: 'implicitDeny',
    });
}
