import type { OrganizationState } from 'backstage-plugin-cloudtrail-organizations-common';
import {
  ACME,
  ago,
  allWell,
  HOUR,
  JUST_STALE,
  seen,
  TERMS,
  trail,
} from '../__testUtils__/facts';
import { assessState } from './state';

const MINUTE = 60_000;
const LONG_AGO = 2 * 365 * 24 * HOUR;

/** Milliseconds before now; undefined where AWS does not say. */
type Age = number | undefined;

const BEGINNINGS: Age[] = [undefined, LONG_AGO, 2 * HOUR, HOUR, 10 * MINUTE];
const FIRST_SEEN: Age[] = [undefined, 2 * HOUR, 10 * MINUTE];
const DELIVERIES: Age[] = [
  undefined,
  5 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  90 * MINUTE,
  3 * HOUR,
  24 * HOUR,
  24 * HOUR + 1,
  25 * HOUR,
];

interface Case {
  trustedAccess: Age;
  start: Age;
  firstSeen: Age;
  delivery: Age;
  isLogging: boolean;
  error: boolean;
}

function* cases(): Generator<Case> {
  for (const trustedAccess of BEGINNINGS)
    for (const start of BEGINNINGS)
      for (const firstSeen of FIRST_SEEN)
        for (const delivery of DELIVERIES)
          for (const isLogging of [true, false])
            for (const error of [true, false])
              yield {
                trustedAccess,
                start,
                firstSeen,
                delivery,
                isLogging,
                error,
              };
}

const time = (age: Age) => (age === undefined ? undefined : ago(age));

const stateOf = (one: Case, statusSeenAt?: string) =>
  assessState(
    ACME,
    allWell({
      trustedAccess: seen({ enabled: true, since: time(one.trustedAccess) }),
      trails: seen([
        trail({
          organizationTrailSince: time(one.firstSeen),
          status: seen(
            {
              isLogging: one.isLogging,
              startLoggingTime: time(one.start),
              latestDeliveryTime: time(one.delivery),
              latestDeliveryError: one.error ? 'AccessDenied' : undefined,
            },
            statusSeenAt,
          ),
        }),
      ]),
    }),
    TERMS,
  );

/** In words: delivered within a day, and later than everything since when alone it can be for the organization. */
function isProven(one: Case): boolean {
  const { trustedAccess, start, firstSeen, delivery, isLogging, error } = one;
  return (
    isLogging &&
    !error &&
    delivery !== undefined &&
    delivery <= 24 * HOUR &&
    trustedAccess !== undefined &&
    delivery < trustedAccess &&
    start !== undefined &&
    delivery < start &&
    (firstSeen === undefined || delivery < firstSeen)
  );
}

function expected(one: Case): OrganizationState {
  if (isProven(one)) return 'active';
  const { trustedAccess, start, firstSeen, delivery, isLogging, error } = one;
  if (!isLogging || error) return 'failing';
  const began = Math.min(
    ...[trustedAccess, start, firstSeen].map(age => age ?? Infinity),
  );
  if (delivery !== undefined && delivery < began) {
    // It delivered since, but too long ago, or nobody knows whether for the organization.
    return delivery > 24 * HOUR ? 'failing' : 'unknown';
  }
  return began <= HOUR ? 'unknown' : 'failing';
}

it('is as the times of trusted access, logging, restore and delivery prove, over every combination', () => {
  const counts: Partial<Record<OrganizationState, number>> = {};
  for (const one of cases()) {
    const { state, reason } = stateOf(one);
    if (
      state !== expected(one) ||
      /{{|undefined|Invalid/.test(reason.text) ||
      (state === 'active' && !isProven(one))
    ) {
      throw new Error(
        `${state} instead of ${expected(one)} (${
          reason.text
        }) for ${JSON.stringify(one)}`,
      );
    }
    counts[state] = (counts[state] ?? 0) + 1;
  }
  expect(Object.keys(counts).sort()).toEqual(['active', 'failing', 'unknown']);
});

it('is never active by a status that is too old, whatever it says', () => {
  for (const one of cases()) {
    expect(stateOf(one, JUST_STALE).state).toBe('unknown');
  }
});
