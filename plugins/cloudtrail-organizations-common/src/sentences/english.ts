/**
 * Every sentence that the backend says to a person, in English. The frontend holds the same keys in Japanese, and
 * does not compile while one is missing.
 *
 * @public
 */
export const english = {
  'state.disabled': 'Trusted access for CloudTrail is off.',
} as const;
