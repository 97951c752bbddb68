import type { Config } from '@backstage/config';
import {
  isRegionOf,
  ORGANIZATIONS_REGION,
  type Partition,
} from '../partitions';
import { readShared, SHARED_KEYS, type SharedConfig } from './shared';
import type { OrganizationConfig } from './types';
import { onlyKnownKeys, readAccountId, refuse } from './values';

const OPERATOR_ROLE =
  /^arn:(aws|aws-cn|aws-us-gov):iam::(\d{12}):role\/[\w+=,.@/-]{1,575}$/;

/** One organization: what stands there, else what `defaults` says, else the default of the key. */
export function readOrganization(
  config: Config,
  path: string,
  defaults: SharedConfig,
): OrganizationConfig {
  onlyKnownKeys(
    config,
    path,
    [
      'managementAccountId',
      'name',
      'observingAccountId',
      'title',
      ...SHARED_KEYS,
    ].sort(),
  );
  const name = readName(config, path);
  const managementAccountId = readAccountId(
    config,
    path,
    'managementAccountId',
  );
  const own = readShared(config, path);
  const partition = own.partition ?? defaults.partition ?? 'aws';
  return {
    name,
    title: config.getOptionalString('title') ?? name,
    managementAccountId,
    observingAccountId: config.has('observingAccountId')
      ? readAccountId(config, path, 'observingAccountId')
      : managementAccountId,
    roleName: own.roleName ?? defaults.roleName,
    externalId: own.externalId ?? defaults.externalId,
    partition,
    ...readRegionsOf(partition, own, defaults, path),
    logArchive: readLogArchiveOf(own, defaults, path),
    expectedDelegatedAdministrators:
      own.expectedDelegatedAdministrators ??
      defaults.expectedDelegatedAdministrators,
    readers: own.readers ?? defaults.readers ?? [],
    managementAccountAdmins:
      own.managementAccountAdmins ?? defaults.managementAccountAdmins ?? [],
    cloudTrailAdmins: own.cloudTrailAdmins ?? defaults.cloudTrailAdmins ?? [],
    operator: readOperator(config, own, defaults, path, {
      partition,
      managementAccountId,
    }),
    readOnly: own.readOnly ?? defaults.readOnly ?? false,
  };
}

function readName(config: Config, path: string): string {
  const name = config.getString('name');
  return /^[a-z][a-z0-9-]{0,62}$/.test(name)
    ? name
    : refuse(
        `${path}.name`,
        'must start with a letter and have at most 63 characters of a-z, 0-9 and -, since it stands in URLs',
      );
}

function readRegionsOf(
  partition: Partition,
  own: SharedConfig,
  defaults: SharedConfig,
  path: string,
): Pick<OrganizationConfig, 'homeRegion' | 'regions'> {
  const homeRegion =
    own.homeRegion ?? defaults.homeRegion ?? ORGANIZATIONS_REGION[partition];
  const regions = own.regions ?? defaults.regions ?? [];
  const must = (region: string) =>
    `must be a Region of partition ${partition}, which ${region} is not`;
  if (!isRegionOf(partition, homeRegion)) {
    refuse(`${path}.homeRegion`, must(homeRegion));
  }
  regions.forEach((region, index) => {
    if (isRegionOf(partition, region)) return;
    refuse(
      own.regions ? `${path}.regions[${index}]` : `${path}.regions`,
      must(region),
    );
  });
  return { homeRegion, regions: [...new Set([homeRegion, ...regions])] };
}

/** The roles of `defaults` count where the organization has a log archive: its account id makes it one. */
function readLogArchiveOf(
  own: SharedConfig,
  defaults: SharedConfig,
  path: string,
): OrganizationConfig['logArchive'] {
  const accountId = own.logArchive?.accountId ?? defaults.logArchive?.accountId;
  if (!accountId) {
    return own.logArchive
      ? refuse(
          `${path}.logArchive.accountId`,
          'must name the account that owns the bucket of the organization trails',
        )
      : undefined;
  }
  const roleOf = ({ logArchive, roleName }: SharedConfig) =>
    logArchive?.roleName ?? roleName;
  const externalIdOf = ({ logArchive, externalId }: SharedConfig) =>
    logArchive?.externalId ?? externalId;
  return {
    accountId,
    roleName: roleOf(own) ?? roleOf(defaults),
    externalId: externalIdOf(own) ?? externalIdOf(defaults),
  };
}

function readOperator(
  config: Config,
  own: SharedConfig,
  defaults: SharedConfig,
  path: string,
  {
    partition,
    managementAccountId,
  }: Pick<OrganizationConfig, 'partition' | 'managementAccountId'>,
): OrganizationConfig['operator'] {
  const operator = config.getOptionalConfig('operator');
  if (operator) {
    onlyKnownKeys(operator, `${path}.operator`, [
      'externalId',
      'roleArn',
      'roleName',
    ]);
  }
  const externalId = own.operator?.externalId ?? defaults.operator?.externalId;
  const key = `${path}.operator.roleArn`;
  const roleArn = operator?.getOptionalString('roleArn');
  const roleName = own.operator?.roleName ?? defaults.operator?.roleName;
  if (roleArn === undefined) {
    if (roleName) {
      return {
        roleArn: `arn:${partition}:iam::${managementAccountId}:role/${roleName}`,
        externalId,
      };
    }
    return operator
      ? refuse(key, 'must name the role that writes, or roleName its name')
      : undefined;
  }
  if (own.operator?.roleName) {
    refuse(key, 'must not stand beside roleName, for one of them is enough');
  }
  const match = OPERATOR_ROLE.exec(roleArn);
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
  return { roleArn, externalId };
}
