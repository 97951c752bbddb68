import type { World } from '../world/types';
import { checkNesting } from './checkNesting';
import { checkShape } from './checkShape';
import type { Shape } from './shape';
import { SHAPES } from './worldShapes';

/**
 * Reads a state that somebody hands in: whole, of the right kinds, without members that nothing
 * reads, and with nothing that points nowhere. Policies, selectors and events are not judged further.
 * @throws TypeError with a sentence that names what is wrong
 */
export function readWorld(value: unknown): World {
  checkNesting(value, 'The state');
  checkShape(value, SHAPES.world, 'The state');
  const world = value as unknown as World;
  checkShape(world.settings, SHAPES.settings, 'settings');
  checkEach(world.accounts, SHAPES.account, 'accounts', 'id');
  checkEach(world.organizations, SHAPES.organization, 'organizations', 'id');
  for (const [id, { units }] of Object.entries(world.organizations))
    checkEach(
      units,
      SHAPES.unit,
      `organizations[${JSON.stringify(id)}].units`,
      'id',
    );
  checkEach(world.trails, SHAPES.trail, 'trails', 'arn');
  checkEach(
    world.eventDataStores,
    SHAPES.eventDataStore,
    'eventDataStores',
    'arn',
  );
  checkEach(world.buckets, SHAPES.bucket, 'buckets', 'name');
  checkEach(world.keys, SHAPES.key, 'keys', 'arn');
  checkEach(world.roleDeletions, SHAPES.roleDeletion, 'roleDeletions');
  checkEach(world.sessions, SHAPES.session, 'sessions', 'accessKeyId');
  checkEach(world.deliveries, SHAPES.delivery, 'deliveries');
  checkEach(world.events, SHAPES.event, 'events');
  checkReferences(world);
  return world;
}

function checkEach(
  items: object,
  shape: Shape,
  collection: string,
  keyMember?: string,
): void {
  for (const [key, item] of Object.entries(items)) {
    const where = `${collection}[${JSON.stringify(key)}]`;
    checkShape(item, shape, where);
    if (keyMember && item[keyMember] !== key)
      throw new TypeError(`${where}.${keyMember} must be ${key}.`);
  }
}

function checkReferences(world: World): void {
  const { accounts, organizations, trails } = world;
  const mustHave = (items: object, id: string, what: string) => {
    if (!Object.hasOwn(items, id))
      throw new TypeError(`${what} ${id}, which the state does not have.`);
  };
  for (const { id, membership } of Object.values(accounts)) {
    if (!membership) continue;
    const { organizationId, parentId } = membership;
    mustHave(
      organizations,
      organizationId,
      `The account ${id} is in the organization`,
    );
    const { rootId, units } = organizations[organizationId];
    if (parentId !== rootId)
      mustHave(units, parentId, `The account ${id} is below`);
  }
  for (const { rootId, units } of Object.values(organizations)) {
    const most = Object.keys(units).length;
    for (const unit of Object.values(units)) {
      // Each unit is passed once at most on the way to the root, or there is none.
      let parentId = unit.parentId;
      for (let i = 0; parentId !== rootId && i < most; i += 1)
        parentId = units[parentId]?.parentId;
      if (parentId !== rootId)
        throw new TypeError(`The unit ${unit.id} is not below the root.`);
    }
  }
  for (const { id, managementAccountId } of Object.values(organizations))
    mustHave(
      accounts,
      managementAccountId,
      `The management account of ${id} is`,
    );
  for (const { arn, accountId } of Object.values(trails))
    mustHave(accounts, accountId, `The trail ${arn} is in`);
  for (const arn of Object.keys(world.memberTrails))
    mustHave(trails, arn, 'memberTrails names the trail');
}
