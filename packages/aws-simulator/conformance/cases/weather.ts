import type { NormalizedSchema } from '@smithy/core/schema';
import { ALL_CALLS, partsOf, type ServiceName } from '../model/calls';
import { modelOf, requiredMembers } from '../model/model';
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
          ? '503'
          : WEATHER[service][kind],
    }),
  );
});

/** Something for each member that must be there. */
function leastInput(schema: NormalizedSchema): Record<string, unknown> {
  if (!schema.isStructSchema()) return {};
  const members = schema.getMemberSchemas();
  return Object.fromEntries(
    requiredMembers(schema).map(name => [name, something(members[name])]),
  );
}

function something(schema: NormalizedSchema): unknown {
  if (schema.isStructSchema()) return leastInput(schema);
  if (schema.isListSchema()) return [];
  if (schema.isBooleanSchema()) return true;
  return schema.isNumericSchema() ? 1 : 'conformance';
}
