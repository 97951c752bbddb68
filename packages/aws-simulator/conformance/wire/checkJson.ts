import type { NormalizedSchema } from '@smithy/core/schema';
import type { ServiceName } from '../model/calls';
import { enumOf } from '../model/declarations';
import { requiredMembers } from '../model/model';
import { wrongJsonScalar } from './scalar';

/** Compares a JSON value with the model. Answers a sentence for each difference. */
export function checkJson(
  service: ServiceName,
  value: unknown,
  schema: NormalizedSchema,
  path: string,
): string[] {
  if (schema.isDocumentSchema()) return [];
  if (schema.isListSchema())
    return Array.isArray(value)
      ? value.flatMap((item, i) =>
          checkJson(service, item, schema.getValueSchema(), `${path}[${i}]`),
        )
      : [`${path} is no list.`];
  if (schema.isMapSchema())
    return isObject(value)
      ? Object.entries(value).flatMap(([key, item]) =>
          checkJson(service, item, schema.getValueSchema(), `${path}.${key}`),
        )
      : [`${path} is no map.`];
  if (schema.isStructSchema())
    return checkStructure(service, value, schema, path);
  const wrong = wrongJsonScalar(value, schema);
  return wrong ? [`${path} ${wrong}.`] : [];
}

function checkStructure(
  service: ServiceName,
  value: unknown,
  schema: NormalizedSchema,
  path: string,
): string[] {
  if (!isObject(value)) return [`${path} is no structure.`];
  const members = schema.getMemberSchemas();
  const structure = schema.getName() ?? '';
  const missing = requiredMembers(schema)
    .filter(name => value[name] === undefined || value[name] === null)
    .map(name => `${path}.${name} is required and missing.`);
  return Object.entries(value).reduce((problems, [name, item]) => {
    const at = `${path}.${name}`;
    if (!Object.hasOwn(members, name))
      return [...problems, `${at} is not in the model.`];
    // AWS writes some absent members as null.
    if (item === null) return problems;
    return [
      ...problems,
      ...checkJson(service, item, members[name], at),
      ...checkEnum(service, structure, name, item, at),
    ];
  }, missing);
}

/** Compares a value with the model's enum for the member, where it has one. */
export function checkEnum(
  service: ServiceName,
  structure: string,
  member: string,
  value: unknown,
  path: string,
): string[] {
  const admitted = enumOf(service, structure, member);
  if (!admitted) return [];
  return (Array.isArray(value) ? value : [value])
    .filter(item => typeof item === 'string' && item && !admitted.has(item))
    .map(item => `${path} is "${item}", which is no value of the model's.`);
}

/** Whether something is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
