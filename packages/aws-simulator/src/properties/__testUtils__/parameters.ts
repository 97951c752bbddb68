import type { Parameters } from 'fast-check';

/** The seed of every run that names none, so that CI sees the same sequences each time. */
const SEED = 20261123;

const { PROPERTY_SEED, PROPERTY_PATH } = process.env;

/** One counterexample is played, and no whole run. */
export const isReplay = PROPERTY_PATH !== undefined;

/** Milliseconds: shrinking a counterexample takes longer than finding it. */
export const TIMEOUT = 120_000;

/**
 * How a property is run. What fails prints its seed and path; with them in PROPERTY_SEED and
 * PROPERTY_PATH the counterexample is played again.
 */
export function parameters<T>(numRuns: number): Parameters<T> {
  return {
    seed: Number(PROPERTY_SEED ?? SEED),
    numRuns,
    ...(isReplay && { path: PROPERTY_PATH, endOnFailure: true }),
  };
}
