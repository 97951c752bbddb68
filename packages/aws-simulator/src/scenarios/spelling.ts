import type {
  AccountScenario,
  OrganizationScenario,
  RoleScenario,
  Scenario,
  TrailScenario,
  UnitScenario,
} from './scenario';

/** The members that something may have; `any` where they are not ours to name. */
type Members = { [name: string]: Members | 'any' };

/** Every member of a type, so that a new one is not forgotten here. */
type MembersOf<T> = Record<keyof T, Members | 'any'>;

const ROLE: MembersOf<RoleScenario> = {
  name: 'any',
  trust: 'any',
  trustedRoles: 'any',
  policies: 'any',
  maxSessionSeconds: 'any',
};

const TRAIL: MembersOf<TrailScenario> = {
  name: 'any',
  bucket: 'any',
  keyPrefix: 'any',
  homeRegion: 'any',
  isMultiRegion: 'any',
  isOrganizationTrail: 'any',
  logFileValidation: 'any',
  kmsKeyId: 'any',
  cloudWatchLogsLogGroupArn: 'any',
  cloudWatchLogsRoleArn: 'any',
  snsTopicArn: 'any',
  eventSelectors: 'any',
  advancedEventSelectors: 'any',
  isLogging: 'any',
  startedAt: 'any',
  outage: { since: 'any', error: 'any', regions: 'any' },
};

const ACCOUNT: MembersOf<AccountScenario> = {
  id: 'any',
  name: 'any',
  email: 'any',
  state: 'any',
  joinedAt: 'any',
  joinedMethod: 'any',
  roles: ROLE,
  cloudTrailRole: 'any',
  trails: TRAIL,
  ownKey: { root: 'any', deniedActions: 'any' },
};

const UNIT: MembersOf<UnitScenario> = {
  name: 'any',
  accounts: ACCOUNT,
  grid: { workloads: 'any', stages: 'any' },
  units: 'any',
};
// A unit may hold units.
UNIT.units = UNIT;

const ORGANIZATION: MembersOf<OrganizationScenario> = {
  id: 'any',
  name: 'any',
  createdAt: 'any',
  featureSet: 'any',
  managementAccount: ACCOUNT,
  accounts: ACCOUNT,
  units: UNIT,
  trustedAccess: 'any',
  delegatedAdministrators: 'any',
};

const SCENARIO: MembersOf<Scenario & { include: unknown }> = {
  include: 'any',
  organizations: ORGANIZATION,
  accounts: ACCOUNT,
  settings: {
    serviceAccessLag: { reads: 'any', ms: 'any' },
    cloudTrailAccessLagMs: 'any',
    disableBehaviour: 'any',
    eventLookupDelayMs: 'any',
    partition: 'any',
  },
};

/**
 * Refuses a scenario file with a member that nothing reads: misspelt, it would be left out in silence.
 * @throws Error with a sentence that names the member and where it is
 */
export function checkSpelling(content: unknown, file: string): void {
  check(content, SCENARIO, [file]);
}

function check(value: unknown, members: Members, path: string[]): void {
  if (Array.isArray(value)) {
    value.forEach(item => check(item, members, path));
    return;
  }
  // A bare name stands for an account.
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const known = Object.hasOwn(members, name) ? members[name] : undefined;
    if (!known)
      throw new Error(
        `${path.join(' › ')}: there is no "${name}" here, only ${Object.keys(
          members,
        ).join(', ')}.`,
      );
    if (known !== 'any') check(inner, known, [...path, name]);
  }
}
