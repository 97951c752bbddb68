import fc from 'fast-check';
import { createWorld } from '../../scenarios/createWorld';
import type { Scenario } from '../../scenarios/scenario';
import { deliveredObjects } from './deliveredObjects';
import {
  listObjects,
  type ListingPosition,
  type ObjectListing,
} from './objectListing';

const NOW = Date.parse('2026-11-23T10:02:00Z');
const MANAGEMENT = '123456789012';
const BUCKET = 'example-trail';

/** A trail that has delivered for three hours, of an organization with a busy, a quiet, a new and a closed account. */
const scenario: Scenario = {
  organizations: [
    {
      id: 'o-exampleorgid',
      name: 'example',
      trustedAccess: { 'cloudtrail.amazonaws.com': '-P30D' },
      managementAccount: {
        id: MANAGEMENT,
        name: 'management',
        cloudTrailRole: true,
        trails: [
          {
            name: 'main',
            bucket: BUCKET,
            keyPrefix: 'logs',
            isOrganizationTrail: true,
            startedAt: '-PT3H',
          },
        ],
      },
      accounts: [
        { id: '200000000001', name: 'busy', busyRegions: ['eu-west-1'] },
        { id: '200000000002', name: 'quiet', quiet: true },
        { id: '200000000003', name: 'new', joinedAt: '-PT30M' },
        {
          id: '200000000004',
          name: 'gone',
          state: 'CLOSED',
          closedAt: '-P91D',
        },
        {
          id: '200000000005',
          name: 'opted-in',
          optInRegions: ['me-south-1'],
        },
      ],
    },
  ],
};
const world = createWorld(scenario, NOW);
const keys = [...deliveredObjects(world, BUCKET, '', NOW)].map(o => o.key);
const ORGANIZATION = 'logs/AWSLogs/o-exampleorgid/';

const list = (listing: Partial<ObjectListing>, in_ = world) =>
  listObjects(
    in_,
    {
      bucket: BUCKET,
      prefix: '',
      delimiter: '',
      position: { after: '' },
      limit: 1000,
      ...listing,
    },
    NOW,
  );

describe('what a trail delivered', () => {
  it('stands in the order of its keys, each once', () => {
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(keys.length).toBeGreaterThan(400);
  });

  it('is a log every five minutes where something happens, and a digest each hour in every Region', () => {
    const { objects } = list({
      prefix: `${ORGANIZATION}200000000001/CloudTrail/`,
    });
    expect(objects).toHaveLength(36);
    expect(objects.at(-1)).toEqual({
      key: expect.stringMatching(
        /^logs\/AWSLogs\/o-exampleorgid\/200000000001\/CloudTrail\/eu-west-1\/2026\/11\/23\/200000000001_CloudTrail_eu-west-1_20261123T1000Z_[a-z0-9]{16}\.json\.gz$/,
      ),
      deliveredAt: '2026-11-23T10:00:00.000Z',
    });
    const digests = list({
      prefix: `${ORGANIZATION}200000000002/CloudTrail-Digest/us-west-2/`,
    }).objects;
    expect(digests.map(({ key }) => key.split('/').at(-1))).toEqual([
      '200000000002_CloudTrail-Digest_us-west-2_main_us-east-1_20261123T080000Z.json.gz',
      '200000000002_CloudTrail-Digest_us-west-2_main_us-east-1_20261123T090000Z.json.gz',
      '200000000002_CloudTrail-Digest_us-west-2_main_us-east-1_20261123T100000Z.json.gz',
    ]);
  });

  it('is no log of a quiet account', () => {
    expect(
      list({ prefix: `${ORGANIZATION}200000000002/`, delimiter: '/' })
        .commonPrefixes,
    ).toEqual([`${ORGANIZATION}200000000002/CloudTrail-Digest/`]);
  });

  it('stands under both prefixes for the management account alone', () => {
    expect(
      list({ prefix: 'logs/AWSLogs/', delimiter: '/' }).commonPrefixes,
    ).toEqual([`logs/AWSLogs/${MANAGEMENT}/`, ORGANIZATION]);
    const names = (prefix: string) =>
      list({ prefix }).objects.map(({ key }) => key.slice(prefix.length));
    expect(names(`logs/AWSLogs/${MANAGEMENT}/`)).toEqual(
      names(`${ORGANIZATION}${MANAGEMENT}/`),
    );
  });

  it('begins when an account joins, and ends 90 days after it was closed', () => {
    expect(
      list({ prefix: ORGANIZATION, delimiter: '/' }).commonPrefixes,
    ).toEqual(
      [
        MANAGEMENT,
        '200000000001',
        '200000000002',
        '200000000003',
        '200000000005',
      ].map(id => `${ORGANIZATION}${id}/`),
    );
    expect(
      list({
        prefix: `${ORGANIZATION}200000000003/CloudTrail-Digest/us-east-1/`,
      }).objects,
    ).toHaveLength(1);
  });

  it('comes from a Region off by default only where the account turned it on', () => {
    const inBahrain = keys.filter(key => key.includes('/me-south-1/'));
    expect(inBahrain).toHaveLength(3);
    expect(new Set(inBahrain.map(key => key.split('/')[3]))).toEqual(
      new Set(['200000000005']),
    );
  });

  it('is nothing from members that did not turn the trail’s home Region on', () => {
    const trail = world.deliveries[0];
    const inBahrain = {
      ...world,
      deliveries: [{ ...trail, homeRegion: 'me-south-1' }],
    };
    expect(
      list({ prefix: ORGANIZATION, delimiter: '/' }, inBahrain).commonPrefixes,
    ).toEqual([`${ORGANIZATION}200000000005/`]);
  });

  it('is nothing from an account that is not active yet', () => {
    const account = world.accounts['200000000001'];
    const pending = {
      ...world,
      accounts: {
        ...world.accounts,
        [account.id]: { ...account, state: 'PENDING_ACTIVATION' as const },
      },
    };
    expect(
      list({ prefix: ORGANIZATION, delimiter: '/' }, pending).commonPrefixes,
    ).not.toContain(`${ORGANIZATION}${account.id}/`);
  });

  it('is no older than the bucket, which may have been made again', () => {
    const bucket = {
      ...world.buckets[BUCKET],
      createdAt: '2026-11-23T09:30:00Z',
    };
    const again = { ...world, buckets: { ...world.buckets, [BUCKET]: bucket } };
    const prefix = `${ORGANIZATION}200000000001/`;
    const times = list({ prefix }, again).objects.map(it => it.deliveredAt);
    expect(times.sort()[0]).toBe('2026-11-23T09:30:00.000Z');
    expect(list({ prefix }).objects.length).toBeGreaterThan(times.length);
  });

  it('keeps its order where the key prefix of a trail lies in the folder of another', () => {
    const [span] = world.deliveries;
    const inside = `logs/AWSLogs/${MANAGEMENT}`;
    const both = {
      ...world,
      deliveries: [span, { ...span, keyPrefix: inside, trailName: 'inside' }],
    };
    expect(
      list({ prefix: `${inside}/`, delimiter: '/' }, both).commonPrefixes,
    ).toEqual(
      ['AWSLogs/', 'CloudTrail-Digest/', 'CloudTrail/'].map(
        name => `${inside}/${name}`,
      ),
    );
  });

  it('is nothing where the bucket refuses it, and in the Regions that fail', () => {
    const [span] = world.deliveries;
    const refused = {
      ...world,
      deliveries: [
        {
          ...span,
          admits: { accountPrefix: true, organizationPrefix: false },
          failing: { regions: ['us-east-1'] },
        },
      ],
    };
    expect(list({ delimiter: '/', prefix: 'logs/AWSLogs/' }, refused)).toEqual({
      objects: [],
      commonPrefixes: [`logs/AWSLogs/${MANAGEMENT}/`],
    });
    expect(
      list({ limit: 5000 }, refused).objects.some(({ key }) =>
        key.includes('/us-east-1/'),
      ),
    ).toBe(false);
  });
});

describe('listing', () => {
  const prefixes = fc.oneof(
    fc.constantFrom(
      '',
      'logs',
      'logs/',
      'logs/AWSLogs/o-',
      'nowhere',
      ORGANIZATION,
    ),
    fc
      .tuple(fc.constantFrom(...keys), fc.nat({ max: 110 }))
      .map(([key, length]) => key.slice(0, length)),
  );
  const afters = fc.oneof(
    prefixes,
    fc.constantFrom(...keys),
    fc.constantFrom('', 'a', 'zzz', `${ORGANIZATION}2/`),
  );

  it('gives what S3 would, whatever prefix, delimiter, start and page length', () => {
    fc.assert(
      fc.property(
        prefixes,
        fc.constantFrom('', '/', '_', 'CloudTrail', '2026'),
        afters,
        fc.integer({ min: 1, max: 60 }),
        (prefix, delimiter, after, limit) => {
          const given: string[] = [];
          let position: ListingPosition | undefined = { after };
          while (position !== undefined) {
            const page = list({ prefix, delimiter, position, limit });
            const entries = [
              ...page.objects.map(({ key }) => key),
              ...page.commonPrefixes,
            ].sort();
            expect(entries.length).toBeLessThanOrEqual(limit);
            given.push(...entries);
            if (given.length > 300) return;
            position = page.next;
          }
          expect(given).toEqual(bruteForce(prefix, delimiter, after));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('goes on right behind any key, on whatever day of several stretches', () => {
    const [span] = world.deliveries;
    const interrupted = {
      ...world,
      deliveries: [
        {
          ...span,
          from: '2026-09-14T07:10:00.000Z',
          to: '2026-10-30T05:30:00.000Z',
        },
        {
          ...span,
          trailName: 'again',
          from: '2026-10-30T04:10:00.000Z',
          to: '2026-11-02T01:00:00.000Z',
        },
        { ...span, from: '2026-11-20T22:10:00.000Z' },
      ],
    };
    const prefix = `${ORGANIZATION}${MANAGEMENT}/CloudTrail-Digest/us-west-2/`;
    const all = list({ prefix, limit: 5000 }, interrupted).objects.map(
      ({ key }) => key,
    );
    // 45 days and 22 hours, 2 days and 20 hours, 2 days and 12 hours: one an hour.
    expect(all).toHaveLength(1102 + 68 + 60);
    expect(all).toEqual([...new Set(all)].sort());
    const starts = fc
      .tuple(fc.constantFrom(...all), fc.nat({ max: 110 }))
      .map(([key, length]) => key.slice(0, prefix.length + length));
    fc.assert(
      fc.property(starts, after => {
        const { objects } = list(
          { prefix, position: { after }, limit: 30 },
          interrupted,
        );
        expect(objects.map(({ key }) => key)).toEqual(
          all.filter(key => key > after).slice(0, 30),
        );
      }),
      { numRuns: 300 },
    );
  });

  function bruteForce(prefix: string, delimiter: string, after: string) {
    const entries = keys
      .filter(key => key.startsWith(prefix))
      .map(key => {
        const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
        return end < 0
          ? { key, entry: key }
          : { key, entry: key.slice(0, end + delimiter.length) };
      })
      // A start within a common prefix still gives that prefix, where keys come after the start.
      .filter(({ key }) => key > after)
      .map(({ entry }) => entry);
    return [...new Set(entries)];
  }
});
