import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import YAML from 'yaml';
import { root } from '../../scripts/lib/portal.mjs';

const scenarios = path.join(root, 'packages/aws-simulator/scenarios');

/** An organization of the given size in which all is well, as a scenario of the embedded AWS has it. */
export function organization(number, accounts) {
  const name = `org-${number}`;
  const bucket = `${name}-cloudtrail-logs`;
  return {
    id: `o-bench${String(number).padStart(5, '0')}`,
    name,
    createdAt: '2021-04-06T08:30:00Z',
    trustedAccess: {
      'cloudtrail.amazonaws.com': '2023-06-12T09:14:27Z',
      'sso.amazonaws.com': '2021-05-03T07:41:10Z',
    },
    delegatedAdministrators: {
      'cloudtrail.amazonaws.com': { 'account-1': '2023-07-03T13:20:51Z' },
    },
    managementAccount: {
      id: managementAccountId(number),
      name: `${name}-management`,
      cloudTrailRole: '2023-06-12T09:14:31Z',
      roles: [{ name: 'BackstageReadOnly', policies: ['backstage-read-only'] }],
      trails: [
        {
          name: 'main',
          bucket,
          isOrganizationTrail: true,
          startedAt: '2023-06-12T09:21:05Z',
        },
      ],
    },
    accounts: [
      {
        name: 'log-archive',
        id: logArchiveId(number),
        roles: [
          { name: 'BackstageReadOnly', policies: ['backstage-log-archive'] },
        ],
        buckets: [{ name: bucket, versioning: 'Enabled' }],
      },
      { name: 'account-#', times: accounts - 2 },
    ],
  };
}

/** The largest organization that AWS allows, as the embedded AWS brings it, with the same roles and names. */
export function umbrella() {
  const { organizations } = YAML.parse(
    readFileSync(path.join(scenarios, 'umbrella.yaml'), 'utf8'),
  );
  const [largest] = organizations;
  const archive = largest.accounts.find(({ name }) => name === 'log-archive');
  archive.id = logArchiveId(0);
  return largest;
}

/** Writes a scenario for the embedded AWS to start with. @returns its path */
export function writeScenario(name, organizations) {
  const folder = path.join(root, '.cache/bench');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.yaml`);
  writeFileSync(
    file,
    YAML.stringify({ organizations }, { aliasDuplicateObjects: false }),
  );
  return file;
}

/**
 * What the portal is told of the organizations of a scenario.
 *
 * @param options.evidence - whether it may read their buckets, in the log archive account
 */
export function portalConfig(
  organizations,
  { observation = {}, evidence = true } = {},
) {
  return {
    aws: {
      accounts: organizations.flatMap(one =>
        [one.managementAccount.id, logArchiveOf(one)].map(accountId => ({
          accountId,
          accessKeyId: `AKIA${accountId}SIMU`,
          secretAccessKey: 'embedded',
          roleName: 'BackstageReadOnly',
        })),
      ),
    },
    cloudtrailOrganizations: {
      observation,
      organizations: organizations.map(one => ({
        name: one.name,
        title: `Organization ${one.name}`,
        managementAccountId: one.managementAccount.id,
        ...(evidence && { logArchive: { accountId: logArchiveOf(one) } }),
        readers: ['group:default/readers'],
        managementAccountAdmins: ['group:default/admins'],
        cloudTrailAdmins: ['group:default/cloudtrail-admins'],
        operator: {
          roleArn: `arn:aws:iam::${one.managementAccount.id}:role/BackstageCloudTrailOperator`,
        },
      })),
    },
  };
}

const logArchiveOf = ({ accounts }) =>
  accounts.find(({ name }) => name === 'log-archive').id;

const managementAccountId = number => String(500_000_000_000 + number);
const logArchiveId = number => String(600_000_000_000 + number);
