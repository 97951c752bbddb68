import type { english } from 'backstage-plugin-cloudtrail-organizations-common';

type Key = Extract<
  keyof typeof english,
  `change.${string}` | `export.${string}`
>;

/** What changed, and who is told. A key that is missing here does not compile. */
export const history: Record<Key, string> = {};
