import type {
  Control,
  FactObservations,
  Finding,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { CONTROLS } from '../assessment/controls';
import { judge } from '../assessment/judge';
import type { OrganizationConfig } from '../config';
import { COVERED } from './checklist';
import { ACME, allWell, HOUR, seen, TERMS } from './facts';

/** Everything seen, and all well, the inventory too. */
export function allKnown(
  overrides: Partial<FactObservations> = {},
): FactObservations {
  const {
    accounts = seen({ total: 27, byState: { ACTIVE: 26, SUSPENDED: 1 } }),
    coverage = COVERED,
    ...others
  } = overrides;
  return { ...allWell(others), accounts, coverage };
}

/** What a control says where all is well but for these facts. */
export function judged(
  control: Control,
  overrides: Partial<FactObservations> = {},
  organization: Partial<OrganizationConfig> = {},
): Finding[] {
  const inventoryTerms = { ...TERMS, staleAfterMs: 3 * HOUR };
  return judge(control, {
    organization: { ...ACME, ...organization },
    observations: allKnown(overrides),
    terms: TERMS,
    accountsTerms: inventoryTerms,
    coverageTerms: inventoryTerms,
  });
}

/** One of this plugin's own. */
export function controlOf(id: string): Control {
  const control = CONTROLS.find(one => one.id === id);
  if (!control) throw new Error(`There is no control ${id}`);
  return control;
}
