import { createWorld } from '../../scenarios/createWorld';
import type { Scenario } from '../../scenarios/scenario';
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
import { childAccountIdsOf, memberIdsOf } from './membership';
import {
  closeAccount,
  joinAccount,
  leaveOrganization,
  moveAccount,
} from './membershipChanges';
import type { World } from '../types';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const LATER = NOW + 3600_000;
const OTHER = 'o-otherorgid';
const OTHER_MANAGEMENT = '555555555555';

const scenario: Scenario = {
  ...smallOrganization,
  organizations: [
    ...smallOrganization.organizations!,
    {
      id: OTHER,
      name: 'other',
      managementAccount: { id: OTHER_MANAGEMENT, name: 'other-management' },
    },
  ],
};
const start = () => frozen({ ...createWorld(scenario, NOW), events: [] });
const unitOf = (world: World) =>
  Object.keys(world.organizations[ORGANIZATION].units)[0];
const rootOf = (world: World) => world.organizations[ORGANIZATION].rootId;

/** Whose event history holds which event, and what a service event says. */
const eventsIn = ({ events }: World) =>
  events.map(event => [
    event.recipientAccountId,
    event.eventName,
    event.eventType === 'AwsServiceEvent'
      ? event.serviceEventDetails
      : event.requestParameters,
  ]);

/** The lists that are kept, beside those of a world that has none yet. */
const listsOf = (world: World) => {
  const afresh = { ...world, accounts: { ...world.accounts } };
  return [world, afresh].map(({ accounts }) => [
    memberIdsOf({ ...world, accounts }, ORGANIZATION),
    childAccountIdsOf({ ...world, accounts }, ORGANIZATION, rootOf(world)),
    childAccountIdsOf({ ...world, accounts }, ORGANIZATION, unitOf(world)),
  ]);
};
const expectListsToBeKept = (world: World) => {
  const [kept, afresh] = listsOf(world);
  expect(kept).toEqual(afresh);
};

describe('joining', () => {
  it('takes in an account that was invited, under the root, with its copies of the trails', () => {
    const before = start();
    memberIdsOf(before, ORGANIZATION);
    const after = frozen(
      joinAccount(
        before,
        { organizationId: ORGANIZATION, accountId: STRANGER },
        NOW,
      ),
    );
    expect(after.accounts[STRANGER].membership).toEqual({
      organizationId: ORGANIZATION,
      parentId: rootOf(before),
      joinedMethod: 'INVITED',
      joinedAt: '2026-11-23T12:00:00.000Z',
    });
    expect(after.memberTrails[TRAIL_ARN]).toEqual([MEMBER, DELEGATE, STRANGER]);
    expect(eventsIn(after)).toEqual([
      [
        MANAGEMENT,
        'AccountJoinedOrganization',
        {
          accountId: STRANGER,
          joinedMethod: 'Invited',
          joinedTime: '2026-11-23T12:00:00.000Z',
        },
      ],
    ]);
    expect(after.events[0]).toMatchObject({
      eventType: 'AwsServiceEvent',
      eventSource: 'organizations.amazonaws.com',
      awsRegion: 'us-east-1',
      userIdentity: {
        accountId: MANAGEMENT,
        invokedBy: 'organizations.amazonaws.com',
      },
      sourceIPAddress: 'organizations.amazonaws.com',
      readOnly: false,
    });
    expectListsToBeKept(after);
  });

  it('makes an account where none is named, each with an id of its own', () => {
    const before = start();
    const joining = {
      organizationId: ORGANIZATION,
      parentId: unitOf(before),
      name: 'new-service',
    };
    const once = frozen(joinAccount(before, joining, NOW));
    const twice = frozen(joinAccount(once, joining, NOW));
    const added = Object.values(twice.accounts).filter(
      ({ id }) => !before.accounts[id],
    );
    expect(added).toHaveLength(2);
    expect(added[0]).toMatchObject({
      id: expect.stringMatching(/^\d{12}$/),
      name: 'new-service',
      state: 'ACTIVE',
      membership: { joinedMethod: 'CREATED', parentId: unitOf(before) },
    });
    expect(twice.events[1]).toMatchObject({
      serviceEventDetails: { joinedMethod: 'Created' },
    });
    expectListsToBeKept(twice);
  });

  it('out of another organization leaves that one first', () => {
    const after = frozen(
      joinAccount(start(), { organizationId: OTHER, accountId: MEMBER }, LATER),
    );
    expect(after.accounts[MEMBER].formerMemberships).toMatchObject([
      { organizationId: ORGANIZATION, leftAt: '2026-11-23T13:00:00.000Z' },
    ]);
    expect(after.memberTrails[TRAIL_ARN]).toEqual([DELEGATE]);
    expect(eventsIn(after).map(([account, name]) => [account, name])).toEqual([
      [MEMBER, 'LeaveOrganization'],
      [MANAGEMENT, 'AccountDepartedOrganization'],
      [OTHER_MANAGEMENT, 'AccountJoinedOrganization'],
    ]);
    expectListsToBeKept(after);
  });

  it.each([
    [
      { organizationId: 'o-nosuchorg1', accountId: STRANGER },
      'There is no organization o-nosuchorg1.',
    ],
    [
      { organizationId: ORGANIZATION, accountId: '000000000000' },
      'There is no account 000000000000.',
    ],
    [
      { organizationId: ORGANIZATION, accountId: MEMBER },
      `The account ${MEMBER} is in ${ORGANIZATION} already.`,
    ],
    [
      { organizationId: ORGANIZATION, accountId: STRANGER, parentId: 'r-none' },
      `${ORGANIZATION} has no root or organizational unit r-none.`,
    ],
  ])('refuses %j', (joining, sentence) => {
    expect(() => joinAccount(start(), joining, NOW)).toThrow(
      new TypeError(sentence),
    );
  });
});

describe('leaving', () => {
  it.each([
    ['Left', [[MEMBER, 'LeaveOrganization', null]]],
    [
      'Removed',
      [[MANAGEMENT, 'RemoveAccountFromOrganization', { accountId: MEMBER }]],
    ],
    ['Cleaned', []],
  ] as const)('(%s) takes the copies of the trails along', (method, calls) => {
    const before = start();
    memberIdsOf(before, ORGANIZATION);
    const after = frozen(
      leaveOrganization(before, { accountId: MEMBER, method }, LATER),
    );
    expect(after.accounts[MEMBER].membership).toBeUndefined();
    expect(after.accounts[MEMBER].formerMemberships).toEqual([
      {
        ...before.accounts[MEMBER].membership,
        leftAt: '2026-11-23T13:00:00.000Z',
      },
    ]);
    expect(after.memberTrails[TRAIL_ARN]).toEqual([DELEGATE]);
    expect(eventsIn(after)).toEqual([
      ...calls,
      [
        MANAGEMENT,
        'AccountDepartedOrganization',
        {
          accountId: MEMBER,
          departedMethod: method,
          departedTime: '2026-11-23T13:00:00.000Z',
        },
      ],
    ]);
    expectListsToBeKept(after);
  });

  it('ends the delegations of whoever is cleaned away', () => {
    const after = leaveOrganization(
      start(),
      { accountId: DELEGATE, method: 'Cleaned' },
      NOW,
    );
    expect(after.organizations[ORGANIZATION].delegatedAdministrators).toEqual(
      {},
    );
  });

  it.each([
    [
      MANAGEMENT,
      `${MANAGEMENT} is the management account of ${ORGANIZATION}, and cannot leave it.`,
    ],
    [
      DELEGATE,
      `${DELEGATE} is a delegated administrator of cloudtrail.amazonaws.com: deregister it first.`,
    ],
    [STRANGER, `The account ${STRANGER} is in no organization.`],
  ])('refuses %s', (accountId, sentence) => {
    expect(() => leaveOrganization(start(), { accountId }, NOW)).toThrow(
      new TypeError(sentence),
    );
  });
});

describe('closing', () => {
  it('leaves a closed account in the organization, with its copies of the trails', () => {
    const before = start();
    const after = frozen(closeAccount(before, { accountId: MEMBER }, NOW));
    expect(after.accounts[MEMBER]).toEqual({
      ...before.accounts[MEMBER],
      state: 'CLOSED',
      closedAt: '2026-11-23T12:00:00.000Z',
    });
    expect(after.memberTrails).toEqual(before.memberTrails);
    expect(eventsIn(after)).toEqual([
      [MANAGEMENT, 'CloseAccount', { accountId: MEMBER }],
      [
        MANAGEMENT,
        'CloseAccountResult',
        {
          closeAccountStatus: {
            accountId: MEMBER,
            state: 'SUCCEEDED',
            requestedTimestamp: 'Nov 23, 2026 12:00:00 PM',
            completedTimestamp: 'Nov 23, 2026 12:00:00 PM',
          },
        },
      ],
    ]);
    expect(after.events[0]).toMatchObject({
      eventType: 'AwsApiCall',
      awsRegion: 'us-east-1',
      userIdentity: { arn: `arn:aws:iam::${MANAGEMENT}:user/administrator` },
    });
  });

  it('refuses the management account, and an account that is closed', () => {
    expect(() => closeAccount(start(), { accountId: MANAGEMENT }, NOW)).toThrow(
      /close its members first/,
    );
    const closed = closeAccount(start(), { accountId: MEMBER }, NOW);
    expect(() => closeAccount(closed, { accountId: MEMBER }, NOW)).toThrow(
      new TypeError(`The account ${MEMBER} is CLOSED already.`),
    );
  });
});

describe('moving', () => {
  it('puts an account under another parent', () => {
    const before = start();
    memberIdsOf(before, ORGANIZATION);
    const after = frozen(
      moveAccount(before, { accountId: MEMBER, parentId: rootOf(before) }, NOW),
    );
    expect(after.accounts[MEMBER].membership).toEqual({
      ...before.accounts[MEMBER].membership,
      parentId: rootOf(before),
    });
    expect(eventsIn(after)).toEqual([
      [
        MANAGEMENT,
        'MoveAccount',
        {
          accountId: MEMBER,
          sourceParentId: unitOf(before),
          destinationParentId: rootOf(before),
        },
      ],
    ]);
    expectListsToBeKept(after);
  });

  it('refuses to move to where the account is, or to nowhere', () => {
    const world = start();
    expect(() =>
      moveAccount(world, { accountId: MEMBER, parentId: unitOf(world) }, NOW),
    ).toThrow(/already/);
    expect(() =>
      moveAccount(world, { accountId: MEMBER, parentId: 'ou-none' }, NOW),
    ).toThrow(/has no root or organizational unit ou-none/);
  });
});
