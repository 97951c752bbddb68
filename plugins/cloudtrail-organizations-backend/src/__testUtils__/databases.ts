import {
  type TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

if (process.env.CI && !process.env[POSTGRES]) {
  throw new Error(
    `${POSTGRES} is not set: in CI the tests must not leave PostgreSQL out in silence.`,
  );
}

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

/** Runs the same tests on each database that the plugin supports; `database` answers a new, migrated one. */
export function onEachDatabase(
  name: string,
  tests: (database: () => Promise<Knex>) => void,
): void {
  describe.each(databases.eachSupportedId())(
    `${name} on %s`,
    (id: TestDatabaseId) => {
      tests(() => newDatabase(id));
    },
  );
}

async function newDatabase(id: TestDatabaseId): Promise<Knex> {
  const database = await databases.init(id);
  await migrate(database);
  return database;
}
