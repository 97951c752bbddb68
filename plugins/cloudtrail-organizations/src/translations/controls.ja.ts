import type { english } from 'backstage-plugin-cloudtrail-organizations-common';

type Key = Extract<
  keyof typeof english,
  | `control.${string}`
  | `waiver.${string}`
  | `owner.${string}`
  | `former.${string}`
>;

/** Controls, findings and waivers. A key that is missing here does not compile. */
export const controls: Record<Key, string> = {};
