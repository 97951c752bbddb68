import type { AccountEntry, AccountScenario, UnitScenario } from './scenario';

/** Which of its kind something is, and each unit around it that is there several times. */
export type Numbers = readonly number[];

/** The accounts that stand directly in a unit, each by itself. */
export function accountsIn(
  { accounts = [], grid }: Pick<UnitScenario, 'accounts' | 'grid'>,
  numbers: Numbers,
): AccountScenario[] {
  const described = [...accounts, ...namesOf(grid)].map((entry: AccountEntry) =>
    typeof entry === 'string' ? { name: entry } : entry,
  );
  return described.flatMap(({ times, ...account }) =>
    each(times, numbers).map(own => ({
      ...account,
      name: account.name.replace('#', own.join('-')),
    })),
  );
}

/** The units that stand directly in another, each by itself. */
export function unitsIn(
  { units = [] }: Pick<UnitScenario, 'units'>,
  numbers: Numbers,
): { name: string; content: UnitScenario; numbers: Numbers }[] {
  return units.flatMap(unit =>
    each(unit.times, numbers).map(own => ({
      name: unit.name.replace('#', String(own.at(-1))),
      content: unit,
      numbers: own,
    })),
  );
}

function each(times: number | undefined, numbers: Numbers): Numbers[] {
  if (times === undefined) return [numbers];
  return Array.from({ length: times }, (_, index) => [...numbers, index + 1]);
}

function namesOf(grid: UnitScenario['grid']): string[] {
  return (grid?.workloads ?? []).flatMap(workload =>
    (grid?.stages ?? []).map(stage => `${workload}-${stage}`),
  );
}
