import type { Simulation } from './simulation';
import {
  closeAccount,
  joinAccount,
  leaveOrganization,
  moveAccount,
} from './world/organizations/membershipChanges';
import type { Account, World } from './world/types';

const METHODS = ['Left', 'Removed', 'Cleaned'] as const;
type Method = (typeof METHODS)[number];

type Change = (world: World, now: number) => World;

/** What can happen to an account, with the members that a request may and must have. */
const CHANGES: Record<
  string,
  {
    required: string[];
    optional: string[];
    change(asked: Record<string, string>): Change;
  }
> = {
  join: {
    required: ['organizationId'],
    optional: ['accountId', 'parentId', 'name', 'email'],
    change:
      ({ organizationId, accountId, parentId, name, email }) =>
      (world, now) =>
        joinAccount(
          world,
          { organizationId, accountId, parentId, name, email },
          now,
        ),
  },
  leave: {
    required: ['accountId'],
    optional: ['method'],
    change:
      ({ accountId, method }) =>
      (world, now) =>
        leaveOrganization(world, { accountId, method: method as Method }, now),
  },
  close: {
    required: ['accountId'],
    optional: [],
    change:
      ({ accountId }) =>
      (world, now) =>
        closeAccount(world, { accountId }, now),
  },
  move: {
    required: ['accountId', 'parentId'],
    optional: [],
    change:
      ({ accountId, parentId }) =>
      (world, now) =>
        moveAccount(world, { accountId, parentId }, now),
  },
};

/**
 * Lets an account join, leave, close or move, as the control API is asked to.
 * @returns the account afterwards
 * @throws TypeError where the request makes no sense, or AWS would not let it, in a sentence
 */
export function changeAccount(
  simulation: Simulation,
  name: 'join' | 'leave' | 'close' | 'move',
  asked: Record<string, unknown>,
): { account: Account } {
  const { required, optional, change } = CHANGES[name];
  const known = [...required, ...optional];
  const missing = required.find(member => asked[member] === undefined);
  if (missing) throw new TypeError(`To ${name}, ${missing} is needed.`);
  for (const [member, value] of Object.entries(asked)) {
    if (!known.includes(member))
      throw new TypeError(`To ${name}, there is ${known.join(', ')} only.`);
    if (typeof value !== 'string')
      throw new TypeError(`${member} must be a text.`);
  }
  if (asked.method !== undefined && !METHODS.includes(asked.method as Method))
    throw new TypeError(`method must be one of ${METHODS.join(', ')}.`);

  const before = simulation.world.accounts;
  simulation.transition(change(asked as Record<string, string>));
  const { accounts } = simulation.world;
  const id =
    asked.accountId ??
    Object.keys(accounts).find(key => !Object.hasOwn(before, key));
  return { account: accounts[id as string] };
}
