/** What a value out of JSON or YAML is. */
type Kind = 'text' | 'number' | 'boolean' | 'object' | 'list';

/** What a member of something that is handed in must be. */
export interface Member {
  kind: Kind | readonly Kind[];
  isOptional?: true;
  /** The only texts that it may be. */
  oneOf?: readonly string[];
  /** What a text or number must be beside its kind, for the sentence: `a Region`. */
  must?: { be: string; holds(value: unknown): boolean };
  /** What it must be as an object; absent where that is not judged. */
  shape?: Shape;
  /** What each item of it must be as a list, or each value as an object without a shape. */
  each?: Member;
}

/** What an object must be. */
export interface Shape {
  members: Record<string, Member>;
  /** Whether it may have others, too. */
  isOpen?: true;
}

/** Every member of a type, so that a new one is not forgotten here. */
export type MembersOf<T> = {
  [K in keyof T]-?: object extends Pick<T, K>
    ? Member & { isOptional: true }
    : Member & { isOptional?: never };
};

/** Members of one kind, whatever is in them. */
export const TEXT = { kind: 'text' } as const;
export const NUMBER = { kind: 'number' } as const;
export const BOOLEAN = { kind: 'boolean' } as const;
export const OBJECT = { kind: 'object' } as const;
export const LIST = { kind: 'list' } as const;

/** A member that may be left out. */
export function optional<M extends Member>(member: M) {
  return { ...member, isOptional: true } as const;
}

/** Text with these values only. */
export function oneOf<V extends string>(...values: V[]) {
  return { kind: 'text', oneOf: values } as const;
}

/** An object of these members. */
export function shapeOf<T>(members: MembersOf<T>) {
  return { kind: 'object', shape: { members } } as const;
}

/** A list of such items. */
export function listOf(each: Member) {
  return { kind: 'list', each } as const;
}

/** An object with such values, whatever their names. */
export function mapOf(each: Member) {
  return { kind: 'object', each } as const;
}

/** What a value out of JSON is. */
export function kindOf(value: unknown): Kind | undefined {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'object' && value !== null ? 'object' : undefined;
}
