import type {
  BucketScenario,
  EventDataStoreScenario,
  KeyScenario,
} from './resourceScenarios';
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
  insights: 'any',
  tags: 'any',
  isLogging: 'any',
  startedAt: 'any',
  outage: { since: 'any', error: 'any', regions: 'any' },
};

const BUCKET: MembersOf<BucketScenario> = {
  name: 'any',
  region: 'any',
  createdAt: 'any',
  policy: 'any',
  policySince: 'any',
  publicAccessBlock: {
    BlockPublicAcls: 'any',
    IgnorePublicAcls: 'any',
    BlockPublicPolicy: 'any',
    RestrictPublicBuckets: 'any',
  },
  versioning: 'any',
  encryption: { algorithm: 'any', kmsKeyId: 'any', bucketKey: 'any' },
  lifecycle: {
    id: 'any',
    status: 'any',
    prefix: 'any',
    expirationDays: 'any',
    noncurrentExpirationDays: 'any',
    transitions: { days: 'any', storageClass: 'any' },
  },
  logging: { targetBucket: 'any', targetPrefix: 'any' },
  acl: 'any',
  objectLock: { mode: 'any', days: 'any', years: 'any' },
};

const KEY: MembersOf<KeyScenario> = {
  id: 'any',
  region: 'any',
  description: 'any',
  state: 'any',
  policy: 'any',
};

const EVENT_DATA_STORE: MembersOf<EventDataStoreScenario> = {
  name: 'any',
  region: 'any',
  status: 'any',
  isMultiRegion: 'any',
  isOrganization: 'any',
  retentionPeriod: 'any',
  terminationProtection: 'any',
  advancedEventSelectors: 'any',
  kmsKeyId: 'any',
  tags: 'any',
  createdAt: 'any',
};

const ACCOUNT: MembersOf<AccountScenario> = {
  id: 'any',
  name: 'any',
  times: 'any',
  email: 'any',
  state: 'any',
  closedAt: 'any',
  tags: 'any',
  optInRegions: 'any',
  busyRegions: 'any',
  quiet: 'any',
  formerMemberships: { organizationId: 'any', joinedAt: 'any', leftAt: 'any' },
  joinedAt: 'any',
  joinedMethod: 'any',
  roles: ROLE,
  cloudTrailRole: 'any',
  trails: TRAIL,
  buckets: BUCKET,
  keys: KEY,
  eventDataStores: EVENT_DATA_STORE,
  ownKey: { root: 'any', deniedActions: 'any' },
};

const UNIT: MembersOf<UnitScenario> = {
  name: 'any',
  times: 'any',
  tags: 'any',
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
  resourcePolicy: 'any',
  tags: 'any',
  busyRegions: 'any',
  history: { people: 'any', pipelines: 'any', users: 'any' },
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
