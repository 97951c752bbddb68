import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** The plugin's database, migrated unless the portal migrates by other means. */
export async function connectDatabase(
  database: DatabaseService,
): Promise<Knex> {
  const client = await database.getClient();
  if (!database.migrations?.skip) await migrate(client);
  return client;
}

/** Brings a database up to date. */
export async function migrate(client: Knex): Promise<void> {
  await client.migrate.latest({
    directory: resolvePackagePath(
      'backstage-plugin-cloudtrail-organizations-backend',
      'migrations',
    ),
  });
}
