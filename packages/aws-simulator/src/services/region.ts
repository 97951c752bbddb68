import type { CredentialScope } from '../protocol/signature';
import { CommonError } from '../world/errors';
import { accountOfKey } from '../world/identity/identity';
import { isRegion, REGIONS } from '../world/regions';
import type { World } from '../world/types';
import type { Service } from './service';

/**
 * Refuses Regions that the partition does not have, and regional services where the caller's
 * account did not opt in: there AWS does not know the account's keys.
 * Source: IAM user guide, "Troubleshoot signed requests for AWS APIs", "Credential scope errors";
 * AWS re:Post, "How do I resolve the error 'The security token included in the request is invalid'".
 * @throws CommonError `invalidSignature` or `unknownKey`
 */
export function checkRegion(
  world: World,
  { isRegional }: Service,
  { region, accessKeyId }: CredentialScope,
): void {
  const { partition } = world.settings;
  if (!isRegion(partition, region))
    throw new CommonError(
      'invalidSignature',
      `Credential should be scoped to a valid region, not '${region}'.`,
    );
  if (!isRegional || !REGIONS[partition].byOptIn.includes(region)) return;
  const account = world.accounts[accountOfKey(world, accessKeyId) ?? ''];
  if (!account?.optInRegions.includes(region))
    throw new CommonError(
      'unknownKey',
      'The security token included in the request is invalid.',
      accessKeyId,
    );
}
