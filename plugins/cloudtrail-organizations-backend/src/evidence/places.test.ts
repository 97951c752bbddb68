import {
  bucket,
  JUST_STALE,
  NOT_SEEN,
  seen,
  TERMS,
  trail,
} from '../__testUtils__/facts';
import { placesOf } from './places';
import type { LoggingTrail } from './types';

const MAIN: LoggingTrail = {
  arn: trail().arn,
  name: 'main',
  homeRegion: 'us-east-1',
  bucket: 'acme-logs',
  digests: true,
  since: '2023-06-12T09:21:05.000Z',
};
const other = (overrides: Parameters<typeof trail>[0]) =>
  trail({ arn: `${MAIN.arn}-2`, name: 'main-2', ...overrides });

const places = (
  trails: LoggingTrail[],
  overrides: Partial<Parameters<typeof placesOf>[1]> = {},
) =>
  placesOf(
    trails,
    { trails: seen([trail()]), buckets: seen([bucket()]), ...overrides },
    TERMS,
  );

describe('where evidence is looked for', () => {
  it('is the bucket of the trail, in its Region, as its owner’s', () => {
    const owner = seen({ accountId: '222222222222', region: 'eu-west-1' });
    expect(places([MAIN], { buckets: seen([bucket({ owner })]) })).toEqual({
      places: [
        {
          bucket: 'acme-logs',
          owner: '222222222222',
          region: 'eu-west-1',
          keyPrefix: undefined,
          trails: [MAIN],
          logsProve: { ofMembers: true, ofManagementAccount: true },
        },
      ],
      failures: [],
    });
  });

  it('is one place for trails that share it, and two for two prefixes', () => {
    const second = { ...MAIN, arn: `${MAIN.arn}-2`, name: 'main-2' };
    expect(places([MAIN, second]).places).toMatchObject([
      { trails: [{ name: 'main' }, { name: 'main-2' }] },
    ]);
    const apart = { ...second, keyPrefix: 'o-acm3' };
    expect(places([MAIN, apart]).places).toMatchObject([
      { trails: [{ name: 'main' }] },
      { keyPrefix: 'o-acm3', trails: [{ name: 'main-2' }] },
    ]);
  });

  it.each([
    ['another organization trail', {}, false, false],
    [
      'a trail of the account alone',
      { isOrganizationTrail: false },
      true,
      false,
    ],
    ['a trail with a prefix of its own', { keyPrefix: 'x' }, true, true],
  ])(
    'knows what a log proves beside %s',
    (_, overrides, ofMembers, ofManagementAccount) => {
      const trails = seen([trail(), other(overrides)]);
      expect(places([MAIN], { trails }).places[0].logsProve).toEqual({
        ofMembers,
        ofManagementAccount,
      });
    },
  );

  it.each([
    ['was not seen', { owner: NOT_SEEN[0] }, NOT_SEEN[0]],
    [
      'was seen too long ago',
      { owner: seen({ accountId: '222222222222' }, JUST_STALE) },
      { message: { key: 'coverage.unverified.owner' } },
    ],
  ])('is no bucket whose owner %s', (_, overrides, why) => {
    const { message } = why as { message: object };
    expect(
      places([MAIN], { buckets: seen([bucket(overrides)]) }),
    ).toMatchObject({ places: [], failures: [message] });
  });

  it('is none where the buckets were not seen', () => {
    const { message } = NOT_SEEN[1] as { message: object };
    expect(places([MAIN], { buckets: NOT_SEEN[1] })).toEqual({
      places: [],
      failures: [message],
    });
  });
});
