import type { Simulation } from '../../simulation';
import {
  closeAccount,
  joinAccount,
  leaveOrganization,
  moveAccount,
} from '../../world/organizations/membershipChanges';
import type { World } from '../../world/types';
import type { MembershipChange } from './commands';

/** The event that each change leaves in the organization's management account. */
const EVENTS = {
  join: 'AccountJoinedOrganization',
  leave: 'AccountDepartedOrganization',
  close: 'CloseAccountResult',
  move: 'MoveAccount',
};

/** Lets an account join, leave, close or move, where AWS would; where not, nothing may change. */
export function changeMembership(
  simulation: Simulation,
  command: MembershipChange,
): void {
  const { world: before } = simulation;
  try {
    simulation.transition((world, now) => changed(world, command, now));
  } catch (error) {
    // What is refused is so in a sentence; what a frozen world throws begins otherwise.
    if (!(error instanceof TypeError) || /^Cannot /.test(error.message))
      throw error;
    expect(simulation.world).toBe(before);
    return;
  }
  const { world } = simulation;
  const organizationId =
    command.change === 'join'
      ? command.organization
      : before.accounts[command.accountId!].membership!.organizationId;
  expect(
    world.events
      .slice(before.events.length)
      .filter(({ eventName }) => eventName === EVENTS[command.change])
      .map(({ recipientAccountId }) => recipientAccountId),
  ).toEqual([before.organizations[organizationId].managementAccountId]);
}

function changed(
  world: World,
  { change, accountId = '', organization, parent, method }: MembershipChange,
  now: number,
): World {
  const { rootId, units } =
    world.organizations[
      change === 'move'
        ? world.accounts[accountId]?.membership?.organizationId ?? organization
        : organization
    ];
  const parents = [rootId, ...Object.keys(units)];
  const parentId = parents[parent % parents.length];
  switch (change) {
    case 'join':
      return joinAccount(
        world,
        {
          organizationId: organization,
          parentId,
          ...(accountId && { accountId }),
        },
        now,
      );
    case 'leave':
      return leaveOrganization(world, { accountId, method }, now);
    case 'close':
      return closeAccount(world, { accountId }, now);
    default:
      return moveAccount(world, { accountId, parentId }, now);
  }
}
