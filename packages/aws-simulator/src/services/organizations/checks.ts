import { AwsError } from '../../world/errors';
import type { Organization } from '../../world/types';
import { SERVICE_PRINCIPALS } from './servicePrincipals';

/**
 * Whether a name is that of a service which works with Organizations.
 * @throws AwsError InvalidInputException, reason UNRECOGNIZED_SERVICE_PRINCIPAL
 */
export function checkServicePrincipal(servicePrincipal: string): void {
  if (!SERVICE_PRINCIPALS.has(servicePrincipal))
    throw new AwsError(
      'InvalidInputException',
      'You specified an unrecognized service principal.',
      { details: { Reason: 'UNRECOGNIZED_SERVICE_PRINCIPAL' } },
    );
}

/** @throws AwsError ConstraintViolationException, reason ORGANIZATION_NOT_IN_ALL_FEATURES_MODE */
export function checkAllFeatures({ featureSet }: Organization): void {
  if (featureSet !== 'ALL')
    throw new AwsError(
      'ConstraintViolationException',
      'You attempted to perform an operation that requires the organization to be configured to support all features. An organization that supports only consolidated billing features can’t perform this operation.',
      { details: { Reason: 'ORGANIZATION_NOT_IN_ALL_FEATURES_MODE' } },
    );
}
