import type { Partition } from '../world/arns';
import { lowerId } from '../world/ids';
import type { Account, Organization, OrganizationalUnit } from '../world/types';
import { accountFrom } from './account';
import type {
  AccountEntry,
  AccountScenario,
  OrganizationScenario,
  UnitScenario,
} from './scenario';
import { instant } from './when';

const DEFAULT_CREATION = '2021-03-01T09:00:00Z';

/** An account with what the scenario says of it. */
interface DescribedAccount {
  account: Account;
  description: AccountScenario;
}

/** Makes an organization with its units and accounts. */
export function organizationFrom(
  scenario: OrganizationScenario,
  { partition, now }: { partition: Partition; now: number },
): { organization: Organization; accounts: DescribedAccount[] } {
  const { id, name, managementAccount } = scenario;
  const rootId = `r-${lowerId(4, `root:${id}`)}`;
  const createdAt = instant(scenario.createdAt ?? DEFAULT_CREATION, now);

  const join = (entry: AccountEntry, parentId: string): DescribedAccount => {
    const description = typeof entry === 'string' ? { name: entry } : entry;
    return {
      description,
      account: accountFrom(description, {
        organizationName: name,
        partition,
        now,
        membership: { organizationId: id, parentId, createdAt },
      }),
    };
  };

  const units: OrganizationalUnit[] = [];
  const accountsUnder = (
    parentId: string,
    under: Pick<UnitScenario, 'accounts' | 'grid' | 'units'>,
  ): DescribedAccount[] => [
    ...[...(under.accounts ?? []), ...namesOf(under.grid)].map(entry =>
      join(entry, parentId),
    ),
    ...(under.units ?? []).flatMap(unit => {
      const unitId = `ou-${rootId.slice(2)}-${lowerId(
        8,
        `${parentId}/${unit.name}`,
      )}`;
      units.push({ id: unitId, name: unit.name, parentId });
      return accountsUnder(unitId, unit);
    }),
  ];
  const accounts = [
    join({ joinedAt: createdAt, ...managementAccount }, rootId),
    ...accountsUnder(rootId, scenario),
  ];

  return {
    accounts,
    organization: {
      id,
      managementAccountId: managementAccount.id,
      featureSet: scenario.featureSet ?? 'ALL',
      rootId,
      units: Object.fromEntries(units.map(unit => [unit.id, unit])),
      trustedAccess: Object.fromEntries(
        Object.entries(scenario.trustedAccess ?? {}).map(([service, since]) => [
          service,
          instant(since, now),
        ]),
      ),
      delegatedAdministrators: delegations(scenario, accounts, now),
      tags: {},
    },
  };
}

function namesOf(grid: UnitScenario['grid']): string[] {
  return (grid?.workloads ?? []).flatMap(workload =>
    (grid?.stages ?? []).map(stage => `${workload}-${stage}`),
  );
}

function delegations(
  { name, delegatedAdministrators = {} }: OrganizationScenario,
  accounts: DescribedAccount[],
  now: number,
): Organization['delegatedAdministrators'] {
  const result: Organization['delegatedAdministrators'] = {};
  for (const [service, delegates] of Object.entries(delegatedAdministrators)) {
    for (const [idOrName, since] of Object.entries(delegates)) {
      const delegate = accounts.find(({ account }) =>
        [account.id, account.name].includes(idOrName),
      );
      if (!delegate)
        throw new Error(
          `The delegated administrator "${idOrName}" is no account of ${name}.`,
        );
      const { id } = delegate.account;
      result[id] = { ...result[id], [service]: instant(since, now) };
    }
  }
  return result;
}
