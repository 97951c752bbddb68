import type {
  Account,
  ApiEvent,
  Bucket,
  DeliverySpan,
  EncryptionKey,
  EventDataStore,
  LifecycleRule,
  Organization,
  OrganizationalUnit,
  Role,
  RoleDeletion,
  Session,
  Trail,
  World,
  WorldSettings,
} from '../world/types';
import {
  BOOLEAN,
  LIST,
  listOf,
  mapOf,
  NUMBER,
  OBJECT,
  oneOf,
  optional,
  shapeOf,
  TEXT,
  type MembersOf,
  type Shape,
} from './shape';

/** A time that `new Date` takes. */
const TIME = {
  kind: 'text',
  must: {
    be: 'a time in ISO 8601',
    holds: (value: unknown) =>
      /^\d{4}-/.test(String(value)) &&
      Number.isFinite(Date.parse(String(value))),
  },
} as const;

const TAGS = mapOf(TEXT);

const MEMBERSHIP = {
  organizationId: TEXT,
  parentId: TEXT,
  joinedMethod: oneOf('INVITED', 'CREATED'),
  joinedAt: TIME,
};

const world: MembersOf<World> = {
  accounts: OBJECT,
  organizations: OBJECT,
  trails: OBJECT,
  memberTrails: mapOf(listOf(TEXT)),
  eventDataStores: OBJECT,
  deliveries: LIST,
  buckets: OBJECT,
  keys: OBJECT,
  roleDeletions: OBJECT,
  sessions: OBJECT,
  events: LIST,
  settings: OBJECT,
  seed: TEXT,
  serial: NUMBER,
};

const settings: MembersOf<WorldSettings> = {
  serviceAccessLag: shapeOf<WorldSettings['serviceAccessLag']>({
    reads: optional(NUMBER),
    ms: optional(NUMBER),
  }),
  cloudTrailAccessLagMs: NUMBER,
  disableBehaviour: oneOf('current', '2021'),
  eventLookupDelayMs: NUMBER,
  partition: oneOf('aws', 'aws-cn', 'aws-us-gov'),
};

const account: MembersOf<Account> = {
  id: TEXT,
  name: TEXT,
  email: TEXT,
  state: oneOf(
    'PENDING_ACTIVATION',
    'ACTIVE',
    'SUSPENDED',
    'PENDING_CLOSURE',
    'CLOSED',
  ),
  closedAt: optional(TIME),
  membership: optional(shapeOf<NonNullable<Account['membership']>>(MEMBERSHIP)),
  formerMemberships: listOf(
    shapeOf<Account['formerMemberships'][number]>({
      ...MEMBERSHIP,
      leftAt: TIME,
    }),
  ),
  optInRegions: listOf(TEXT),
  busyRegions: listOf(TEXT),
  roles: mapOf(
    shapeOf<Role>({
      name: TEXT,
      path: TEXT,
      arn: TEXT,
      roleId: TEXT,
      createdAt: TIME,
      description: optional(TEXT),
      maxSessionSeconds: NUMBER,
      trustPolicy: OBJECT,
      policies: listOf(OBJECT),
    }),
  ),
  ownKey: shapeOf<Account['ownKey']>({
    root: BOOLEAN,
    deniedActions: listOf(TEXT),
  }),
};

const organization: MembersOf<Organization> = {
  id: TEXT,
  managementAccountId: TEXT,
  featureSet: oneOf('ALL', 'CONSOLIDATED_BILLING'),
  rootId: TEXT,
  units: OBJECT,
  trustedAccess: mapOf(TIME),
  delegatedAdministrators: mapOf(mapOf(TIME)),
  resourcePolicy: optional(OBJECT),
  tags: mapOf(TAGS),
  formerTrustedAccess: optional(
    shapeOf<NonNullable<Organization['formerTrustedAccess']>>({
      value: mapOf(TIME),
      changedAt: TIME,
      readsLeft: optional(NUMBER),
    }),
  ),
};

const unit: MembersOf<OrganizationalUnit> = {
  id: TEXT,
  name: TEXT,
  parentId: TEXT,
};

const trail: MembersOf<Trail> = {
  arn: TEXT,
  name: TEXT,
  accountId: TEXT,
  homeRegion: TEXT,
  isMultiRegion: BOOLEAN,
  isOrganizationTrail: BOOLEAN,
  includeGlobalServiceEvents: BOOLEAN,
  bucket: TEXT,
  keyPrefix: optional(TEXT),
  snsTopicArn: optional(TEXT),
  kmsKeyId: optional(TEXT),
  logFileValidation: BOOLEAN,
  cloudWatchLogsLogGroupArn: optional(TEXT),
  cloudWatchLogsRoleArn: optional(TEXT),
  selectors: OBJECT,
  insights: listOf(OBJECT),
  tags: TAGS,
  logging: shapeOf<Trail['logging']>({
    isLogging: BOOLEAN,
    startedAt: optional(TIME),
    stoppedAt: optional(TIME),
  }),
  createdAt: optional(TIME),
  outage: optional(
    shapeOf<NonNullable<Trail['outage']>>({
      since: TIME,
      error: optional(TEXT),
      regions: optional(listOf(TEXT)),
    }),
  ),
};

const eventDataStore: MembersOf<EventDataStore> = {
  arn: TEXT,
  name: TEXT,
  accountId: TEXT,
  region: TEXT,
  status: oneOf('CREATED', 'ENABLED', 'PENDING_DELETION', 'STOPPED_INGESTION'),
  isMultiRegion: BOOLEAN,
  isOrganization: BOOLEAN,
  retentionPeriod: NUMBER,
  terminationProtection: BOOLEAN,
  advancedEventSelectors: listOf(OBJECT),
  kmsKeyId: optional(TEXT),
  tags: optional(TAGS),
  createdAt: TIME,
  updatedAt: TIME,
};

const delivery: MembersOf<DeliverySpan> = {
  trailArn: TEXT,
  trailName: TEXT,
  accountId: TEXT,
  homeRegion: TEXT,
  isMultiRegion: BOOLEAN,
  organizationId: optional(TEXT),
  bucket: TEXT,
  keyPrefix: optional(TEXT),
  digests: BOOLEAN,
  admits: shapeOf<DeliverySpan['admits']>({
    accountPrefix: BOOLEAN,
    organizationPrefix: BOOLEAN,
  }),
  failing: optional(
    shapeOf<NonNullable<DeliverySpan['failing']>>({
      error: optional(TEXT),
      regions: optional(listOf(TEXT)),
    }),
  ),
  from: TIME,
  to: optional(TIME),
};

const bucket: MembersOf<Bucket> = {
  name: TEXT,
  accountId: TEXT,
  region: TEXT,
  createdAt: TIME,
  policy: optional(OBJECT),
  publicAccessBlock: optional(
    shapeOf<NonNullable<Bucket['publicAccessBlock']>>({
      BlockPublicAcls: BOOLEAN,
      IgnorePublicAcls: BOOLEAN,
      BlockPublicPolicy: BOOLEAN,
      RestrictPublicBuckets: BOOLEAN,
    }),
  ),
  versioning: optional(oneOf('Enabled', 'Suspended')),
  encryption: shapeOf<Bucket['encryption']>({
    algorithm: oneOf('AES256', 'aws:kms', 'aws:kms:dsse'),
    kmsKeyId: optional(TEXT),
    bucketKey: BOOLEAN,
    blockedTypes: optional(listOf(TEXT)),
  }),
  lifecycleRules: listOf(
    shapeOf<LifecycleRule>({
      id: TEXT,
      status: oneOf('Enabled', 'Disabled'),
      prefix: optional(TEXT),
      expirationDays: optional(NUMBER),
      noncurrentExpirationDays: optional(NUMBER),
      newerNoncurrentVersions: optional(NUMBER),
      expiredObjectDeleteMarker: optional(BOOLEAN),
      abortIncompleteUploadDays: optional(NUMBER),
      transitions: listOf(
        shapeOf<LifecycleRule['transitions'][number]>({
          days: NUMBER,
          storageClass: TEXT,
        }),
      ),
    }),
  ),
  logging: optional(
    shapeOf<NonNullable<Bucket['logging']>>({
      targetBucket: TEXT,
      targetPrefix: TEXT,
    }),
  ),
  acl: oneOf(
    'private',
    'public-read',
    'public-read-write',
    'authenticated-read',
    'log-delivery-write',
  ),
  objectOwnership: optional(
    oneOf('BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter'),
  ),
  objectLock: optional(
    shapeOf<NonNullable<Bucket['objectLock']>>({
      mode: optional(oneOf('GOVERNANCE', 'COMPLIANCE')),
      days: optional(NUMBER),
      years: optional(NUMBER),
    }),
  ),
};

const key: MembersOf<EncryptionKey> = {
  keyId: TEXT,
  arn: TEXT,
  accountId: TEXT,
  region: TEXT,
  description: TEXT,
  state: oneOf('Enabled', 'Disabled', 'PendingDeletion'),
  createdAt: TIME,
  tags: optional(TAGS),
  deletionAt: optional(TIME),
  policy: OBJECT,
};

const roleDeletion: MembersOf<RoleDeletion> = {
  roleArn: TEXT,
  accountId: TEXT,
  roleName: TEXT,
  service: TEXT,
  requestedAt: TIME,
  status: oneOf('SUCCEEDED', 'IN_PROGRESS', 'FAILED'),
  reason: optional(TEXT),
  usage: optional(
    listOf(
      shapeOf<NonNullable<RoleDeletion['usage']>[number]>({
        region: TEXT,
        resources: listOf(TEXT),
      }),
    ),
  ),
};

const session: MembersOf<Session> = {
  accessKeyId: TEXT,
  sessionToken: TEXT,
  accountId: TEXT,
  roleName: TEXT,
  sessionName: TEXT,
  sourceIdentity: optional(TEXT),
  tags: TAGS,
  policy: optional(OBJECT),
  transitiveTagKeys: listOf(TEXT),
  createdAt: TIME,
  expiresAt: TIME,
};

const event: Partial<MembersOf<ApiEvent>> = {
  eventID: TEXT,
  eventTime: TIME,
  eventSource: TEXT,
  eventName: TEXT,
  awsRegion: TEXT,
  userIdentity: OBJECT,
  recipientAccountId: TEXT,
};

/** What the parts of a state must be, by what they are. */
export const SHAPES = {
  world: { members: world },
  settings: { members: settings },
  account: { members: account },
  organization: { members: organization },
  unit: { members: unit },
  trail: { members: trail },
  eventDataStore: { members: eventDataStore },
  delivery: { members: delivery },
  bucket: { members: bucket },
  key: { members: key },
  roleDeletion: { members: roleDeletion },
  session: { members: session },
  // Records differ by service: only what this simulator reads of them is asked for.
  event: { members: event, isOpen: true },
} satisfies Record<string, Shape>;
