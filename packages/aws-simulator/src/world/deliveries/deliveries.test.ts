import { createWorld } from '../../scenarios/createWorld';
import { NOON } from '../../__testUtils__/cloudtrail';
import { changed, LATER, spansOf, start } from '../../__testUtils__/deliveries';
import {
  MANAGEMENT,
  smallOrganization,
  TRAIL_ARN,
} from '../../__testUtils__/worlds';
import { settleDeliveries } from './deliveries';
import { withoutTrail } from '../trails/organizationTrails';
import { startLogging, stopLogging } from '../trails/trailChanges';

const MINUTE = 60_000;

describe('the record of deliveries', () => {
  it('has an open span for each trail that is on, since it was started', () => {
    expect(spansOf(start)).toEqual([
      {
        trailArn: TRAIL_ARN,
        trailName: 'org-trail',
        accountId: MANAGEMENT,
        homeRegion: 'us-east-1',
        isMultiRegion: true,
        organizationId: 'o-exampleorgid',
        bucket: 'example-trail',
        digests: true,
        admits: { accountPrefix: true, organizationPrefix: true },
        from: '2023-05-01T10:05:00.000Z',
      },
    ]);
  });

  it('stays the same world while nothing changes', () => {
    expect(settleDeliveries(start, LATER)).toBe(start);
  });

  it('ends a span and begins the next where a trail delivers otherwise', () => {
    const world = changed({ logFileValidation: false }, LATER);
    expect(spansOf(world)).toMatchObject([
      { digests: true, to: '2026-11-23T12:32:00.000Z' },
      { digests: false, from: '2026-11-23T12:32:00.000Z' },
    ]);
    expect(spansOf(world)[1].to).toBeUndefined();
  });

  it('ends with logging, with the trail, and goes on where logging starts again', () => {
    const stopped = settleDeliveries(
      stopLogging(start, start.trails[TRAIL_ARN], NOON),
      NOON,
    );
    expect(spansOf(stopped)).toMatchObject([
      { to: '2026-11-23T12:02:00.000Z' },
    ]);
    const restarted = settleDeliveries(
      startLogging(stopped, stopped.trails[TRAIL_ARN], LATER),
      LATER,
    );
    expect(spansOf(restarted)).toMatchObject([
      { to: '2026-11-23T12:02:00.000Z' },
      { from: '2026-11-23T12:32:00.000Z' },
    ]);
    const deleted = settleDeliveries(
      withoutTrail(start, start.trails[TRAIL_ARN]),
      LATER,
    );
    expect(spansOf(deleted)).toMatchObject([
      { to: '2026-11-23T12:32:00.000Z' },
    ]);
  });

  it('leaves no span of no length', () => {
    const twice = changed(
      { keyPrefix: 'b' },
      LATER,
      changed({ keyPrefix: 'a' }, LATER),
    );
    expect(spansOf(twice).map(({ keyPrefix }) => keyPrefix)).toEqual([
      undefined,
      'b',
    ]);
  });

  it('dates a failure back to where the outage began', () => {
    const since = '2026-11-23T09:58:00.000Z';
    const world = changed({ outage: { since, error: 'SlowDown' } }, NOON);
    expect(spansOf(world)).toMatchObject([
      { from: '2023-05-01T10:05:00.000Z', to: since },
      { from: since, failing: { error: 'SlowDown' } },
    ]);
  });

  it('fails from the start where the outage is older than the trail’s logging', () => {
    const outage = { since: '2020-01-01T00:00:00.000Z' };
    expect(spansOf(changed({ outage }, NOON))).toMatchObject([
      { from: '2023-05-01T10:05:00.000Z', failing: {} },
    ]);
  });

  it('splits the first span of a scenario whose outage began later', () => {
    const scenario = structuredClone(smallOrganization);
    scenario.organizations![0].managementAccount.trails![0].outage = {
      since: '-PT1H',
      error: 'AccessDenied',
    };
    expect(spansOf(createWorld(scenario, NOON))).toMatchObject([
      { from: '2023-05-01T10:05:00.000Z', to: '2026-11-23T11:02:00.000Z' },
      { from: '2026-11-23T11:02:00.000Z', failing: { error: 'AccessDenied' } },
    ]);
  });

  it('waits for an outage that is yet to come', () => {
    const since = new Date(LATER).toISOString();
    const world = changed({ outage: { since } }, NOON);
    expect(spansOf(world)).toHaveLength(1);
    expect(spansOf(settleDeliveries(world, LATER + MINUTE))).toMatchObject([
      { to: since },
      { from: since, failing: {} },
    ]);
  });
});
