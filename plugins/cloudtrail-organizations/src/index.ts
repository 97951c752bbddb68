/**
 * Whether AWS CloudTrail and AWS Organizations work together, for every organization: the legacy frontend system.
 *
 * @packageDocumentation
 */
export { cloudTrailOrganizationsApiRef } from './api';
export { hasAuditLogging } from './hasAuditLogging';
export {
  CloudTrailOrganizationsPage,
  cloudTrailOrganizationsPlugin,
  EntityAuditLoggingCard,
} from './plugin';
export {
  cloudTrailOrganizationsSentencesTranslationRef,
  cloudTrailOrganizationsTranslationRef,
} from './translation';
