import type { Parameters } from 'fast-check';

/** The seed of every run that names none, so that CI sees the same sequences each time. */
const SEED = 20261123;

const { PROPERTY_SEED, PROPERTY_PATH } = process.env;

/** Nobody asked for other sequences: what these come across is known. */
export const isUsualRun =
  PROPERTY_SEED === undefined && PROPERTY_PATH === undefined;

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
    ...(PROPERTY_PATH && { path: PROPERTY_PATH, endOnFailure: true }),
  };
}
