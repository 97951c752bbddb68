import { createBackendModule } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import {
  type Control,
  type Finding,
  known,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { cloudtrailOrganizationsControlsExtensionPoint } from 'backstage-plugin-cloudtrail-organizations-node';
import { onEachDatabase } from './__testUtils__/databases';
import { readableConfig } from './__testUtils__/organizations';
import { startPortal } from './__testUtils__/portal';
import { useAwsSimulator } from './__testUtils__/simulator';
import { CONTROLS } from './assessment/controls';

jest.setTimeout(60_000);

useAwsSimulator();

const words = (text: string) => ({
  text,
  key: 'of.another.module',
  params: {},
});

const ownKey: Control<'trails'> = {
  id: 'our-key-encrypts',
  title: words('Logs are encrypted with our own key'),
  severity: 'high',
  standards: ['Acme 4.2'],
  facts: ['trails'],
  judge: ({ trails }, terms) =>
    trails.map(trail => ({
      result: known(trail.status, terms)?.isLogging ? 'fail' : 'unknown',
      because: words(
        `${trail.name} encrypts with ${trail.kmsKeyId ?? 'none'}.`,
      ),
      resource: trail.arn,
      evidence: { 'trails.status': trail.status },
    })),
};
const unfit: Control<'organization'> = {
  ...ownKey,
  id: 'unfit',
  facts: ['organization'],
  judge() {
    throw new Error('it never worked');
  },
};
const ourControls = createBackendModule({
  pluginId: 'cloudtrail-organizations',
  moduleId: 'acme-controls',
  register(reg) {
    reg.registerInit({
      deps: { controls: cloudtrailOrganizationsControlsExtensionPoint },
      async init({ controls }) {
        controls.addControl(ownKey);
        controls.addControl(unfit);
      },
    });
  },
});

onEachDatabase('controls of another module', database => {
  it('judge beside this plugin’s own, and one that throws breaks nothing else', async () => {
    const portal = await startPortal({
      config: readableConfig() as JsonObject,
      knex: await database(),
      features: [ourControls],
    });
    await portal.ask('globex-admin', 'post', '/organizations/acme/refresh');
    const { body } = await portal.ask(
      'globex-admin',
      'get',
      '/organizations/acme/findings?limit=100',
    );
    const findings: Finding[] = body.items;
    expect(new Set(findings.map(one => one.controlId)).size).toBe(
      CONTROLS.length + 2,
    );
    const arn = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main';
    expect(findings.find(one => one.controlId === ownKey.id)).toMatchObject({
      id: `our-key-encrypts:${arn}`,
      resource: arn,
      title: words('Logs are encrypted with our own key'),
      severity: 'high',
      standards: ['Acme 4.2'],
      verdict: 'fail',
      message: {
        text: expect.stringMatching(/^main encrypts with arn:aws:kms:/),
      },
      evidence: [{ fact: 'trails' }, { fact: 'trails.status' }],
    });
    expect(findings.find(one => one.controlId === 'unfit')).toMatchObject({
      verdict: 'unknown',
      message: { text: 'Control unfit could not judge: it never worked' },
    });
    await portal.stop();
  });

  it('keep the portal from starting where an id is taken', async () => {
    const twice = createBackendModule({
      pluginId: 'cloudtrail-organizations',
      moduleId: 'others',
      register(reg) {
        reg.registerInit({
          deps: { controls: cloudtrailOrganizationsControlsExtensionPoint },
          async init({ controls }) {
            controls.addControl({ ...ownKey, id: 'trusted-access-enabled' });
          },
        });
      },
    });
    await expect(
      startPortal({
        config: readableConfig() as JsonObject,
        knex: await database(),
        features: [twice],
      }),
    ).rejects.toThrow('There is a control trusted-access-enabled already');
  });
});
