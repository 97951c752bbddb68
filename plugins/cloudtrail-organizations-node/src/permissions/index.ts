export {
  cloudtrailOrganizationsConditions,
  createCloudTrailOrganizationsConditionalDecision,
} from './conditions';
export { decideCloudTrailOrganizations } from './policy';
export {
  organizationResourceRef,
  type OrganizationFilter,
  type OrganizationResource,
} from './resource';
export { organizationRules } from './rules';
