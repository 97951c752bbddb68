import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import request from 'supertest';
import { demoConfig, useAwsSimulator } from './__testUtils__/simulator';
import plugin from './index';

jest.setTimeout(60_000);

useAwsSimulator();

const start = (data: object) =>
  startTestBackend({
    features: [
      plugin,
      mockServices.rootConfig.factory({ data: data as JsonObject }),
    ],
  });

describe('the plugin', () => {
  it('observes every organization and lists its accounts as soon as it has started', async () => {
    const { server } = await start(demoConfig());
    const expected = [
      ['acme', 'active', 27],
      ['globex', 'disabled', 9],
      ['initech', 'failing', 140],
    ];
    let seen: unknown[] = [];
    const deadline = Date.now() + 30_000;
    while (
      JSON.stringify(seen) !== JSON.stringify(expected) &&
      Date.now() < deadline
    ) {
      const { body } = await request(server).get(
        '/api/cloudtrail-organizations/organizations',
      );
      seen = body.items.map((item: OrganizationSummary) => [
        item.name,
        item.state,
        item.accounts?.total,
      ]);
    }
    expect(seen).toEqual(expected);
  });

  it('starts without organizations, and serves an empty list', async () => {
    const { server } = await start({});
    const { body } = await request(server).get(
      '/api/cloudtrail-organizations/organizations',
    );
    expect(body.items).toEqual([]);
  });

  it.each<[string, object]>([
    ['name', { name: 'acme' }],
    ['managementAccountId', { managementAccountId: '111111111111' }],
  ])(
    'does not start with the same %s twice, and says so',
    async (key, same) => {
      await expect(
        start(demoConfig({ organizations: { globex: same } })),
      ).rejects.toThrow(
        `cloudtrailOrganizations.organizations[1].${key} must be unique`,
      );
    },
  );
});
