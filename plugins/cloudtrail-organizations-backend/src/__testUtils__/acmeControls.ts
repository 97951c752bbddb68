import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  type Control,
  known,
  type Verdict,
  whyNotKnown,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { cloudtrailOrganizationsControlsExtensionPoint } from 'backstage-plugin-cloudtrail-organizations-node';

const words = (text: string) => ({ text, key: 'acme.mfaDelete', params: {} });

const mfaDelete: Control<'buckets'> = {
  id: 'acme-mfa-delete',
  title: words('Versions of logs are deleted with MFA only'),
  severity: 'high',
  standards: ['Acme 7.3'],
  facts: ['buckets'],
  judge: ({ buckets }, terms) =>
    buckets.map(({ name, versioning }): Verdict => {
      const concerned = {
        resource: `arn:${terms.organization.partition}:s3:::${name}`,
        evidence: { 'buckets.versioning': versioning },
      };
      const value = known(versioning, terms);
      if (!value) {
        return { ...concerned, result: 'unknown', ...whyNotKnown(versioning) };
      }
      return value.mfaDelete
        ? { ...concerned, result: 'pass', because: words(`On for ${name}.`) }
        : { ...concerned, result: 'fail', because: words(`Off for ${name}.`) };
    }),
};

export default createBackendModule({
  pluginId: 'cloudtrail-organizations',
  moduleId: 'acme-controls',
  register(reg) {
    reg.registerInit({
      deps: { controls: cloudtrailOrganizationsControlsExtensionPoint },
      async init({ controls }) {
        controls.addControl(mfaDelete);
      },
    });
  },
});
