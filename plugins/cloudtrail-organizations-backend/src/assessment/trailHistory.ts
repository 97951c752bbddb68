import type {
  FactObservations,
  Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';

/** Trails as they were seen at one time. */
export interface SeenTrails {
  /** ISO 8601. */
  observedAt: string;
  value: Trail[];
}

/**
 * Marks each trail with when the portal first saw it as an organization trail, or last, where that has changed since
 * the trails were seen before. AWS does not say when a trail was applied to the organization, and what an account-level
 * trail delivered until then proves nothing about the members.
 *
 * @param before - as they were seen last, however long ago; undefined where they never were
 */
export function rememberTrails(
  observed: FactObservations['trails'],
  before: SeenTrails | undefined,
): FactObservations['trails'] {
  if (observed.outcome !== 'observed' || !before) return observed;
  const previous = new Map(before.value.map(trail => [trail.arn, trail]));
  return {
    ...observed,
    value: observed.value.map(trail =>
      trail.isOrganizationTrail
        ? { ...trail, ...since(previous.get(trail.arn), observed.observedAt) }
        : { ...trail, ...until(previous.get(trail.arn), before.observedAt) },
    ),
  };
}

function since(
  previous: Trail | undefined,
  observedAt: string,
): Pick<Trail, 'organizationTrailSince'> {
  return {
    organizationTrailSince: previous?.isOrganizationTrail
      ? previous.organizationTrailSince
      : observedAt,
  };
}

function until(
  previous: Trail | undefined,
  seenBeforeAt: string,
): Pick<Trail, 'organizationTrailUntil'> {
  return {
    organizationTrailUntil: previous?.isOrganizationTrail
      ? seenBeforeAt
      : previous?.organizationTrailUntil,
  };
}
