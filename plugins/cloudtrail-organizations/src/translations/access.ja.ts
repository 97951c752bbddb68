import type { english } from 'backstage-plugin-cloudtrail-organizations-common';

type Key = Extract<keyof typeof english, `access.${string}`>;

/** What the portal needs of AWS. A key that is missing here does not compile. */
export const access: Record<Key, string> = {};
