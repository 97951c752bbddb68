import { CommonError } from '../world/errors';

/** The members of an operation's input, as the service's model gives them. */
export type Shape = Record<string, Field>;

/** One member: its type and limits. */
export type Field =
  | StringField
  | IntegerField
  | BooleanField
  | TimestampField
  | ListField
  | StructureField;

interface StringField {
  type: 'string';
  required?: true;
  minLength?: number;
  maxLength?: number;
  /** Anchored, as AWS reads its patterns. */
  pattern?: RegExp;
}

interface IntegerField {
  type: 'integer';
  required?: true;
  min?: number;
  max?: number;
}

interface BooleanField {
  type: 'boolean';
  required?: true;
}

interface TimestampField {
  type: 'timestamp';
  required?: true;
}

interface ListField {
  type: 'list';
  required?: true;
  of: Field;
  maxLength?: number;
}

interface StructureField {
  type: 'structure';
  required?: true;
  members: Shape;
}

/** The input that a shape admits. */
export type InputOf<S extends Shape> = {
  [K in keyof S as S[K] extends { required: true } ? K : never]: ValueOf<S[K]>;
} & {
  [K in keyof S as S[K] extends { required: true } ? never : K]?: ValueOf<S[K]>;
};

type ValueOf<F extends Field> = F extends StringField
  ? string
  : F extends IntegerField
  ? number
  : F extends BooleanField
  ? boolean
  : F extends TimestampField
  ? number
  : F extends ListField
  ? ValueOf<F['of']>[]
  : F extends StructureField
  ? InputOf<F['members']>
  : never;

/** Something that the model does not admit. Each service has its own error for it. */
export interface Violation {
  /** `maxResults`, `tags.1.member.key`: as AWS writes it, with a small first letter. */
  path: string;
  value: unknown;
  rule: 'required' | 'minLength' | 'maxLength' | 'min' | 'max' | 'pattern';
  /** The limit or the pattern. */
  bound: string;
}

/**
 * Reads an input as its shape says. Members that the shape does not know are left out.
 * @param textOnly - scalars arrive as text
 * @throws CommonError malformedInput, for a value of the wrong type
 */
export function readInput<S extends Shape>(
  shape: S,
  raw: Record<string, unknown>,
  textOnly: boolean,
): { input: InputOf<S>; violations: Violation[] } {
  const violations: Violation[] = [];
  const input = readStructure(shape, raw, '', { textOnly, violations });
  // What was read follows the shape, save what the violations name.
  return { input: input as InputOf<S>, violations };
}

interface Reading {
  textOnly: boolean;
  violations: Violation[];
}

function readStructure(
  shape: Shape,
  raw: Record<string, unknown>,
  parent: string,
  reading: Reading,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    const path = `${parent}${name[0].toLowerCase()}${name.slice(1)}`;
    const value = raw[name];
    if (value === undefined || value === null) {
      if (field.required)
        reading.violations.push({
          path,
          value: null,
          rule: 'required',
          bound: '',
        });
      continue;
    }
    result[name] = readValue(field, value, path, reading);
  }
  return result;
}

function readValue(
  field: Field,
  raw: unknown,
  path: string,
  reading: Reading,
): unknown {
  const value = reading.textOnly ? fromText(field, raw) : raw;
  const violate = (rule: Violation['rule'], bound: string | number) =>
    reading.violations.push({ path, value, rule, bound: String(bound) });

  switch (field.type) {
    case 'string': {
      if (typeof value !== 'string') throw wrongType(value, 'String');
      const { minLength, maxLength, pattern } = field;
      if (minLength !== undefined && value.length < minLength)
        violate('minLength', minLength);
      if (maxLength !== undefined && value.length > maxLength)
        violate('maxLength', maxLength);
      if (pattern && !new RegExp(`^(?:${pattern.source})$`, 'u').test(value))
        violate('pattern', pattern.source);
      return value;
    }
    case 'integer': {
      if (typeof value !== 'number' || !Number.isInteger(value))
        throw wrongType(value, 'Integer');
      if (field.min !== undefined && value < field.min)
        violate('min', field.min);
      if (field.max !== undefined && value > field.max)
        violate('max', field.max);
      return value;
    }
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(value, 'Boolean');
      return value;
    case 'timestamp':
      // Seconds on the wire, as AWS JSON has them; milliseconds here, as everywhere.
      if (typeof value !== 'number') throw wrongType(value, 'Timestamp');
      return Math.round(value * 1000);
    case 'list':
      if (!Array.isArray(value)) throw wrongType(value, 'List');
      if (field.maxLength !== undefined && value.length > field.maxLength)
        violate('maxLength', field.maxLength);
      return value.map((item, i) =>
        readValue(field.of, item, `${path}.${i + 1}.member`, reading),
      );
    case 'structure':
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw wrongType(value, 'Structure');
      return readStructure(
        field.members,
        value as Record<string, unknown>,
        `${path}.`,
        reading,
      );
    default:
      throw new Error(`No such field type: ${JSON.stringify(field)}`);
  }
}

function fromText(field: Field, raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  if (field.type === 'integer' && /^-?\d+$/.test(raw)) return Number(raw);
  // The AWS CLI writes `True` into header fields.
  if (field.type === 'boolean' && /^(true|false)$/i.test(raw))
    return raw.toLowerCase() === 'true';
  // An empty list is sent as an empty value.
  if (field.type === 'list' && raw === '') return [];
  if (field.type === 'structure' && raw === '') return {};
  return raw;
}

function wrongType(value: unknown, expected: string): CommonError {
  const actual = Array.isArray(value)
    ? 'LIST_VALUE'
    : `${(typeof value).toUpperCase()}_VALUE`;
  return new CommonError(
    'malformedInput',
    `${actual} cannot be converted to ${expected}`,
  );
}
