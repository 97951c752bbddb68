import type {
  Control,
  Facts,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { CloudTrailOrganizationsControlsExtensionPoint } from 'backstage-plugin-cloudtrail-organizations-node';
import { CONTROLS } from './controls';

/** Waivers, history and exports hang on it, and a colon begins the resource of a finding. */
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const MAX_ID = 200;

/** This plugin's own controls, and those that other modules add. */
export class ControlSet
  implements CloudTrailOrganizationsControlsExtensionPoint
{
  readonly #controls = new Map<string, Control>(
    CONTROLS.map(control => [control.id, control]),
  );

  addControl<F extends keyof Facts>(control: Control<F>): void {
    const { id } = control;
    if (!ID.test(id) || id.length > MAX_ID) {
      throw new Error(
        `The id of a control must be at most ${MAX_ID} characters of a-z, 0-9 and single hyphens, and begin with a letter; ${JSON.stringify(
          id,
        )} is not`,
      );
    }
    if (this.#controls.has(id)) {
      throw new Error(`There is a control ${id} already`);
    }
    this.#controls.set(id, control);
  }

  /** In the order in which they were added, this plugin's own first. */
  all(): readonly Control[] {
    return [...this.#controls.values()];
  }
}
