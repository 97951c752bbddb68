type Kind = 'text' | 'number' | 'boolean' | 'object' | 'list';

/** What a member of a state must be. */
interface Member {
  kind: Kind;
  isOptional?: true;
  /** The only values that it may have. */
  oneOf?: readonly string[];
  /** Of an object, or of each object in a list; absent where it is not judged. */
  shape?: Shape;
}

/** What an object in a state must be. */
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

/** A list of objects of these members. */
export function listOf<T>(members: MembersOf<T>) {
  return { kind: 'list', shape: { members } } as const;
}

/** What a value out of JSON is. */
export function kindOf(value: unknown): Kind | undefined {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'object' && value !== null ? 'object' : undefined;
}
