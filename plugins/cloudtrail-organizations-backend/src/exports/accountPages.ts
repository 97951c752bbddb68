import type { AccountItem } from 'backstage-plugin-cloudtrail-organizations-common';
import type { DatabaseAccountList } from '../inventory/DatabaseAccountList';
import type { UnitStore } from '../inventory/units';
import { presentAccountItem } from '../routes/presentCoverage';

/** Few enough for memory, and for the parameters of one statement. */
const PAGE_SIZE = 500;

/** All accounts of an organization, by their id, page by page: as many as fit into memory at once. */
export async function* accountPages(
  organization: string,
  {
    accounts,
    units,
    evidenceStaleBefore,
  }: {
    accounts: Pick<DatabaseAccountList, 'page'>;
    units: Pick<UnitStore, 'names'>;
    /** ISO 8601. */
    evidenceStaleBefore: () => string;
  },
): AsyncGenerator<AccountItem[]> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await accounts.page(
      organization,
      { orderBy: 'accountId', limit: PAGE_SIZE, cursor },
      evidenceStaleBefore(),
    );
    const names = await units.names(
      organization,
      items.flatMap(({ unitIds }) => unitIds),
    );
    yield items.map(item => presentAccountItem(item, names));
    cursor = nextCursor;
  } while (cursor);
}
