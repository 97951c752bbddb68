import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { DatabaseKnowledgeVersions } from './versions';

const AT = '2026-11-24T12:00:00.000Z';
const ROWS: Record<string, { row: object; other: object }> = {
  snapshots: {
    row: {
      organization: 'acme',
      observed_at: AT,
      state: 'active',
      state_since: AT,
      observations: '{}',
    },
    other: { state: 'inactive' },
  },
  failed_attempts: {
    row: { organization: 'acme', at: AT, message: '{}' },
    other: { message: '{"key":"x"}' },
  },
  inventories: {
    row: { organization: 'acme' },
    other: { complete: '{}' },
  },
  waivers: {
    row: {
      id: 'w-1',
      organization: 'acme',
      finding_id: 'trusted-access',
      control_id: 'trusted-access',
      reason: 'Because',
      created_by: 'user:default/ada',
      created_at: AT,
      expires_at: AT,
    },
    other: { reason: 'Another' },
  },
  operations: {
    row: {
      id: 'o-1',
      organization: 'acme',
      kind: 'enable-trusted-access',
      status: 'running',
      requested_at: AT,
      took_trails: false,
      document: '{}',
    },
    other: { status: 'succeeded' },
  },
  changes: {
    row: {
      organization: 'acme',
      of_account: false,
      subject: 'state',
      at: AT,
      value: 'active',
      since: AT,
      blind: false,
      fingerprint: 'x',
    },
    other: { since: '2026-11-24T13:00:00.000Z' },
  },
};
/** Nothing that a page of organizations shows comes from these. */
const NOT_SHOWN = [
  // Its counts are written to `inventories` when a pass ends.
  'accounts',
  'histories',
  'knowledge_versions',
  'notices',
  'observation_leases',
  'posture_points',
  // They have a route of their own.
  'units',
];

async function tablesOf(knex: Knex): Promise<string[]> {
  const rows =
    knex.client.config.client === 'pg'
      ? await knex('information_schema.tables')
          .where({ table_schema: 'public' })
          .select('table_name as name')
      : await knex('sqlite_master').where({ type: 'table' }).select('name');
  return rows
    .map(({ name }: { name: string }) => name)
    .filter(name => !/^(knex|sqlite)_/.test(name))
    .sort();
}

onEachDatabase('knowledge versions', database => {
  it.each(Object.keys(ROWS))(
    'count what is added to, changed in and deleted from %s, of that organization alone',
    async table => {
      const knex = await database();
      const versions = new DatabaseKnowledgeVersions(knex);
      const { row, other } = ROWS[table];
      await knex(table).insert({
        ...row,
        organization: 'globex',
        ...('id' in row && { id: '0' }),
      });
      const globex = await versions.of('globex');
      const seen = [await versions.of('acme')];
      await knex(table).insert(row);
      seen.push(await versions.of('acme'));
      await knex(table).where({ organization: 'acme' }).update(other);
      seen.push(await versions.of('acme'));
      await knex(table).where({ organization: 'acme' }).delete();
      seen.push(await versions.of('acme'));
      expect(seen).toEqual([undefined, '1', '2', '3']);
      expect(globex).toBe('1');
      expect(await versions.all()).toEqual(
        new Map([
          ['acme', '3'],
          ['globex', '1'],
        ]),
      );
    },
  );

  it('leave the changes of single accounts out, of which there are many', async () => {
    const knex = await database();
    await knex('changes').insert({ ...ROWS.changes.row, of_account: true });
    expect(await new DatabaseKnowledgeVersions(knex).of('acme')).toBe(
      undefined,
    );
  });

  it('are not counted for what is rolled back', async () => {
    const knex = await database();
    await knex
      .transaction(async transaction => {
        await transaction('snapshots').insert(ROWS.snapshots.row);
        throw new Error('No');
      })
      .catch(() => undefined);
    expect(await new DatabaseKnowledgeVersions(knex).of('acme')).toBe(
      undefined,
    );
  });

  it('know every table: a new one is shown, or is said not to be', async () => {
    const knex = await database();
    expect(await tablesOf(knex)).toEqual(
      [...Object.keys(ROWS), ...NOT_SHOWN].sort(),
    );
  });
});
