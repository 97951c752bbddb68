import { NormalizedSchema } from '@smithy/core/schema';
import { partsOf, type CallName, type ServiceName } from './calls';
import { throwsOf } from './declarations';
import { SDKS, type ProtocolName } from './sdk';

/** An error of a service's model. */
interface ErrorModel {
  /** As the wire spells it: `NoSuchEntity` where the SDK's class is NoSuchEntityException. */
  code: string;
  schema: NormalizedSchema;
  /** The HTTP status that AWS answers it with, where the model says so. */
  status?: number;
}

/** A call of a service's model. */
export interface CallModel {
  call: CallName;
  service: ServiceName;
  name: string;
  protocol: ProtocolName;
  input: NormalizedSchema;
  output: NormalizedSchema;
  /** The errors that the SDK documents for this call, by their codes. */
  errors: Map<string, ErrorModel>;
}

/** A static schema of the SDK: kind, namespace, name, traits, and then what the kind asks for. */
type StaticSchema = readonly unknown[];

const models = new Map<CallName, CallModel>();

/**
 * The model of a call, from the installed SDK package: its runtime schemas, and what the
 * declarations say that it throws.
 * @throws Error where the package knows no such call
 */
export function modelOf(call: CallName): CallModel {
  let model = models.get(call);
  if (!model) {
    model = readModel(call);
    models.set(call, model);
  }
  return model;
}

function readModel(call: CallName): CallModel {
  const [service, name] = partsOf(call);
  const { exports, protocol } = SDKS[service];
  const operation = exports[`${name}$`] as StaticSchema | undefined;
  if (!operation) throw new Error(`The SDK knows no ${call}.`);
  const [, , , , input, output] = operation;
  const errors = throwsOf(service, name)
    .map(className => errorOf(service, className))
    .filter(error => error !== undefined);
  return {
    call,
    service,
    name,
    protocol,
    input: NormalizedSchema.of(input as never),
    output: NormalizedSchema.of(output as never),
    errors: new Map(errors.map(error => [error.code, error])),
  };
}

/** The SDK's own base classes are no errors of the service's: their schemas are synthetic. */
function errorOf(
  service: ServiceName,
  className: string,
): ErrorModel | undefined {
  const { exports, protocol } = SDKS[service];
  const schema = exports[`${className}$`] as StaticSchema | undefined;
  if (!schema || String(schema[1]).startsWith('smithy.')) return undefined;
  const normalized = NormalizedSchema.of(schema as never);
  const traits = normalized.getMergedTraits() as {
    awsQueryError?: [string, number];
    error?: 'client' | 'server';
    httpError?: number;
  };
  const byFault = traits.error === 'server' ? 500 : 400;
  return protocol === 'awsJson'
    ? // AWS JSON 1.1 answers 400 and 500 only, whatever the model says for other protocols.
      { code: String(schema[2]), schema: normalized, status: byFault }
    : {
        code: traits.awsQueryError?.[0] ?? String(schema[2]),
        schema: normalized,
        status: traits.awsQueryError?.[1] ?? traits.httpError,
      };
}

/** The members of a structure that the model requires. They come first, and the schema counts them. */
export function requiredMembers(structure: NormalizedSchema): string[] {
  const schema = structure.getSchema() as unknown as StaticSchema;
  if (!Array.isArray(schema)) return [];
  const names = (schema[4] ?? []) as string[];
  return names.slice(0, (schema[6] as number | undefined) ?? 0);
}
