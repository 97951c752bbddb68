import type { Config } from '@backstage/config';
import type { Partition } from '../partitions';
import {
  onlyKnownKeys,
  readAccountId,
  readAccountIds,
  readEntityRefs,
  readPartition,
  readRegion,
  readRegions,
  readRoleName,
} from './values';

/** What an organization can have of its own, or share with the others through `defaults`. */
export interface SharedConfig {
  readers?: string[];
  managementAccountAdmins?: string[];
  cloudTrailAdmins?: string[];
  partition?: Partition;
  homeRegion?: string;
  regions?: string[];
  roleName?: string;
  externalId?: string;
  operator?: { roleName?: string; externalId?: string };
  logArchive?: { accountId?: string; roleName?: string; externalId?: string };
  expectedDelegatedAdministrators?: string[];
  readOnly?: boolean;
}

/** The keys of {@link SharedConfig}. */
export const SHARED_KEYS = [
  'cloudTrailAdmins',
  'expectedDelegatedAdministrators',
  'externalId',
  'homeRegion',
  'logArchive',
  'managementAccountAdmins',
  'operator',
  'partition',
  'readOnly',
  'readers',
  'regions',
  'roleName',
];

/** What `defaults` says; nothing where there is none. */
export function readDefaults(
  config: Config | undefined,
  path: string,
): SharedConfig {
  if (!config) return {};
  onlyKnownKeys(config, path, SHARED_KEYS);
  const operator = config.getOptionalConfig('operator');
  if (operator) {
    onlyKnownKeys(operator, `${path}.operator`, ['externalId', 'roleName']);
  }
  return readShared(config, path);
}

/** What stands there of the shared keys, each judged by itself. */
export function readShared(config: Config, path: string): SharedConfig {
  return {
    readers: readEntityRefs(config, path, 'readers'),
    managementAccountAdmins: readEntityRefs(
      config,
      path,
      'managementAccountAdmins',
    ),
    cloudTrailAdmins: readEntityRefs(config, path, 'cloudTrailAdmins'),
    partition: readPartition(config, path, 'partition'),
    homeRegion: readRegion(config, path, 'homeRegion'),
    regions: readRegions(config, path, 'regions'),
    roleName: readRoleName(config, path, 'roleName'),
    externalId: config.getOptionalString('externalId'),
    operator: readOperatorRole(config, `${path}.operator`),
    logArchive: readLogArchive(config, `${path}.logArchive`),
    expectedDelegatedAdministrators: readAccountIds(
      config,
      path,
      'expectedDelegatedAdministrators',
    ),
    readOnly: config.getOptionalBoolean('readOnly'),
  };
}

function readOperatorRole(
  config: Config,
  path: string,
): SharedConfig['operator'] {
  const operator = config.getOptionalConfig('operator');
  return (
    operator && {
      roleName: readRoleName(operator, path, 'roleName'),
      externalId: operator.getOptionalString('externalId'),
    }
  );
}

function readLogArchive(
  config: Config,
  path: string,
): SharedConfig['logArchive'] {
  const logArchive = config.getOptionalConfig('logArchive');
  if (!logArchive) return undefined;
  onlyKnownKeys(logArchive, path, ['accountId', 'externalId', 'roleName']);
  return {
    accountId: logArchive.has('accountId')
      ? readAccountId(logArchive, path, 'accountId')
      : undefined,
    roleName: readRoleName(logArchive, path, 'roleName'),
    externalId: logArchive.getOptionalString('externalId'),
  };
}
