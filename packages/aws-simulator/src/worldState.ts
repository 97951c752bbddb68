import type { World } from './world/types';
import { kindOf, type Shape } from './worldShape';
import { SHAPES } from './worldShapes';

/**
 * Reads a state that somebody hands in: whole, of the right kinds, without members that nothing
 * reads, and with nothing that points nowhere. Policies, selectors and events are not judged further.
 * @throws TypeError with a sentence that names what is wrong
 */
export function readWorld(value: unknown): World {
  check(value, SHAPES.world, 'The state');
  const world = value as unknown as World;
  check(world.settings, SHAPES.settings, 'settings');
  checkEach(world.accounts, SHAPES.account, 'accounts', 'id');
  checkEach(world.organizations, SHAPES.organization, 'organizations', 'id');
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
    check(item, shape, where);
    if (keyMember && item[keyMember] !== key)
      throw new TypeError(`${where}.${keyMember} must be ${key}.`);
  }
}

function check(
  value: unknown,
  shape: Shape,
  where: string,
): asserts value is Record<string, unknown> {
  if (kindOf(value) !== 'object')
    throw new TypeError(`${where} must be an object.`);
  const given = value as Record<string, unknown>;
  for (const [
    name,
    { kind, isOptional, oneOf, shape: inner },
  ] of Object.entries(shape.members)) {
    const member = given[name];
    if (isOptional && member === undefined) continue;
    if (kindOf(member) !== kind)
      throw new TypeError(`${where} needs "${name}", of kind ${kind}.`);
    if (oneOf && !oneOf.includes(member as string))
      throw new TypeError(
        `${where} needs "${name}", one of ${oneOf.join(', ')}.`,
      );
    if (inner && kind === 'list')
      (member as unknown[]).forEach((item, index) =>
        check(item, inner, `${where}.${name}[${index}]`),
      );
    else if (inner) check(member, inner, `${where}.${name}`);
  }
  const unknown = Object.keys(given).find(
    name => !Object.hasOwn(shape.members, name),
  );
  if (unknown && !shape.isOpen)
    throw new TypeError(
      `${where} has a member "${unknown}", which is none of ${Object.keys(
        shape.members,
      ).join(', ')}.`,
    );
}

function checkReferences(world: World): void {
  const { accounts, organizations, trails } = world;
  const must = (isThere: boolean, what: string) => {
    if (!isThere)
      throw new TypeError(`${what}, which the state does not have.`);
  };
  for (const { id, membership } of Object.values(accounts)) {
    if (!membership) continue;
    const { organizationId, parentId } = membership;
    const organization = organizations[organizationId];
    must(
      organization !== undefined,
      `The account ${id} is in the organization ${organizationId}`,
    );
    must(
      parentId === organization.rootId ||
        organization.units[parentId] !== undefined,
      `The account ${id} is below ${parentId}`,
    );
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
    must(
      accounts[managementAccountId] !== undefined,
      `The management account of ${id} is ${managementAccountId}`,
    );
  for (const { arn, accountId } of Object.values(trails))
    must(
      accounts[accountId] !== undefined,
      `The trail ${arn} is in ${accountId}`,
    );
  for (const arn of Object.keys(world.memberTrails))
    must(trails[arn] !== undefined, `memberTrails names the trail ${arn}`);
}
