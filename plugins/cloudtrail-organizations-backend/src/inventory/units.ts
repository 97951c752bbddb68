import type {
  Observation,
  Unit,
} from 'backstage-plugin-cloudtrail-organizations-common';

/** A root or organizational unit, as last listed. */
export interface StoredUnit {
  id: string;
  parentId?: string;
  name: string;
  /** The ids from the root to itself. */
  ids: string[];
}

/** How the newest listings of an organization's units went. */
export interface UnitsStatus {
  units: StoredUnit[];
  /** When the listing that saw them began. ISO 8601. */
  observedAt?: string;
  /** The newest listing, where it failed: the units are those of an earlier one then. */
  failed?: Exclude<Observation<never>, { outcome: 'observed' }>;
}

/** Accounts directly in a unit. */
export interface UnitAccounts {
  parentId: string;
  accounts: number;
  active: number;
  delivering: number;
}

/** Remembers the tree of units. */
export interface UnitStore {
  list(organization: string): Promise<UnitsStatus>;
  /** Replaces the tree. */
  save(
    organization: string,
    observedAt: string,
    units: StoredUnit[],
  ): Promise<void>;
  saveFailed(
    organization: string,
    failed: NonNullable<UnitsStatus['failed']>,
  ): Promise<void>;
  /** The ids from the root to a unit; its own alone where it is not known. */
  path(organization: string, unitId: string): Promise<string[]>;
  /** The names of units, by their ids. */
  names(organization: string, ids: string[]): Promise<Map<string, string>>;
}

/** The tree, each unit after its parent and among its siblings by name, with the number of accounts below it. */
export function unitTree(units: StoredUnit[], direct: UnitAccounts[]): Unit[] {
  const own = new Map(direct.map(counts => [counts.parentId, counts]));
  const children = new Map<string | undefined, StoredUnit[]>();
  const known = new Set(units.map(({ id }) => id));
  for (const unit of units) {
    const parent =
      unit.parentId && known.has(unit.parentId) ? unit.parentId : undefined;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const tree: Unit[] = [];
  const add = ({ id, parentId, name }: StoredUnit): Unit => {
    const { accounts = 0, active = 0, delivering = 0 } = own.get(id) ?? {};
    const unit: Unit = {
      id,
      parentId,
      name,
      isRoot: parentId === undefined,
      accounts,
      active,
      delivering,
    };
    tree.push(unit);
    for (const child of sorted(children.get(id))) {
      const below = add(child);
      unit.accounts += below.accounts;
      unit.active += below.active;
      unit.delivering += below.delivering;
    }
    return unit;
  };
  sorted(children.get(undefined)).forEach(add);
  return tree;
}

function sorted(units: StoredUnit[] = []): StoredUnit[] {
  return [...units].sort(
    (a, b) => compare(a.name, b.name) || compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
