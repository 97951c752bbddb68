import type { english } from 'backstage-plugin-cloudtrail-organizations-common';

type Key = Extract<
  keyof typeof english,
  `coverage.${string}` | `inventory.${string}` | `unit.${string}`
>;

/** Accounts, organizational units and their coverage. A key that is missing here does not compile. */
export const coverage: Record<Key, string> = {};
