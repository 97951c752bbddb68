import type { JsonObject } from '@backstage/types';
import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';
import type { Knex } from 'knex';
import { createReplica } from './observer';
import { type Caller, startPortal } from './portal';
import { demoConfig } from './simulator';

/** The demo's organizations as the engineer, a reader of acme, and others see them. */
export function readableConfig(observation: object = {}) {
  const demo = demoConfig({
    observation,
    organizations: {
      acme: {
        readers: ['group:default/acme-readers', 'group:default/platform'],
        operator: {
          roleArn: 'arn:aws:iam::111111111111:role/BackstageCloudTrailOperator',
        },
      },
    },
  });
  return {
    ...demo,
    aws: {
      // Without a role: an AWS that is reset between tests does not know the sessions of the test before.
      accounts: demo.aws.accounts.map(({ roleName, ...account }) => account),
    },
  };
}

/** One portal for all tests of a file, which remembers nothing from test to test; and a replica beside it. */
export function useReadablePortal(
  database: () => Promise<Knex>,
  config: ReturnType<typeof readableConfig> = readableConfig(),
) {
  let knex: Knex;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let replica: ReturnType<typeof createReplica>;

  beforeAll(async () => {
    knex = await database();
    portal = await startPortal({ config: config as JsonObject, knex });
  });

  beforeEach(async () => {
    for (const table of [
      'snapshots',
      'changes',
      'posture_points',
      'histories',
      'notices',
      'failed_attempts',
      'accounts',
      'inventories',
      'units',
      'waivers',
    ]) {
      await knex(table).delete();
    }
    portal.audit.length = 0;
    replica = createReplica({ knex, config });
  });

  afterAll(() => portal.stop());

  return {
    get audit() {
      return portal.audit;
    },
    get replica() {
      return replica;
    },
    get ask() {
      return portal.ask;
    },
    get: (path: string, caller: Caller = 'globex-admin') =>
      portal.ask(caller, 'get', path),
    /** The body is a buffer. */
    download: (path: string, caller: Caller = 'globex-admin') =>
      portal.ask(caller, 'get', path, undefined, { binary: true }),
    refresh: (organization: string, caller: Caller = 'globex-admin') =>
      portal.ask(caller, 'post', `/organizations/${organization}/refresh`),
    /** As if somebody had just looked for the evidence of an account, and judged. */
    judge: (accountId: string, verdict: string, message: Sentence) =>
      knex('accounts')
        .where({ account_id: accountId })
        .update({
          verdict,
          message: JSON.stringify({ key: message.key, params: message.params }),
          checked_at: new Date().toISOString(),
          newest_at: '2026-11-24T03:00:00.000Z',
          evidence: 'digest',
          evidence_region: 'us-east-1',
          regions: JSON.stringify([
            { region: 'us-east-1', newestAt: '2026-11-24T03:00:00.000Z' },
          ]),
        }),
    /** As if the latest snapshot had been taken an hour earlier. */
    async ageAnHour(organization: string) {
      const snapshot = await replica.snapshots.latest(organization);
      const aged = JSON.stringify(snapshot).replace(
        /"observedAt":"([^"]+)"/g,
        (_, time) =>
          `"observedAt":"${new Date(
            Date.parse(time) - 3_600_000,
          ).toISOString()}"`,
      );
      await knex('snapshots').where({ organization }).delete();
      await replica.snapshots.save(JSON.parse(aged));
    },
  };
}
