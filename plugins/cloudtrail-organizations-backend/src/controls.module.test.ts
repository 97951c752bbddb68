import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createBackendModule,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type {
  Control,
  Finding,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { cloudtrailOrganizationsControlsExtensionPoint } from 'backstage-plugin-cloudtrail-organizations-node';
import acmeControls from './__testUtils__/acmeControls';
import { onEachDatabase } from './__testUtils__/databases';
import { readableConfig } from './__testUtils__/organizations';
import { startPortal } from './__testUtils__/portal';
import { useAwsSimulator } from './__testUtils__/simulator';
import { CONTROLS } from './assessment/controls';

jest.setTimeout(60_000);

useAwsSimulator();

const words = (text: string) => ({ text, key: 'acme.mfaDelete', params: {} });

const unfit: Control<'organization'> = {
  id: 'unfit',
  title: words('It never works'),
  severity: 'low',
  standards: [],
  facts: ['organization'],
  judge() {
    throw new Error('it never worked');
  },
};
const others = (control: Control<'organization'>) =>
  createBackendModule({
    pluginId: 'cloudtrail-organizations',
    moduleId: 'others',
    register(reg) {
      reg.registerInit({
        deps: { controls: cloudtrailOrganizationsControlsExtensionPoint },
        async init({ controls }) {
          controls.addControl(control);
        },
      });
    },
  });

it('is shown in the README as it runs here', async () => {
  const [readme, example] = await Promise.all([
    readFile(
      join(
        resolvePackagePath('backstage-plugin-cloudtrail-organizations-node'),
        'README.md',
      ),
      'utf8',
    ),
    readFile(join(__dirname, '__testUtils__', 'acmeControls.ts'), 'utf8'),
  ]);
  expect(readme).toContain(example);
});

onEachDatabase('controls of another module', database => {
  it('judge beside this plugin’s own, and one that throws breaks nothing else', async () => {
    const portal = await startPortal({
      config: readableConfig() as JsonObject,
      knex: await database(),
      features: [acmeControls, others(unfit)],
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
    const arn = 'arn:aws:s3:::acme-org-cloudtrail-logs';
    expect(
      findings.find(one => one.controlId === 'acme-mfa-delete'),
    ).toMatchObject({
      id: `acme-mfa-delete:${arn}`,
      resource: arn,
      title: words('Versions of logs are deleted with MFA only'),
      severity: 'high',
      standards: ['Acme 7.3'],
      verdict: 'fail',
      message: words('Off for acme-org-cloudtrail-logs.'),
      evidence: [{ fact: 'buckets' }, { fact: 'buckets.versioning' }],
    });
    expect(findings.find(one => one.controlId === 'unfit')).toMatchObject({
      verdict: 'unknown',
      message: { text: 'Control unfit could not judge: it never worked' },
    });
    await portal.stop();
  });

  it('keep the portal from starting where an id is taken', async () => {
    await expect(
      startPortal({
        config: readableConfig() as JsonObject,
        knex: await database(),
        features: [others({ ...unfit, id: 'trusted-access-enabled' })],
      }),
    ).rejects.toThrow('There is a control trusted-access-enabled already');
  });
});
