/** One value or several, as policies write it. */
type OneOrMany<T = string> = T | T[];

/** A statement of a resource policy, as it stands in the JSON. */
export interface PolicyStatement {
  Effect?: string;
  Principal?: string | Record<string, OneOrMany>;
  NotPrincipal?: string | Record<string, OneOrMany>;
  Action?: OneOrMany;
  NotAction?: OneOrMany;
  Resource?: OneOrMany;
  NotResource?: OneOrMany;
  Condition?: Record<
    string,
    Record<string, OneOrMany<string | boolean | number>>
  >;
}

/**
 * The statements of a policy.
 *
 * @param document - JSON, as AWS hands it out
 * @throws SyntaxError where it is none
 */
export function statementsOf(document: string): PolicyStatement[] {
  const { Statement }: { Statement?: OneOrMany<PolicyStatement> } =
    JSON.parse(document);
  return many(Statement);
}

export function many<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Whether a value fits a pattern of IAM: `*` is any run of characters, `?` any one. */
export function fits(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '[\\s\\S]*')
    .replace(/\?/g, '[\\s\\S]');
  return new RegExp(`^${source}$`).test(value);
}
