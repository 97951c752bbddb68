import type {
  Account,
  ApiEvent,
  Bucket,
  DeliverySpan,
  EncryptionKey,
  EventDataStore,
  Organization,
  RoleDeletion,
  Session,
  Trail,
  World,
  WorldSettings,
} from './world/types';

type Kind = 'text' | 'number' | 'boolean' | 'object' | 'list';

type RequiredKeys<T> = {
  [K in keyof T]-?: object extends Pick<T, K> ? never : K;
}[keyof T];

/** Every member that must be there, so that a new one is not forgotten here. */
type MembersOf<T> = Record<RequiredKeys<T>, Kind>;

const WORLD: MembersOf<World> = {
  accounts: 'object',
  organizations: 'object',
  trails: 'object',
  memberTrails: 'object',
  eventDataStores: 'object',
  deliveries: 'list',
  buckets: 'object',
  keys: 'object',
  roleDeletions: 'object',
  sessions: 'object',
  events: 'list',
  settings: 'object',
  seed: 'text',
  serial: 'number',
};

const SETTINGS: MembersOf<WorldSettings> = {
  serviceAccessLag: 'object',
  cloudTrailAccessLagMs: 'number',
  disableBehaviour: 'text',
  eventLookupDelayMs: 'number',
  partition: 'text',
};

const ACCOUNT: MembersOf<Account> = {
  id: 'text',
  name: 'text',
  email: 'text',
  state: 'text',
  formerMemberships: 'list',
  optInRegions: 'list',
  busyRegions: 'list',
  roles: 'object',
  ownKey: 'object',
};

const ORGANIZATION: MembersOf<Organization> = {
  id: 'text',
  managementAccountId: 'text',
  featureSet: 'text',
  rootId: 'text',
  units: 'object',
  trustedAccess: 'object',
  delegatedAdministrators: 'object',
  tags: 'object',
};

const TRAIL: MembersOf<Trail> = {
  arn: 'text',
  name: 'text',
  accountId: 'text',
  homeRegion: 'text',
  isMultiRegion: 'boolean',
  isOrganizationTrail: 'boolean',
  includeGlobalServiceEvents: 'boolean',
  bucket: 'text',
  logFileValidation: 'boolean',
  selectors: 'object',
  insights: 'list',
  tags: 'object',
  logging: 'object',
};

const EVENT_DATA_STORE: MembersOf<EventDataStore> = {
  arn: 'text',
  name: 'text',
  accountId: 'text',
  region: 'text',
  status: 'text',
  isMultiRegion: 'boolean',
  isOrganization: 'boolean',
  retentionPeriod: 'number',
  terminationProtection: 'boolean',
  advancedEventSelectors: 'list',
  createdAt: 'text',
  updatedAt: 'text',
};

const DELIVERY: MembersOf<DeliverySpan> = {
  trailArn: 'text',
  trailName: 'text',
  accountId: 'text',
  homeRegion: 'text',
  isMultiRegion: 'boolean',
  bucket: 'text',
  digests: 'boolean',
  admits: 'object',
  from: 'text',
};

const BUCKET: MembersOf<Bucket> = {
  name: 'text',
  accountId: 'text',
  region: 'text',
  createdAt: 'text',
  encryption: 'object',
  lifecycleRules: 'list',
  acl: 'text',
};

const KEY: MembersOf<EncryptionKey> = {
  keyId: 'text',
  arn: 'text',
  accountId: 'text',
  region: 'text',
  description: 'text',
  state: 'text',
  createdAt: 'text',
  policy: 'object',
};

const ROLE_DELETION: MembersOf<RoleDeletion> = {
  roleArn: 'text',
  accountId: 'text',
  roleName: 'text',
  service: 'text',
  requestedAt: 'text',
  status: 'text',
};

const SESSION: MembersOf<Session> = {
  accessKeyId: 'text',
  sessionToken: 'text',
  accountId: 'text',
  roleName: 'text',
  sessionName: 'text',
  tags: 'object',
  transitiveTagKeys: 'list',
  createdAt: 'text',
  expiresAt: 'text',
};

const EVENT: Partial<MembersOf<ApiEvent>> = {
  eventID: 'text',
  eventTime: 'text',
  eventSource: 'text',
  eventName: 'text',
  awsRegion: 'text',
  userIdentity: 'object',
  recipientAccountId: 'text',
};

/**
 * Reads a state that somebody hands in: whole, of the right kinds, and with nothing that points
 * nowhere. What is in it is not judged further.
 * @throws TypeError with a sentence that names what is wrong
 */
export function readWorld(value: unknown): World {
  check(value, WORLD, 'The state');
  const unknown = Object.keys(value).find(name => !Object.hasOwn(WORLD, name));
  if (unknown)
    throw new TypeError(
      `The state has a member "${unknown}", which no state has.`,
    );
  const world = value as unknown as World;
  check(world.settings, SETTINGS, 'settings');
  checkEach(world.accounts, ACCOUNT, 'accounts', 'id');
  checkEach(world.organizations, ORGANIZATION, 'organizations', 'id');
  checkEach(world.trails, TRAIL, 'trails', 'arn');
  checkEach(world.eventDataStores, EVENT_DATA_STORE, 'eventDataStores', 'arn');
  checkEach(world.buckets, BUCKET, 'buckets', 'name');
  checkEach(world.keys, KEY, 'keys', 'arn');
  checkEach(world.roleDeletions, ROLE_DELETION, 'roleDeletions');
  checkEach(world.sessions, SESSION, 'sessions', 'accessKeyId');
  checkEach(world.deliveries, DELIVERY, 'deliveries');
  checkEach(world.events, EVENT, 'events');
  checkReferences(world);
  return world;
}

function checkEach(
  items: object,
  members: Record<string, Kind>,
  collection: string,
  keyMember?: string,
): void {
  for (const [key, item] of Object.entries(items)) {
    const where = `${collection}[${JSON.stringify(key)}]`;
    check(item, members, where);
    if (keyMember && item[keyMember] !== key)
      throw new TypeError(`${where}.${keyMember} must be ${key}.`);
  }
}

function check(
  value: unknown,
  members: Record<string, Kind>,
  where: string,
): asserts value is Record<string, unknown> {
  if (kindOf(value) !== 'object')
    throw new TypeError(`${where} must be an object.`);
  for (const [name, kind] of Object.entries(members)) {
    const actual = kindOf((value as Record<string, unknown>)[name]);
    if (actual !== kind)
      throw new TypeError(`${where} needs "${name}", of kind ${kind}.`);
  }
}

function kindOf(value: unknown): Kind | undefined {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'object' && value !== null ? 'object' : undefined;
}

function checkReferences(world: World): void {
  const { accounts, organizations, trails } = world;
  const must = (isThere: boolean, what: string) => {
    if (!isThere)
      throw new TypeError(`${what}, which the state does not have.`);
  };
  for (const { id, membership } of Object.values(accounts)) {
    if (!membership) continue;
    const { organizationId, parentId } = membership;
    const organization = organizations[organizationId];
    must(
      organization !== undefined,
      `The account ${id} is in the organization ${organizationId}`,
    );
    must(
      parentId === organization.rootId ||
        organization.units[parentId] !== undefined,
      `The account ${id} is below ${parentId}`,
    );
  }
  for (const { id, managementAccountId } of Object.values(organizations))
    must(
      accounts[managementAccountId] !== undefined,
      `The management account of ${id} is ${managementAccountId}`,
    );
  for (const { arn, accountId } of Object.values(trails))
    must(
      accounts[accountId] !== undefined,
      `The trail ${arn} is in ${accountId}`,
    );
  for (const arn of Object.keys(world.memberTrails))
    must(trails[arn] !== undefined, `memberTrails names the trail ${arn}`);
}
