import type { NormalizedSchema } from '@smithy/core/schema';
import { ALL_CALLS, partsOf, type ServiceName } from '../model/calls';
import { modelOf, requiredMembers } from '../model/model';
import { traitsOf } from '../wire/checkXml';
import type { Case } from './case';

/** How each service says that it was asked too often, and that it failed by itself. */
const WEATHER: Record<ServiceName, { throttle: string; serverError: string }> =
  {
    organizations: {
      throttle: 'TooManyRequestsException',
      serverError: 'ServiceException',
    },
    cloudtrail: {
      throttle: 'ThrottlingException',
      serverError: 'InternalFailure',
    },
    iam: { throttle: 'Throttling', serverError: 'ServiceFailure' },
    sts: { throttle: 'Throttling', serverError: 'InternalFailure' },
    s3: { throttle: 'SlowDown', serverError: 'InternalError' },
    kms: {
      throttle: 'ThrottlingException',
      serverError: 'KMSInternalException',
    },
  };

/** The answer to a HEAD has no name for what failed. */
const HEAD = { throttle: '503', serverError: '500' };

/** Every call in bad weather, which only an endpoint of one's own can be made to have. */
export const weather: Case[] = ALL_CALLS.flatMap(call => {
  const [service, name] = partsOf(call);
  const input = leastInput(modelOf(call).input);
  return (['throttle', 'serverError'] as const).map(
    (kind): Case => ({
      call,
      title: kind === 'throttle' ? 'asked too often' : 'AWS fails',
      input,
      world: simulator =>
        simulator.faults.add({
          match: { action: `${service}:${name}` },
          kind,
        }),
      fails:
        name.startsWith('Head') && service === 's3'
          ? HEAD[kind]
          : WEATHER[service][kind],
    }),
  );
});

/** Something for each member that must be there, the body included. */
function leastInput(schema: NormalizedSchema): Record<string, unknown> {
  if (!schema.isStructSchema()) return {};
  const members = schema.getMemberSchemas();
  const payloads = Object.keys(members).filter(
    name => traitsOf(members[name]).httpPayload,
  );
  return Object.fromEntries(
    [...requiredMembers(schema), ...payloads].map(name => [
      name,
      something(members[name]),
    ]),
  );
}

function something(schema: NormalizedSchema): unknown {
  if (schema.isStructSchema()) return leastInput(schema);
  if (schema.isListSchema()) return [];
  if (schema.isBooleanSchema()) return true;
  return schema.isNumericSchema() ? 1 : 'conformance';
}
