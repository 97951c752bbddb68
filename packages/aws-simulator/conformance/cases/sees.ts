/**
 * What an answer must say, of the members that matter: text or numbers exactly, a pattern for text,
 * a list by some of its items, `undefined` for nothing, or a function that is named for what it asks.
 */
export type Seen =
  | string
  | number
  | boolean
  | undefined
  | RegExp
  | ((value: unknown) => boolean)
  | readonly Seen[]
  | { readonly [name: string]: Seen };

/** Compares an answer with what must be in it. Answers a sentence for each difference. */
export function unseen(
  expected: Seen,
  actual: unknown,
  path = 'output',
): string[] {
  const differs = (what: string) => [
    `${path} is ${JSON.stringify(actual)}, and should be ${what}.`,
  ];
  if (typeof expected === 'function')
    return expected(actual) ? [] : differs(expected.name);
  if (expected instanceof RegExp)
    return typeof actual === 'string' && expected.test(actual)
      ? []
      : differs(`like ${expected}`);
  if (isList(expected))
    return Array.isArray(actual)
      ? expected
          .filter(item => !actual.some(one => unseen(item, one).length === 0))
          .flatMap(item => differs(`with ${JSON.stringify(item)}`))
      : differs('a list');
  if (typeof expected === 'object')
    return typeof actual === 'object' && actual !== null
      ? Object.entries(expected).flatMap(([name, value]) =>
          unseen(
            value,
            (actual as Record<string, unknown>)[name],
            `${path}.${name}`,
          ),
        )
      : differs('a structure');
  if (expected === undefined && (actual === undefined || actual === null))
    return [];
  return actual === expected ? [] : differs(JSON.stringify(expected));
}

/** A list of so many items, or fewer. */
export function atMost(length: number): (value: unknown) => boolean {
  return named(
    `a list of at most ${length}`,
    value => Array.isArray(value) && value.length <= length,
  );
}

/** A list of exactly so many items. */
export function exactly(length: number): (value: unknown) => boolean {
  return named(
    `a list of ${length}`,
    value => Array.isArray(value) && value.length === length,
  );
}

/** A time. */
export const aTime = named('a time', value => value instanceof Date);

function named(
  name: string,
  predicate: (value: unknown) => boolean,
): (value: unknown) => boolean {
  return Object.defineProperty(predicate, 'name', { value: name });
}

// Array.isArray does not narrow a read-only list.
function isList(value: Seen): value is readonly Seen[] {
  return Array.isArray(value);
}
