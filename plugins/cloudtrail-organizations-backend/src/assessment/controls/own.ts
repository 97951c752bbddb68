import type {
  Control,
  Facts,
  Terms,
  Verdict,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../../config';

/** What this plugin's own controls judge by: the configuration whole, for commands to copy. */
export interface OwnTerms extends Terms {
  organization: OrganizationConfig;
}

/** A control of this plugin's own. */
export interface OwnControl<F extends keyof Facts>
  extends Omit<Control<F>, 'judge'> {
  judge(facts: Pick<Facts, F>, terms: OwnTerms): Verdict | Verdict[];
}
