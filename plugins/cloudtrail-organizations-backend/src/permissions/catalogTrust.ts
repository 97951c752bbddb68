import type { Config } from '@backstage/config';

/**
 * The kinds of people and groups that the catalog takes from any location. Who may change an organization is decided
 * by group membership as the catalog says it: where anyone can register a Group, anyone can join one.
 *
 * Source: Backstage documentation, "Catalog configuration", catalog rules.
 */
export function peopleFromAnywhere(config: Config): string[] {
  const rules = config.getOptionalConfigArray('catalog.rules') ?? [];
  const kinds = rules
    .filter(rule => !rule.has('locations'))
    .flatMap(rule => rule.getOptional<unknown[]>('allow') ?? [])
    .map(kindOf);
  return ['Group', 'User'].filter(kind => kinds.includes(kind.toLowerCase()));
}

/** A rule names a kind as a word or as an object. */
function kindOf(allowed: unknown): string {
  const kind =
    typeof allowed === 'object' && allowed !== null && 'kind' in allowed
      ? allowed.kind
      : allowed;
  return String(kind).toLowerCase();
}
