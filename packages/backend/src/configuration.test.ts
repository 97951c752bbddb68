import path from 'node:path';
import type { Config } from '@backstage/config';
import { ConfigSources } from '@backstage/config-loader';

/** What Backstage reads where these files are named, in this order. */
async function configOf(...files: string[]): Promise<Config> {
  const config = await ConfigSources.toConfig(
    ConfigSources.defaultForTargets({
      targets: files.map(file => ({
        type: 'path',
        target: path.resolve(__dirname, '../../..', file),
      })),
      substitutionFunc: async name => `value of ${name}`,
    }),
  );
  config.close();
  return config;
}

const DEMO_ONLY = [
  'app.demo',
  'auth.providers.demo',
  'proxy',
  'backend.cors',
  'catalog.locations',
  'aws',
  'cloudtrailOrganizations',
];

describe('the configuration', () => {
  it('of the demo holds what only the demo has', async () => {
    const demo = await configOf('app-config.yaml', 'app-config.demo.yaml');
    expect(DEMO_ONLY.filter(key => demo.has(key))).toEqual(DEMO_ONLY);
    expect(demo.getConfig('proxy.endpoints').keys()).toEqual(['/embedded-aws']);
    expect(
      demo
        .getConfigArray('catalog.locations')
        .map(location => location.getString('target')),
    ).toContain('./catalog/people.yaml');
  });

  it('of a portal of one’s own holds none of it, and no trace of the embedded AWS', async () => {
    const production = await configOf(
      'app-config.yaml',
      'app-config.production.yaml',
    );
    expect(DEMO_ONLY.filter(key => production.has(key))).toEqual([]);
    expect(production.getString('backend.database.client')).toBe('pg');
    expect(JSON.stringify(production.get())).not.toMatch(
      /demo|embedded|people|SIMU|4588|localhost:300/i,
    );
  });
});
