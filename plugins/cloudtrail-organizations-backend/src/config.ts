import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { type HumanDuration, durationToMilliseconds } from '@backstage/types';
import type { CustomEndpoints } from './aws/endpoint';
import {
  ORGANIZATIONS_REGION,
  type Partition,
  partitionOf,
} from './partitions';

/** One organization, as `cloudtrailOrganizations.organizations[]` configures it. */
export interface OrganizationConfig {
  /** Stable, used in URLs. */
  name: string;
  title: string;
  managementAccountId: string;
  partition: Partition;
  /** The Region where its trails live. */
  homeRegion: string;
  /** Entity references. */
  readers: string[];
  managementAccountAdmins: string[];
  cloudTrailAdmins: string[];
  /** The role that writes. Without it the organization is read-only. */
  operator?: { roleArn: string; externalId?: string };
  readOnly: boolean;
  /** Not configured here: the environment tells the SDK, and this what stands in commands to copy. */
  customEndpoints?: CustomEndpoints;
}

/** `cloudtrailOrganizations`, validated. Durations in milliseconds. */
export interface PluginConfig {
  /** One switch that stops every write. */
  readOnly: boolean;
  observation: {
    frequencyMs: number;
    inventoryFrequencyMs: number;
    retentionMs: number;
    staleAfterMs: number;
    /** In which a refresh answers the last observation again. */
    minRefreshIntervalMs: number;
    /** Share of AWS's documented rates that the portal may use, above 0 and at most 1. */
    rateBudget: number;
  };
  organizations: OrganizationConfig[];
}

const ROOT = 'cloudtrailOrganizations';
const OPERATOR_ROLE =
  /^arn:(aws|aws-cn|aws-us-gov):iam::(\d{12}):role\/[\w+=,.@/-]{1,575}$/;

/**
 * Reads and validates the configuration of the plugin.
 *
 * @param customEndpoints - where AWS is, for every organization
 * @throws InputError (or the config reader's own) with one sentence that names the key
 */
export function readPluginConfig(
  config: Config,
  customEndpoints?: CustomEndpoints,
): PluginConfig {
  const root = config.getOptionalConfig(ROOT);
  if (root)
    onlyKnownKeys(root, ROOT, ['observation', 'organizations', 'readOnly']);
  const organizations = (
    root?.getOptionalConfigArray('organizations') ?? []
  ).map((organization, index) => ({
    ...readOrganization(organization, `${ROOT}.organizations[${index}]`),
    customEndpoints,
  }));
  refuseDuplicates(organizations);
  return {
    readOnly: root?.getOptionalBoolean('readOnly') ?? false,
    observation: readObservation(root?.getOptionalConfig('observation')),
    organizations,
  };
}

function readObservation(
  config: Config | undefined,
): PluginConfig['observation'] {
  const path = `${ROOT}.observation`;
  if (config) {
    onlyKnownKeys(config, path, [
      'frequency',
      'inventoryFrequency',
      'minRefreshInterval',
      'rateBudget',
      'retention',
      'staleAfter',
    ]);
  }
  const duration = (key: string, otherwise: HumanDuration) => {
    const milliseconds = durationToMilliseconds(
      config?.has(key) ? readDurationFromConfig(config, { key }) : otherwise,
    );
    if (milliseconds <= 0) refuse(`${path}.${key}`, 'must be longer than zero');
    return milliseconds;
  };
  const frequencyMs = duration('frequency', { minutes: 10 });
  const staleAfterMs = duration('staleAfter', {
    milliseconds: 3 * frequencyMs,
  });
  if (staleAfterMs < frequencyMs) {
    refuse(
      `${path}.staleAfter`,
      `must not be shorter than ${path}.frequency, or every state turns unknown between two observations`,
    );
  }
  const rateBudget = config?.getOptionalNumber('rateBudget') ?? 0.5;
  if (!(rateBudget > 0 && rateBudget <= 1)) {
    refuse(`${path}.rateBudget`, 'must be above 0 and at most 1');
  }
  return {
    frequencyMs,
    inventoryFrequencyMs: duration('inventoryFrequency', { hours: 1 }),
    retentionMs: duration('retention', { days: 400 }),
    staleAfterMs,
    minRefreshIntervalMs: duration('minRefreshInterval', { seconds: 10 }),
    rateBudget,
  };
}

function readOrganization(config: Config, path: string): OrganizationConfig {
  onlyKnownKeys(config, path, [
    'cloudTrailAdmins',
    'homeRegion',
    'managementAccountAdmins',
    'managementAccountId',
    'name',
    'operator',
    'partition',
    'readOnly',
    'readers',
    'title',
  ]);
  const name = config.getString('name');
  if (!/^[a-z][a-z0-9-]{0,62}$/.test(name)) {
    refuse(
      `${path}.name`,
      'must start with a letter and have at most 63 characters of a-z, 0-9 and -, since it stands in URLs',
    );
  }
  const managementAccountId = config.getString('managementAccountId');
  if (!/^\d{12}$/.test(managementAccountId)) {
    refuse(
      `${path}.managementAccountId`,
      'must be an AWS account id: 12 digits, in quotes',
    );
  }
  const partition = readPartition(config, path);
  return {
    name,
    title: config.getOptionalString('title') ?? name,
    managementAccountId,
    partition,
    homeRegion: readHomeRegion(config, path, partition),
    readers: readEntityRefs(config, path, 'readers'),
    managementAccountAdmins: readEntityRefs(
      config,
      path,
      'managementAccountAdmins',
    ),
    cloudTrailAdmins: readEntityRefs(config, path, 'cloudTrailAdmins'),
    operator: readOperator(config, path, partition, managementAccountId),
    readOnly: config.getOptionalBoolean('readOnly') ?? false,
  };
}

function readPartition(config: Config, path: string): Partition {
  const partition = config.getOptionalString('partition') ?? 'aws';
  if (
    partition !== 'aws' &&
    partition !== 'aws-cn' &&
    partition !== 'aws-us-gov'
  ) {
    return refuse(`${path}.partition`, 'must be aws, aws-cn or aws-us-gov');
  }
  return partition;
}

function readHomeRegion(
  config: Config,
  path: string,
  partition: Partition,
): string {
  const region =
    config.getOptionalString('homeRegion') ?? ORGANIZATIONS_REGION[partition];
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) {
    refuse(`${path}.homeRegion`, 'must be an AWS Region, such as us-east-1');
  }
  if (partitionOf(region) !== partition) {
    refuse(
      `${path}.homeRegion`,
      `must be a Region of partition ${partition}, which ${region} is not`,
    );
  }
  return region;
}

function readOperator(
  config: Config,
  path: string,
  partition: Partition,
  managementAccountId: string,
): OrganizationConfig['operator'] {
  const operator = config.getOptionalConfig('operator');
  if (!operator) return undefined;
  onlyKnownKeys(operator, `${path}.operator`, ['externalId', 'roleArn']);
  const roleArn = operator.getString('roleArn');
  const match = OPERATOR_ROLE.exec(roleArn);
  const key = `${path}.operator.roleArn`;
  if (!match) {
    return refuse(
      key,
      'must be the ARN of an IAM role, such as arn:aws:iam::111111111111:role/BackstageCloudTrailOperator',
    );
  }
  if (match[1] !== partition) {
    refuse(key, `must be in the organization's partition ${partition}`);
  }
  if (match[2] !== managementAccountId) {
    refuse(
      key,
      `must be a role of the management account ${managementAccountId}, for only it may change trusted access`,
    );
  }
  return { roleArn, externalId: operator.getOptionalString('externalId') };
}

/** Normalised, so that they can be compared with a user's ownership refs. */
function readEntityRefs(config: Config, path: string, key: string): string[] {
  return (config.getOptionalStringArray(key) ?? []).map((ref, index) => {
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

function refuseDuplicates(organizations: OrganizationConfig[]) {
  for (const key of ['name', 'managementAccountId'] as const) {
    organizations.forEach((organization, index) => {
      const first = organizations.findIndex(
        other => other[key] === organization[key],
      );
      if (first !== index) {
        refuse(
          `${ROOT}.organizations[${index}].${key}`,
          `must be unique, but ${organization[key]} is also that of ${ROOT}.organizations[${first}]`,
        );
      }
    });
  }
}

function onlyKnownKeys(config: Config, path: string, known: string[]) {
  const unknown = config.keys().find(key => !known.includes(key));
  if (unknown) {
    refuse(
      `${path}.${unknown}`,
      `is not a key that is known here; known are ${known.join(', ')}`,
    );
  }
}

function refuse(key: string, must: string): never {
  throw new InputError(`Configuration: ${key} ${must}.`);
}
