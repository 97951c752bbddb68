import fc from 'fast-check';
import { Simulation } from '../../simulation';
import {
  joinAccount,
  leaveOrganization,
  moveAccount,
} from '../../world/organizations/membershipChanges';
import { NOON } from '../../__testUtils__/simulations';
import { requestOf, type Call } from './calls';
import { MANAGEMENT, ORGANIZATION, parentsOf, start, TRAIL_ARN } from './crowd';
import type { Listing } from './listings';

/** Something that happens between two pages. */
interface Change {
  kind: 'join' | 'leave' | 'move' | 'write' | 'later' | 'rejoin';
  /** Which account or parent, counted. */
  pick: number;
}

/** What happens before each further page. */
export const changesBetweenPages = fc.array(
  fc.array(
    fc.record<Change>({
      kind: fc.constantFrom(
        'join',
        'leave',
        'move',
        'write',
        'later',
        'rejoin',
      ),
      pick: fc.nat(1000),
    }),
    { maxLength: 4 },
  ),
  { maxLength: 30, size: 'max' },
);

/**
 * Walks through the pages of a listing while things happen.
 * @returns what the pages held, what was there from the first page to the last, and what was ever
 */
export async function walk(
  { call, itemsOf, tokenOf, present }: Listing,
  between: Change[][],
): Promise<{ listed: string[]; throughout: string[]; ever: Set<string> }> {
  const simulation = new Simulation({
    initialWorld: () => start,
    clock: () => NOON,
    limits: 'off',
    seed: 'paging',
  });
  for (let i = 0; i < 30; i++) await write(simulation);

  const presentNow = () => present(simulation.world, simulation.now());
  let throughout = presentNow();
  const ever = new Set(throughout);
  const listed: string[] = [];
  let token: string | undefined;
  let rest = between;
  let pages = 0;
  do {
    pages += 1;
    // Few pages are empty, and the others hold something.
    if (pages > 2 * ever.size + 10) throw new Error('The pages do not end.');
    const body = await answered(simulation, call(token));
    listed.push(...itemsOf(body));
    token = tokenOf(body);
    const [changes = [], ...later] = rest;
    rest = later;
    for (const change of token ? changes : []) {
      await happen(simulation, change);
      const now = new Set(presentNow());
      throughout = throughout.filter(item => now.has(item));
      now.forEach(item => ever.add(item));
    }
  } while (token);
  return { listed, throughout, ever };
}

/** Lets something happen, where it can. */
async function happen(
  simulation: Simulation,
  { kind, pick }: Change,
): Promise<void> {
  const { accounts } = simulation.world;
  const others = Object.keys(accounts).filter(id => id !== MANAGEMENT);
  const inside = others.filter(id => accounts[id].membership);
  const outside = others.filter(id => !accounts[id].membership);
  const accountId = inside[pick % inside.length];
  const returning = outside.at(pick % outside.length);
  const parents = parentsOf(simulation.world);
  const parentId = parents[pick % parents.length];
  const place = { organizationId: ORGANIZATION, parentId };
  switch (kind) {
    case 'join':
      simulation.transition((world, now) => joinAccount(world, place, now));
      break;
    case 'rejoin':
      if (returning)
        simulation.transition((world, now) =>
          joinAccount(world, { ...place, accountId: returning }, now),
        );
      break;
    case 'leave':
      simulation.transition((world, now) =>
        leaveOrganization(world, { accountId }, now),
      );
      break;
    case 'move':
      if (accounts[accountId].membership?.parentId !== parentId)
        simulation.transition((world, now) =>
          moveAccount(world, { accountId, parentId }, now),
        );
      break;
    case 'write':
      await write(simulation);
      break;
    default:
      simulation.clock.advance(6 * 60_000);
  }
}

async function write(simulation: Simulation): Promise<void> {
  await answered(simulation, {
    service: 'cloudtrail',
    action: 'AddTags',
    input: {
      ResourceId: TRAIL_ARN,
      TagsList: [{ Key: 'team', Value: 'audit' }],
    },
  });
}

/** What the management account is answered. */
async function answered(
  simulation: Simulation,
  call: Pick<Call, 'service' | 'action' | 'input'>,
): Promise<string> {
  const reply = await simulation.handle(
    requestOf(
      { kind: 'call', as: 'management', region: 'us-east-1', ...call },
      { accessKeyId: `AKIA${MANAGEMENT}SIMU` },
    ),
  );
  if (typeof reply === 'string' || 'truncated' in reply || reply.status > 299)
    throw new Error(`${call.action} failed: ${JSON.stringify(reply)}`);
  return reply.body;
}
