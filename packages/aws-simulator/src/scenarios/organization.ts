import type { Partition } from '../world/arns';
import { lowerId } from '../world/ids';
import type { Account, Organization, OrganizationalUnit } from '../world/types';
import { accountFrom, rootIdOf } from './account';
import type {
  AccountScenario,
  OrganizationScenario,
  UnitScenario,
} from './scenario';
import { accountsIn, unitsIn, type Numbers } from './times';
import { simulatedPolicy } from './simulatedPolicy';
import { instant } from './when';

const DEFAULT_CREATION = '2021-03-01T09:00:00Z';

/** An account with what the scenario says of it. */
export interface DescribedAccount {
  account: Account;
  description: AccountScenario;
}

/** Makes an organization with its units and accounts. */
export function organizationFrom(
  scenario: OrganizationScenario,
  { partition, now }: { partition: Partition; now: number },
): { organization: Organization; accounts: DescribedAccount[] } {
  const { id, name, managementAccount, busyRegions } = scenario;
  const rootId = rootIdOf(id);
  const createdAt = instant(scenario.createdAt ?? DEFAULT_CREATION, now);

  const units: OrganizationalUnit[] = [];
  const accounts: DescribedAccount[] = [];
  const tags: Organization['tags'] = {};
  const tag = (resourceId: string, given?: Record<string, string>) => {
    if (given) tags[resourceId] = given;
  };
  const join = (description: AccountScenario, parentId: string) => {
    const account = accountFrom(description, {
      organizationName: name,
      partition,
      now,
      busyRegions,
      membership: { organizationId: id, parentId, createdAt },
    });
    accounts.push({ account, description });
    tag(account.id, description.tags);
  };
  const fill = (
    parentId: string,
    content: Pick<UnitScenario, 'accounts' | 'grid' | 'units'>,
    numbers: Numbers,
  ) => {
    for (const account of accountsIn(content, numbers)) join(account, parentId);
    for (const unit of unitsIn(content, numbers)) {
      const path = `${parentId}/${unit.name}`;
      const unitId = `ou-${rootId.slice(2)}-${lowerId(8, path)}`;
      units.push({ id: unitId, name: unit.name, parentId });
      tag(unitId, unit.content.tags);
      fill(unitId, unit.content, unit.numbers);
    }
  };
  tag(rootId, scenario.tags);
  join({ joinedAt: createdAt, ...managementAccount }, rootId);
  fill(rootId, scenario, []);

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
      ...(scenario.resourcePolicy && {
        resourcePolicy: simulatedPolicy(
          scenario.resourcePolicy,
          `the organization ${name}`,
        ),
      }),
      tags,
    },
  };
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
