import { AwsError } from '../../world/errors';
import {
  accessKeyIdOf,
  lookUpEvents,
  resourcesOf,
  secondOf,
  userNameOf,
} from '../../world/events/eventLookup';
import type { RecordedEvent } from '../../world/types';
import { operation } from '../service';
import { placeOf, REQUIRED_TEXT, TEXT } from './place';

/** The call that finds events of the last 90 days. */
export const lookupEvents = {
  LookupEvents: operation({
    readOnly: true,
    input: {
      LookupAttributes: {
        type: 'list',
        of: {
          type: 'structure',
          members: {
            AttributeKey: REQUIRED_TEXT,
            AttributeValue: {
              type: 'string',
              required: true,
              minLength: 1,
              maxLength: 2000,
            },
          },
        },
      },
      StartTime: { type: 'timestamp' },
      EndTime: { type: 'timestamp' },
      EventCategory: TEXT,
      MaxResults: { type: 'integer', min: 1, max: 50 },
      NextToken: TEXT,
    },
    permission: () => ({ resource: '*' }),
    run(world, input, context) {
      const [attribute, ...others] = input.LookupAttributes ?? [];
      if (others.length > 0)
        throw new AwsError(
          'InvalidLookupAttributesException',
          'You can specify only one lookup attribute.',
        );
      const { EventCategory } = input;
      if (EventCategory !== undefined && EventCategory !== 'insight')
        throw new AwsError(
          'InvalidEventCategoryException',
          `The event category ${EventCategory} is not valid.`,
        );
      // No Insights events are simulated.
      if (EventCategory) return { output: { Events: [] } };
      const { events, nextToken } = lookUpEvents(
        world,
        {
          ...placeOf(context),
          attribute: attribute && {
            key: attribute.AttributeKey,
            value: attribute.AttributeValue,
          },
          startTime: input.StartTime,
          endTime: input.EndTime,
          maxResults: input.MaxResults,
          token: input.NextToken,
        },
        context.now,
      );
      return {
        output: { Events: events.map(describeEvent), NextToken: nextToken },
      };
    },
  }),
};

function describeEvent(event: RecordedEvent) {
  return {
    EventId: event.eventID,
    EventName: event.eventName,
    ReadOnly: String(event.readOnly),
    AccessKeyId: accessKeyIdOf(event),
    EventTime: new Date(secondOf(event)),
    EventSource: event.eventSource,
    Username: userNameOf(event),
    Resources: resourcesOf(event).map(({ type, name }) => ({
      ResourceType: type,
      ResourceName: name,
    })),
    CloudTrailEvent: JSON.stringify({
      ...event,
      eventTime: event.eventTime.replace(/\.\d+Z$/, 'Z'),
    }),
  };
}
