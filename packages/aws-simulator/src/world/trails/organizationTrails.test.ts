import { createWorld } from '../../scenarios/createWorld';
import { eventDataStore, STORE_ARN } from '../../__testUtils__/eventDataStores';
import {
  DELEGATE,
  frozen,
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  smallOrganization,
  STRANGER,
  TRAIL_ARN,
} from '../../__testUtils__/worlds';
import { settleDeliveries } from '../deliveries/deliveries';
import { withMemberTrails } from './organizationTrails';
import {
  disableServiceAccess,
  enableServiceAccess,
} from '../organizations/organizations';
import { CLOUDTRAIL_PRINCIPAL } from '../identity/serviceLinkedRoles';
import { statusOf } from './trailStatus';
import type { World } from '../types';

const MINUTE = 60_000;
const NOON = Date.parse('2026-11-23T12:02:00Z');

function world(disableBehaviour: 'current' | '2021'): World {
  const made = createWorld(smallOrganization, NOON);
  return frozen({
    ...made,
    eventDataStores: { [STORE_ARN]: eventDataStore },
    settings: { ...made.settings, disableBehaviour },
  });
}
const disabled = (before: World) =>
  settleDeliveries(
    disableServiceAccess(before, ORGANIZATION, CLOUDTRAIL_PRINCIPAL, NOON),
    NOON,
  );
const enabledAgain = (before: World, now: number) =>
  settleDeliveries(
    enableServiceAccess(before, ORGANIZATION, CLOUDTRAIL_PRINCIPAL, now),
    now,
  );
const lastDelivery = (at: World, accountId: string, now: number) =>
  statusOf(at, at.trails[TRAIL_ARN], { accountId, region: 'us-east-1' }, now)
    .latestDelivery;

/** Another account joins behind AWS's back. */
function joined(before: World, accountId: string): World {
  const { membership } = before.accounts[MEMBER];
  const account = { ...before.accounts[accountId], membership };
  return withMemberTrails(
    { ...before, accounts: { ...before.accounts, [accountId]: account } },
    ORGANIZATION,
  );
}

describe('disabling as AWS documents it today', () => {
  it('takes the members’ copies and makes trails and event data stores account-level', () => {
    const after = disabled(world('current'));
    expect(after.memberTrails).toEqual({});
    expect(after.trails[TRAIL_ARN]).toMatchObject({
      isOrganizationTrail: false,
      logging: { isLogging: true },
    });
    expect(after.eventDataStores[STORE_ARN].isOrganization).toBe(false);
  });

  it('restores nothing when trusted access returns', () => {
    const after = enabledAgain(disabled(world('current')), NOON + MINUTE);
    expect(after.memberTrails).toEqual({});
    expect(after.trails[TRAIL_ARN].isOrganizationTrail).toBe(false);
    expect(after.eventDataStores[STORE_ARN].isOrganization).toBe(false);
  });

  it('leaves another organization’s management account alone', () => {
    const before = world('current');
    const other = { ...eventDataStore, arn: 'other', accountId: STRANGER };
    const after = disabled({
      ...before,
      eventDataStores: { ...before.eventDataStores, other },
    });
    expect(after.eventDataStores.other.isOrganization).toBe(true);
  });
});

describe('disabling as AWS documented it in 2021', () => {
  it('keeps trails and copies, which deliver for the owner alone', () => {
    const after = disabled(world('2021'));
    expect(after.memberTrails).toEqual({ [TRAIL_ARN]: [MEMBER, DELEGATE] });
    expect(after.trails[TRAIL_ARN].isOrganizationTrail).toBe(true);
    expect(after.eventDataStores[STORE_ARN].isOrganization).toBe(true);

    const later = NOON + 30 * MINUTE;
    expect(lastDelivery(after, MEMBER, later)).toBe('2026-11-23T12:00:00.000Z');
    expect(lastDelivery(after, MANAGEMENT, later)).toBe(
      '2026-11-23T12:30:00.000Z',
    );
  });

  it('resumes for members when trusted access returns', () => {
    const later = NOON + 30 * MINUTE;
    const after = enabledAgain(disabled(world('2021')), later);
    expect(lastDelivery(after, MEMBER, later)).toBe('2026-11-23T12:00:00.000Z');
    expect(lastDelivery(after, MEMBER, later + 5 * MINUTE)).toBe(
      '2026-11-23T12:35:00.000Z',
    );
  });

  it('gives those who joined meanwhile their copy with the trust', () => {
    const between = joined(disabled(world('2021')), STRANGER);
    expect(between.memberTrails[TRAIL_ARN]).toEqual([MEMBER, DELEGATE]);
    expect(
      enabledAgain(between, NOON + MINUTE).memberTrails[TRAIL_ARN],
    ).toEqual([MEMBER, DELEGATE, STRANGER]);
  });
});

describe('the copies that members hold', () => {
  it('follow who joins and who leaves', () => {
    const bigger = joined(world('current'), STRANGER);
    expect(bigger.memberTrails[TRAIL_ARN]).toEqual([
      MEMBER,
      DELEGATE,
      STRANGER,
    ]);

    const { membership, ...alone } = bigger.accounts[MEMBER];
    const smaller = withMemberTrails(
      { ...bigger, accounts: { ...bigger.accounts, [MEMBER]: alone } },
      ORGANIZATION,
    );
    expect(smaller.memberTrails[TRAIL_ARN]).toEqual([DELEGATE, STRANGER]);
  });
});
