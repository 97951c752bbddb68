import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isRegion, type Partition } from '../partitions';

/** @throws InputError, one sentence that names the key */
export function refuse(key: string, must: string): never {
  throw new InputError(`Configuration: ${key} ${must}.`);
}

/** A mistyped key would be a setting that nobody applies. */
export function onlyKnownKeys(config: Config, path: string, known: string[]) {
  const unknown = config.keys().find(key => !known.includes(key));
  if (unknown) {
    refuse(
      `${path}.${unknown}`,
      `is not a key that is known here; known are ${known.join(', ')}`,
    );
  }
}

/** Where one value stands. */
export type At = [config: Config, path: string, key: string];

/** 12 digits: without quotes YAML would read a number and lose leading zeros. */
export function readAccountId(...[config, path, key]: At): string {
  return accountId(config.getString(key), `${path}.${key}`);
}

/** Undefined where nobody said. */
export function readAccountIds(
  ...[config, path, key]: At
): string[] | undefined {
  return config
    .getOptionalStringArray(key)
    ?.map((id, index) => accountId(id, `${path}.${key}[${index}]`));
}

function accountId(id: string, key: string): string {
  return /^\d{12}$/.test(id)
    ? id
    : refuse(key, 'must be an AWS account id: 12 digits, in quotes');
}

/** The name of a role, with its path. */
export function readRoleName(...[config, path, key]: At): string | undefined {
  const name = config.getOptionalString(key);
  return name === undefined || /^[\w+=,.@/-]{1,575}$/.test(name)
    ? name
    : refuse(
        `${path}.${key}`,
        'must be the name of an IAM role, such as BackstageReadOnly',
      );
}

export function readPartition(
  ...[config, path, key]: At
): Partition | undefined {
  const partition = config.getOptionalString(key);
  return partition === undefined ||
    partition === 'aws' ||
    partition === 'aws-cn' ||
    partition === 'aws-us-gov'
    ? partition
    : refuse(`${path}.${key}`, 'must be aws, aws-cn or aws-us-gov');
}

export function readRegion(...[config, path, key]: At): string | undefined {
  const region = config.getOptionalString(key);
  return region === undefined ? undefined : aRegion(region, `${path}.${key}`);
}

export function readRegions(...[config, path, key]: At): string[] | undefined {
  return config
    .getOptionalStringArray(key)
    ?.map((region, index) => aRegion(region, `${path}.${key}[${index}]`));
}

function aRegion(region: string, key: string): string {
  return isRegion(region)
    ? region
    : refuse(key, 'must be an AWS Region, such as us-east-1');
}

/** Normalised, so that they can be compared with a user's ownership refs. */
export function readEntityRefs(
  ...[config, path, key]: At
): string[] | undefined {
  return config.getOptionalStringArray(key)?.map((ref, index) => {
    try {
      return stringifyEntityRef(parseEntityRef(ref));
    } catch {
      return refuse(
        `${path}.${key}[${index}]`,
        'must be an entity reference with its kind, such as group:default/platform',
      );
    }
  });
}
