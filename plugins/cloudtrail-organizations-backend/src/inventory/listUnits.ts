import pLimit from 'p-limit';
import { listChildUnits, listRoots } from '../aws/accounts';
import type { AwsClients } from '../aws/clients';
import type { OrganizationConfig } from '../config';
import { type Reading, see } from '../observation/see';
import type { StoredUnit, UnitsStatus, UnitStore } from './units';

/** Units nest five levels deep below the root: the deepest need not be asked. Source: quotas for AWS Organizations. */
const DEEPEST = 5;

/** One call a unit, at five a second: AWS answers slower than that admits only one at a time. */
const AT_ONCE = 4;

/**
 * Lists an organization's roots and units, level by level, into the store. Never throws for what AWS says: a listing
 * that fails keeps what was known, and says why.
 *
 * @returns why it failed, if it did
 */
export async function listUnits(
  aws: Pick<AwsClients, 'organizations'>,
  { name }: OrganizationConfig,
  store: UnitStore,
  reading: Reading,
): Promise<UnitsStatus['failed']> {
  const observedAt = reading.now();
  const roots = await see('organizations:ListRoots', reading, () =>
    listRoots(aws.organizations),
  );
  if (roots.outcome !== 'observed') {
    await store.saveFailed(name, roots);
    return roots;
  }
  let level: StoredUnit[] = roots.value.map(root => ({
    ...root,
    ids: [root.id],
  }));
  const units = [...level];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const limit = pLimit(AT_ONCE);
    let failed: UnitsStatus['failed'];
    const below = await Promise.all(
      level.map(parent =>
        limit(async () => {
          // What one unit refuses the others will too.
          if (failed) return [];
          const listed = await see(
            'organizations:ListOrganizationalUnitsForParent',
            reading,
            () => listChildUnits(aws.organizations, parent.id),
          );
          if (listed.outcome !== 'observed') {
            failed = listed;
            return [];
          }
          return listed.value.map(unit => ({
            ...unit,
            parentId: parent.id,
            ids: [...parent.ids, unit.id],
          }));
        }),
      ),
    );
    if (failed) {
      await store.saveFailed(name, failed);
      return failed;
    }
    level = below.flat();
    units.push(...level);
  }
  await store.save(name, observedAt, units);
  return undefined;
}
