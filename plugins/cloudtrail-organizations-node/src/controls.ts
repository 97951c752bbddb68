import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  Control,
  Facts,
} from 'backstage-plugin-cloudtrail-organizations-common';

/**
 * Where other modules of the backend plugin add controls of their own.
 *
 * @public
 */
export interface CloudTrailOrganizationsControlsExtensionPoint {
  /**
   * Adds a control, which judges every organization from then on. One that throws says `unknown`, with what it threw,
   * and breaks nothing else.
   *
   * @throws Error where the id is taken, or is not of a-z, 0-9 and hyphens
   */
  addControl<F extends keyof Facts>(control: Control<F>): void;
}

/**
 * The extension point for controls, of plugin `cloudtrail-organizations`.
 *
 * @public
 */
export const cloudtrailOrganizationsControlsExtensionPoint =
  createExtensionPoint<CloudTrailOrganizationsControlsExtensionPoint>({
    id: 'cloudtrail-organizations.controls',
  });
