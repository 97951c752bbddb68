import { mapOf, TEXT } from '../../documents/shape';
import type { Partition } from '../../world/arns';
import { isRegion, REGIONS } from '../../world/regions';
import { INSTANT, isInstant } from '../when';

/** An instant of a scenario. */
export const WHEN = {
  kind: 'text',
  must: { be: INSTANT, holds: (value: unknown) => isInstant(String(value)) },
} as const;

export const TAGS = mapOf(TEXT);

/** A name of a Region. */
export function regionOf(partition: Partition) {
  return {
    kind: 'text',
    must: {
      be: `a Region of the partition ${partition}`,
      holds: (value: unknown) => isRegion(partition, String(value)),
    },
  } as const;
}

/** A name of a Region that accounts have to turn on. */
export function optInRegionOf(partition: Partition) {
  return {
    kind: 'text',
    must: {
      be: `a Region of the partition ${partition} that is off by default`,
      holds: (value: unknown) =>
        REGIONS[partition].byOptIn.includes(String(value)),
    },
  } as const;
}

/** A whole number from 1 to a most. */
export function countTo(most: number) {
  return {
    kind: 'number',
    must: {
      be: `a whole number from 1 to ${most.toLocaleString('en')}`,
      holds: (value: unknown) =>
        Number.isInteger(value) && Number(value) > 0 && Number(value) <= most,
    },
  } as const;
}
