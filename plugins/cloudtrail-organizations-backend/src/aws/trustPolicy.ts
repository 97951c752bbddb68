type OneOrMany = string | string[] | undefined;

interface Statement {
  Effect?: string;
  Principal?: string | Record<string, OneOrMany>;
}

/**
 * Everybody whom a trust policy's Allow statements name, conditions left aside: `cloudtrail.amazonaws.com`, an
 * account's ARN, `*`. A policy that cannot be read names nobody.
 *
 * @param document - JSON
 */
export function principalsThatMayAssume(document: string): string[] {
  let policy: { Statement?: Statement | Statement[] };
  try {
    policy = JSON.parse(document);
  } catch {
    return [];
  }
  const principals = many(policy.Statement)
    .filter(statement => statement.Effect === 'Allow')
    .flatMap(({ Principal }) =>
      typeof Principal === 'string'
        ? [Principal]
        : Object.values(Principal ?? {}).flatMap(many),
    );
  return [...new Set(principals)];
}

function many<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
