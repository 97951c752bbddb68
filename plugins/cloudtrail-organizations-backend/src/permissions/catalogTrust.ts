import type { Config } from '@backstage/config';

/** `**`, `https://**`, `https://github.com/**`: whoever may write anywhere on the host may write here. */
const WHOLE_HOST = /^(\w+:\/\/)?[^/]*\/?\*+(\/\*+)*$/;

/**
 * The kinds of people and groups that the catalog takes from any location. Who may change an organization is decided
 * by group membership as the catalog says it: where anyone can register a Group, anyone can join one.
 *
 * Source: Backstage documentation, "Catalog configuration", catalog rules.
 */
export function peopleFromAnywhere(config: Config): string[] {
  const rules = config.getOptionalConfigArray('catalog.rules') ?? [];
  const kinds = rules
    .filter(isOpen)
    .flatMap(rule => rule.getOptional<unknown[]>('allow') ?? [])
    .map(kindOf);
  return ['Group', 'User'].filter(kind => kinds.includes(kind.toLowerCase()));
}

/** Whether a rule admits from a location that its author did not choose: from anywhere, or from all of a host. */
function isOpen(rule: Config): boolean {
  const locations = rule.getOptionalConfigArray('locations');
  if (!locations) return true;
  return locations.some(location => {
    if (location.has('exact')) return false;
    const pattern = location.getOptionalString('pattern');
    if (pattern) return WHOLE_HOST.test(pattern);
    // A file stands on the portal's own disk.
    return location.getOptionalString('type') !== 'file';
  });
}

/** A rule names a kind as a word or as an object. */
function kindOf(allowed: unknown): string {
  const kind =
    typeof allowed === 'object' && allowed !== null && 'kind' in allowed
      ? allowed.kind
      : allowed;
  return String(kind).toLowerCase();
}
