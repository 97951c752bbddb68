import type { Organization, OrganizationalUnit } from '../types';

// 2,000 units must not be searched for every page. Units never change in place.
const indexes = new WeakMap<
  Organization['units'],
  ReadonlyMap<string, readonly OrganizationalUnit[]>
>();

/** The units directly in the root or in a unit, in the order of their ids. */
export function childUnitsOf(
  { units }: Organization,
  parentId: string,
): readonly OrganizationalUnit[] {
  let index = indexes.get(units);
  if (!index) {
    const growing = new Map<string, OrganizationalUnit[]>();
    for (const id of Object.keys(units).sort()) {
      const siblings = growing.get(units[id].parentId);
      if (siblings) siblings.push(units[id]);
      else growing.set(units[id].parentId, [units[id]]);
    }
    index = growing;
    indexes.set(units, index);
  }
  return index.get(parentId) ?? [];
}

/** Whether an organization has a root or unit of that id. */
export function isParent(
  { rootId, units }: Organization,
  parentId: string,
): boolean {
  return parentId === rootId || Object.hasOwn(units, parentId);
}

/** The path of a unit or an account: `o-…/r-…/ou-…/123456789012/`. */
export function pathOf(
  { id, rootId, units }: Organization,
  { parentId, childId }: { parentId: string; childId: string },
): string {
  const above: string[] = [];
  for (let unit = units[parentId]; unit; unit = units[unit.parentId])
    above.unshift(unit.id);
  return [id, rootId, ...above, childId, ''].join('/');
}
