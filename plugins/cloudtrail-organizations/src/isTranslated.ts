import { english } from 'backstage-plugin-cloudtrail-organizations-common';

/** Whether the translations know a sentence. A newer backend may say what this frontend has not learned yet. */
export function isTranslated(key: string): boolean {
  return key in english || `${key}_other` in english;
}
