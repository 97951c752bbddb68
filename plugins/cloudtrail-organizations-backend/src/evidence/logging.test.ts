import type { Trail } from 'backstage-plugin-cloudtrail-organizations-common';
import {
  ago,
  allWell,
  DELIVERING,
  HOUR,
  JUST_STALE,
  NOT_SEEN,
  seen,
  TERMS,
  trail,
} from '../__testUtils__/facts';
import { loggingOf } from './logging';

const judge = (overrides: Parameters<typeof allWell>[0]) =>
  loggingOf(allWell(overrides), TERMS);
const trails = (...all: Trail[]) => judge({ trails: seen(all) });

const stopped = trail({ status: seen({ isLogging: false }) });
const singleRegion = trail({ isMultiRegion: false });
const excluding = trail({
  eventSelectors: seen({
    managementEvents: 'all' as const,
    excludedEventSources: ['kms.amazonaws.com'],
    advanced: false,
  }),
});
const selectorsNotSeen = trail({ eventSelectors: NOT_SEEN[0] });
const statusNotSeen = trail({ status: NOT_SEEN[0] });

describe('what logs the accounts of an organization', () => {
  it('is a complete organization trail that is on, since it or trusted access was', () => {
    expect(trails(trail({ keyPrefix: 'logs' }))).toEqual({
      kind: 'logging',
      trails: [
        {
          arn: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main',
          name: 'main',
          homeRegion: 'us-east-1',
          bucket: 'acme-logs',
          keyPrefix: 'logs',
          digests: true,
          since: '2023-06-12T09:21:05.000Z',
        },
      ],
    });
    expect(
      judge({ trustedAccess: seen({ enabled: true, since: ago(HOUR) }) }),
    ).toMatchObject({ trails: [{ since: ago(HOUR) }] });
    expect(
      trails(trail({ organizationTrailSince: ago(2 * HOUR) })),
    ).toMatchObject({ trails: [{ since: ago(2 * HOUR) }] });
  });

  it.each([
    [
      'trusted access is off',
      { trustedAccess: seen({ enabled: false }) },
      'trustedAccess',
    ],
    [
      'there is no organization trail',
      { trails: seen([trail({ isOrganizationTrail: false })]) },
      'noTrail',
    ],
    ['every one is stopped', { trails: seen([stopped]) }, 'notLogging'],
    [
      'the one is of a single Region',
      { trails: seen([singleRegion]) },
      'incomplete',
    ],
    ['the one excludes a source', { trails: seen([excluding]) }, 'incomplete'],
    [
      'one is stopped and one incomplete',
      { trails: seen([stopped, excluding]) },
      'incomplete',
    ],
  ])('is nothing where %s', (_, overrides, key) => {
    expect(judge(overrides)).toMatchObject({
      kind: 'none',
      message: { key: `coverage.uncovered.${key}` },
    });
  });

  it.each([
    [
      'trusted access was not seen',
      { trustedAccess: NOT_SEEN[1] },
      'trustedAccess',
    ],
    [
      'trusted access was seen too long ago',
      { trustedAccess: seen({ enabled: true }, JUST_STALE) },
      'trustedAccess',
    ],
    ['the trails were not seen', { trails: NOT_SEEN[2] }, 'trails'],
    [
      'the selectors were not seen',
      { trails: seen([selectorsNotSeen]) },
      'trails',
    ],
    [
      'the status was not seen',
      { trails: seen([statusNotSeen, stopped]) },
      'trails',
    ],
    [
      'the start was not seen',
      {
        trails: seen([
          trail({
            status: seen({ ...DELIVERING, startLoggingTime: undefined }),
          }),
        ]),
      },
      'since',
    ],
    [
      'the date of trusted access was not seen',
      { trustedAccess: seen({ enabled: true }) },
      'since',
    ],
  ])('is not known where %s', (_, overrides, key) => {
    expect(judge(overrides)).toMatchObject({
      kind: 'unknown',
      message: { key: `coverage.unknown.${key}` },
    });
  });

  it('is the good trail among others', () => {
    expect(
      trails(stopped, selectorsNotSeen, singleRegion, trail({ name: 'good' })),
    ).toMatchObject({ kind: 'logging', trails: [{ name: 'good' }] });
  });
});
