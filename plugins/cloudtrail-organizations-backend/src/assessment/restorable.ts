import type { Trail } from 'backstage-plugin-cloudtrail-organizations-common';

/**
 * The account-level trails that could log the whole organization, the one to restore first: of all Regions before of
 * one, logging before stopped. Trusted access that was off meanwhile turns organization trails into such. AWS lists
 * trails in any order, so that of equals the ARN decides.
 */
export function restorable(trails: Trail[]): Trail[] {
  return trails
    .filter(({ isOrganizationTrail }) => !isOrganizationTrail)
    .sort(
      (a, b) =>
        Number(b.isMultiRegion) - Number(a.isMultiRegion) ||
        Number(isLogging(b)) - Number(isLogging(a)) ||
        (a.arn < b.arn ? -1 : 1),
    );
}

function isLogging({ status }: Trail): boolean {
  return status.value?.isLogging === true;
}
