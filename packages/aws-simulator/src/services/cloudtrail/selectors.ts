import { AwsError } from '../../world/errors';
import { readSelectors } from '../../world/trails/eventSelectors';
import { putInsightSelectors } from '../../world/trails/insightSelectors';
import {
  findOwnTrail,
  findTrailToChange,
  withTrail,
} from '../../world/trails/trails';
import type { Trail } from '../../world/types';
import { operation } from '../service';
import type { Field } from '../shape';
import { onTrail, placeOf, REQUIRED_TEXT, SWITCH, TEXT } from './place';

const TEXTS = { type: 'list', of: TEXT } satisfies Field;
const VALUES = {
  type: 'list',
  of: { type: 'string', minLength: 1, maxLength: 2048 },
} satisfies Field;
const STORE = {
  type: 'string',
  minLength: 3,
  maxLength: 256,
  pattern: /[a-zA-Z0-9._/\-:]+/,
} satisfies Field;

/** The calls that choose what a trail logs. */
export const selectors = {
  PutEventSelectors: operation({
    readOnly: false,
    input: {
      TrailName: REQUIRED_TEXT,
      EventSelectors: {
        type: 'list',
        of: {
          type: 'structure',
          members: {
            ReadWriteType: TEXT,
            IncludeManagementEvents: SWITCH,
            DataResources: {
              type: 'list',
              of: {
                type: 'structure',
                members: { Type: TEXT, Values: TEXTS },
              },
            },
            ExcludeManagementEventSources: TEXTS,
          },
        },
      },
      AdvancedEventSelectors: {
        type: 'list',
        of: {
          type: 'structure',
          members: {
            Name: { type: 'string', maxLength: 1000 },
            FieldSelectors: {
              type: 'list',
              required: true,
              of: {
                type: 'structure',
                members: {
                  Field: {
                    type: 'string',
                    required: true,
                    minLength: 1,
                    maxLength: 1000,
                    pattern: /[\w|.]+/,
                  },
                  Equals: VALUES,
                  StartsWith: VALUES,
                  EndsWith: VALUES,
                  NotEquals: VALUES,
                  NotStartsWith: VALUES,
                  NotEndsWith: VALUES,
                },
              },
            },
          },
        },
      },
    },
    permission: ({ TrailName }, context) => onTrail(TrailName, context),
    run(world, input, context) {
      const trail = findTrailToChange(world, placeOf(context), input.TrailName);
      const changed = {
        ...trail,
        selectors: readSelectors({
          basic: input.EventSelectors,
          advanced: input.AdvancedEventSelectors,
        }),
      };
      return { world: withTrail(world, changed), output: chosen(changed) };
    },
  }),

  GetEventSelectors: operation({
    readOnly: true,
    input: { TrailName: REQUIRED_TEXT },
    permission: ({ TrailName }, context) => onTrail(TrailName, context),
    run: (world, { TrailName }, context) => ({
      output: chosen(findOwnTrail(world, placeOf(context), TrailName)),
    }),
  }),

  PutInsightSelectors: operation({
    readOnly: false,
    input: {
      TrailName: TEXT,
      InsightSelectors: {
        type: 'list',
        required: true,
        of: {
          type: 'structure',
          members: { InsightType: TEXT, EventCategories: TEXTS },
        },
      },
      EventDataStore: STORE,
      InsightsDestination: STORE,
    },
    permission: ({ TrailName, EventDataStore = '' }, context) =>
      onTrail(TrailName ?? EventDataStore, context),
    run(world, input, context) {
      const name = onlyTrail(input, input.InsightsDestination);
      const trail = findTrailToChange(world, placeOf(context), name);
      const next = putInsightSelectors(world, trail, input.InsightSelectors);
      const { arn, insights } = next.trails[trail.arn];
      return {
        world: next,
        output: { TrailARN: arn, InsightSelectors: insights },
      };
    },
  }),

  GetInsightSelectors: operation({
    readOnly: true,
    input: { TrailName: TEXT, EventDataStore: STORE },
    permission: ({ TrailName, EventDataStore = '' }, context) =>
      onTrail(TrailName ?? EventDataStore, context),
    run(world, input, context) {
      const name = onlyTrail(input);
      const { arn, insights } = findOwnTrail(world, placeOf(context), name);
      if (insights.length === 0)
        throw new AwsError(
          'InsightNotEnabledException',
          `Trail ${arn} does not have Insights enabled. Edit the trail settings to enable Insights, and then try the operation again.`,
        );
      return { output: { TrailARN: arn, InsightSelectors: insights } };
    },
  }),
};

function chosen({ arn, selectors: selection }: Trail) {
  return {
    TrailARN: arn,
    ...('basic' in selection
      ? { EventSelectors: selection.basic }
      : { AdvancedEventSelectors: selection.advanced }),
  };
}

/** The trail that a call on Insights is about: those of event data stores are not simulated. */
function onlyTrail(
  {
    TrailName,
    EventDataStore,
  }: { TrailName?: string; EventDataStore?: string },
  destination?: string,
): string {
  if (TrailName && (EventDataStore || destination))
    throw new AwsError(
      'InvalidParameterCombinationException',
      'TrailName cannot be used with EventDataStore or InsightsDestination.',
    );
  if (EventDataStore)
    throw new AwsError(
      'UnsupportedOperationException',
      'The Insights of event data stores are not simulated.',
    );
  if (!TrailName)
    throw new AwsError(
      'InvalidParameterException',
      'Specify a TrailName or an EventDataStore.',
    );
  return TrailName;
}
