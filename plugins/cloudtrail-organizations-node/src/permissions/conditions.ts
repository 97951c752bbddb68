import { createConditionExports } from '@backstage/plugin-permission-node';
import { organizationResourceRef } from './resource';
import { organizationRules } from './rules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: organizationResourceRef,
  rules: organizationRules,
});

/**
 * Conditions for a permission policy: `hasName({ names })`, `isReader({ claims })` and
 * `isManagementAccountAdmin({ claims })`.
 *
 * @public
 */
export const cloudtrailOrganizationsConditions = conditions;

/**
 * Makes a permission policy's decision from conditions on organizations.
 *
 * @public
 */
export const createCloudTrailOrganizationsConditionalDecision =
  createConditionalDecision;
