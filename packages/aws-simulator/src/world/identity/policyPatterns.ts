/** What a request says of itself, by condition key. Some keys have several values. */
export type PolicyContext = Record<string, string | string[] | undefined>;

/** The values of a request by condition key in lower case, because IAM does not regard its case. */
export type ContextValues = ReadonlyMap<string, string[]>;

/** A context as conditions and policy variables look it up. */
export function valuesOf(context: PolicyContext = {}): ContextValues {
  return new Map(
    Object.entries(context).flatMap(([key, value]) =>
      value === undefined ? [] : [[key.toLowerCase(), [value].flat()] as const],
    ),
  );
}

const TOKEN = /\$\{([^}]*)\}|[*?]/g;
const LITERALS: Record<string, string> = { '*': '*', '?': '?', $: '$' };

/**
 * The text that a policy asks for, its variables filled in: `${aws:PrincipalTag/team, 'none'}`.
 * @returns undefined where a variable has no single value, so that nothing can be equal to it
 */
export function filledIn(
  text: string,
  variables: ContextValues | undefined,
): string | undefined {
  return replaced(text, variables, { wildcard: it => it, literal: it => it });
}

/**
 * The pattern that a policy asks for: `*` any characters, `?` one, and its variables filled in, in
 * whose values a `*` is only itself.
 * @returns undefined where a variable has no single value, so that nothing can match
 */
export function patternOf(
  text: string,
  variables: ContextValues | undefined,
  { ignoreCase = false } = {},
): RegExp | undefined {
  const source = replaced(text, variables, {
    wildcard: it => (it === '*' ? '.*' : '.'),
    literal: it => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  });
  return source === undefined
    ? undefined
    : new RegExp(`^${source}$`, ignoreCase ? 'si' : 's');
}

function replaced(
  text: string,
  variables: ContextValues | undefined,
  write: {
    wildcard: (token: string) => string;
    literal: (text: string) => string;
  },
): string | undefined {
  let result = '';
  let end = 0;
  for (const token of text.matchAll(TOKEN)) {
    const [written, variable] = token;
    result += write.literal(text.slice(end, token.index));
    end = token.index + written.length;
    if (variable === undefined) result += write.wildcard(written);
    else if (!variables) result += write.literal(written);
    else {
      const value = valueOf(variable, variables);
      if (value === undefined) return undefined;
      result += write.literal(value);
    }
  }
  return result + write.literal(text.slice(end));
}

function valueOf(
  variable: string,
  variables: ContextValues,
): string | undefined {
  if (Object.hasOwn(LITERALS, variable)) return LITERALS[variable];
  const [, key, , fallback] =
    /^([^,]*?)\s*(,\s*'([^']*)')?$/.exec(variable) ?? [];
  const values = variables.get((key ?? '').trim().toLowerCase());
  return values?.length === 1 ? values[0] : fallback;
}
