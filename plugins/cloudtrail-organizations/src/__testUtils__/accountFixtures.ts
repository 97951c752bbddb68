import type {
  AccountItem,
  AccountsPage,
  Unit,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { AWS_ENDPOINT, OBSERVED_AT, sentence } from './fixtures';

// What the backend would answer of accounts and organizational units.

export function accountItem(changes: Partial<AccountItem> = {}): AccountItem {
  return {
    accountId: '104729001122',
    name: 'payments-prod',
    state: 'ACTIVE',
    joinedAt: '2024-02-03T10:22:00.000Z',
    isManagementAccount: false,
    parentId: 'ou-acm1-workload',
    path: ['Root', 'Workloads'],
    seenAt: OBSERVED_AT,
    coverage: {
      verdict: 'delivering',
      message: sentence('Logs of it arrive.'),
      newestAt: '2026-11-23T13:20:00.000Z',
      evidence: 'digest',
      region: 'us-east-1',
      trailName: 'main',
      regions: [
        { region: 'us-east-1', newestAt: '2026-11-23T13:20:00.000Z' },
        { region: 'eu-west-1' },
      ],
      checkedAt: OBSERVED_AT,
    },
    ...changes,
  };
}

export function accountsPage(
  items = [accountItem()],
  changes: Partial<AccountsPage> = {},
): AccountsPage {
  return {
    items,
    totalItems: items.length,
    endpoint: AWS_ENDPOINT,
    ...changes,
  };
}

const unit = (changes: Partial<Unit>): Unit => ({
  id: 'r-acm1',
  name: 'Root',
  isRoot: true,
  accounts: 27,
  active: 26,
  delivering: 26,
  ...changes,
});

/** A root with two units, one of them with a unit of its own. */
export const UNITS: Unit[] = [
  unit({}),
  unit({
    id: 'ou-acm1-workload',
    parentId: 'r-acm1',
    name: 'Workloads',
    isRoot: false,
    accounts: 20,
    active: 20,
    delivering: 19,
  }),
  unit({
    id: 'ou-acm1-payments',
    parentId: 'ou-acm1-workload',
    name: 'Payments',
    isRoot: false,
    accounts: 3,
    active: 3,
    delivering: 3,
  }),
  unit({
    id: 'ou-acm1-security',
    parentId: 'r-acm1',
    name: 'Security',
    isRoot: false,
    accounts: 2,
    active: 2,
    delivering: 2,
  }),
];
