import type { Unit } from 'backstage-plugin-cloudtrail-organizations-common';

/** A root or organizational unit with those directly below it, by name. */
export interface UnitNode {
  unit: Unit;
  children: UnitNode[];
}

/** The trees that the units make: one a root. A unit whose parent is not among them stands on its own. */
export function treesOf(units: readonly Unit[]): UnitNode[] {
  const nodes = new Map<string, UnitNode>(
    units.map(unit => [unit.id, { unit, children: [] }]),
  );
  const trees: UnitNode[] = [];
  for (const node of nodes.values()) {
    const parent =
      node.unit.parentId === undefined
        ? undefined
        : nodes.get(node.unit.parentId);
    (parent ? parent.children : trees).push(node);
  }
  for (const { children } of nodes.values())
    children.sort((a, b) => a.unit.name.localeCompare(b.unit.name));
  return trees;
}

/** The ids of the units above one, the nearest first. */
export function ancestorsOf(units: readonly Unit[], id: string): string[] {
  const parents = new Map(units.map(unit => [unit.id, unit.parentId]));
  const ancestors: string[] = [];
  let parent = parents.get(id);
  while (parent !== undefined && !ancestors.includes(parent)) {
    ancestors.push(parent);
    parent = parents.get(parent);
  }
  return ancestors;
}
