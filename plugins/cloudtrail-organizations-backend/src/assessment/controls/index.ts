import type { Control } from 'backstage-plugin-cloudtrail-organizations-common';
import { bucketAccessLogging } from './bucketAccessLogging';
import { bucketNotPublic } from './bucketNotPublic';
import { bucketObjectLock } from './bucketObjectLock';
import { bucketOwner } from './bucketOwner';
import { bucketPolicy } from './bucketPolicy';
import { bucketRetention } from './bucketRetention';
import { bucketSourceArn } from './bucketSourceArn';
import { bucketVersioning } from './bucketVersioning';
import { callerIsNotRoot } from './callerIsNotRoot';
import { cloudWatchLogs } from './cloudWatchLogs';
import { coverage } from './coverage';
import { delegatedAdministrators } from './delegatedAdministrators';
import { deliveryInEveryRegion } from './deliveryInEveryRegion';
import { eachOrganizationTrail } from './eachOrganizationTrail';
import { encryption } from './encryption';
import { featureSet } from './featureSet';
import { formerTrails } from './formerTrails';
import { insights } from './insights';
import { logFileValidation } from './logFileValidation';
import { multiRegionTrail } from './multiRegionTrail';
import { organizationTrail } from './organizationTrail';
import { paidCopies } from './paidCopies';
import { resourcePolicy } from './resourcePolicy';
import { s3ObjectReadEvents } from './s3ObjectReadEvents';
import { s3ObjectWriteEvents } from './s3ObjectWriteEvents';
import { serviceLinkedRole } from './serviceLinkedRole';
import { someTrailIsLogging } from './someTrailIsLogging';
import { trustedAccess } from './trustedAccess';

/**
 * The controls of this plugin: what none of the known scanners asks of an organization, and what standards ask of a
 * trail, judged by the organization trails. Sources: AWS Security Hub's controls (FSBP and others), and the CIS AWS
 * Foundations Benchmark.
 */
export const CONTROLS: readonly Control[] = [
  trustedAccess,
  featureSet,
  serviceLinkedRole,
  organizationTrail,
  eachOrganizationTrail,
  deliveryInEveryRegion,
  coverage,
  delegatedAdministrators,
  resourcePolicy,
  formerTrails,
  bucketOwner,
  bucketPolicy,
  bucketSourceArn,
  paidCopies,
  callerIsNotRoot,
  multiRegionTrail,
  someTrailIsLogging,
  logFileValidation,
  encryption,
  cloudWatchLogs,
  bucketNotPublic,
  bucketAccessLogging,
  bucketVersioning,
  bucketObjectLock,
  bucketRetention,
  s3ObjectWriteEvents,
  s3ObjectReadEvents,
  insights,
];
