import type { NormalizedSchema } from '@smithy/core/schema';

/** What is wrong with a scalar of a JSON body, if anything. */
export function wrongJsonScalar(
  value: unknown,
  schema: NormalizedSchema,
): string | undefined {
  const is = (type: string) =>
    typeof value === type
      ? undefined
      : `is no ${type}: ${JSON.stringify(value)}`;
  if (schema.isBooleanSchema()) return is('boolean');
  // AWS JSON writes times as seconds since 1970.
  if (schema.isNumericSchema() || schema.isTimestampSchema())
    return is('number');
  if (schema.isStringSchema() || schema.isBlobSchema()) return is('string');
  return undefined;
}

/** What is wrong with a scalar of an XML body, a form or a header, if anything. */
export function wrongTextScalar(
  text: string,
  schema: NormalizedSchema,
): string | undefined {
  if (schema.isBooleanSchema() && !/^(true|false)$/.test(text))
    return `is no boolean: ${text}`;
  if (schema.isNumericSchema() && !/^-?\d+(\.\d+)?$/.test(text))
    return `is no number: ${text}`;
  if (schema.isTimestampSchema() && Number.isNaN(Date.parse(text)))
    return `is no time: ${text}`;
  return undefined;
}
