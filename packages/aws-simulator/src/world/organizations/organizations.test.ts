import { createWorld } from '../../scenarios/createWorld';
import {
  DELEGATE,
  frozen,
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  smallOrganization,
  TRAIL_ARN,
} from '../../__testUtils__/worlds';
import {
  disableServiceAccess,
  enableServiceAccess,
  readTrustedAccess,
} from './organizations';
import type { World } from '../types';

const CLOUDTRAIL = 'cloudtrail.amazonaws.com';
const NOW = Date.parse('2026-11-23T12:00:00Z');
const LATER = NOW + 3600_000;

const start = () => frozen(createWorld(smallOrganization, NOW));
const disabled = (world: World) =>
  frozen(disableServiceAccess(world, ORGANIZATION, CLOUDTRAIL, NOW));
const enabled = (world: World, at = LATER) =>
  frozen(enableServiceAccess(world, ORGANIZATION, CLOUDTRAIL, at));
const accessIn = (world: World) =>
  world.organizations[ORGANIZATION].trustedAccess;

describe('disabling trusted access for CloudTrail', () => {
  it("takes the members' trails away and makes the management account's account-level", () => {
    const before = start();
    expect(before.memberTrails).toEqual({ [TRAIL_ARN]: [MEMBER, DELEGATE] });

    const after = disabled(before);
    expect(accessIn(after)).toEqual({});
    expect(after.memberTrails).toEqual({});
    expect(after.trails[TRAIL_ARN]).toEqual({
      ...before.trails[TRAIL_ARN],
      isOrganizationTrail: false,
    });
  });

  it('keeps the service-linked role, the delegation and other trails', () => {
    const before = start();
    const after = disabled(before);
    expect(
      after.accounts[MANAGEMENT].roles.AWSServiceRoleForCloudTrail.arn,
    ).toBe(
      `arn:aws:iam::${MANAGEMENT}:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail`,
    );
    expect(after.organizations[ORGANIZATION].delegatedAdministrators).toEqual({
      [DELEGATE]: { [CLOUDTRAIL]: '2023-05-02T10:00:00.000Z' },
    });
    const regional = `arn:aws:cloudtrail:eu-west-1:${MANAGEMENT}:trail/regional`;
    expect(after.trails[regional]).toBe(before.trails[regional]);
  });

  it('changes nothing where it is disabled already', () => {
    const once = disabled(start());
    expect(disabled(once)).toBe(once);
  });

  it('touches no trail where another service is disabled', () => {
    const before = enableServiceAccess(
      start(),
      ORGANIZATION,
      'config.amazonaws.com',
      NOW,
    );
    const after = disableServiceAccess(
      before,
      ORGANIZATION,
      'config.amazonaws.com',
      NOW,
    );
    expect(after.memberTrails).toBe(before.memberTrails);
    expect(after.trails).toBe(before.trails);
    expect(Object.keys(accessIn(after))).toEqual([CLOUDTRAIL]);
  });
});

describe('enabling trusted access for CloudTrail', () => {
  it('restores nothing and creates no role', () => {
    const off = disabled(start());
    const { AWSServiceRoleForCloudTrail, ...roles } =
      off.accounts[MANAGEMENT].roles;
    const withoutRole: World = {
      ...off,
      accounts: {
        ...off.accounts,
        [MANAGEMENT]: { ...off.accounts[MANAGEMENT], roles },
      },
    };
    const after = enabled(frozen(withoutRole));
    expect(accessIn(after)).toEqual({
      [CLOUDTRAIL]: '2026-11-23T13:00:00.000Z',
    });
    expect(after.memberTrails).toEqual({});
    expect(after.trails[TRAIL_ARN].isOrganizationTrail).toBe(false);
    expect(after.accounts).toBe(withoutRole.accounts);
  });

  it('keeps the date where it is enabled already', () => {
    const before = start();
    expect(enabled(before)).toBe(before);
    expect(accessIn(before)[CLOUDTRAIL]).toBe('2023-05-01T10:00:00.000Z');
  });
});

describe('the window in which lists still answer the old value', () => {
  const lagging = (serviceAccessLag: { reads?: number; ms?: number }) =>
    disabled(
      createWorld(
        { ...smallOrganization, settings: { serviceAccessLag } },
        NOW,
      ),
    );
  const readAt = (world: World, now: number) => {
    const read = readTrustedAccess(frozen(world), ORGANIZATION, now);
    return { world: read.world, seen: Object.keys(read.trustedAccess) };
  };

  it('ends after the given number of reads', () => {
    const first = readAt(lagging({ reads: 2 }), NOW);
    const second = readAt(first.world, NOW);
    const third = readAt(second.world, NOW);
    expect([first.seen, second.seen, third.seen]).toEqual([
      [CLOUDTRAIL],
      [CLOUDTRAIL],
      [],
    ]);
    expect(
      third.world.organizations[ORGANIZATION].formerTrustedAccess,
    ).toBeUndefined();
  });

  it('ends after the given time', () => {
    const world = lagging({ ms: 5000 });
    expect(readAt(world, NOW + 4999).seen).toEqual([CLOUDTRAIL]);
    expect(readAt(world, NOW + 5000).seen).toEqual([]);
  });

  it('is not there by default', () => {
    expect(readAt(disabled(start()), NOW).seen).toEqual([]);
  });
});
