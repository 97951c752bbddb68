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
import {
  BOOLEAN,
  LIST,
  listOf,
  NUMBER,
  OBJECT,
  oneOf,
  optional,
  shapeOf,
  TEXT,
  type MembersOf,
  type Shape,
} from './worldShape';

const MEMBERSHIP = {
  organizationId: TEXT,
  parentId: TEXT,
  joinedMethod: oneOf('INVITED', 'CREATED'),
  joinedAt: TEXT,
};

const world: MembersOf<World> = {
  accounts: OBJECT,
  organizations: OBJECT,
  trails: OBJECT,
  memberTrails: OBJECT,
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
  closedAt: optional(TEXT),
  membership: optional(shapeOf<NonNullable<Account['membership']>>(MEMBERSHIP)),
  formerMemberships: listOf<Account['formerMemberships'][number]>({
    ...MEMBERSHIP,
    leftAt: TEXT,
  }),
  optInRegions: LIST,
  busyRegions: LIST,
  roles: OBJECT,
  ownKey: shapeOf<Account['ownKey']>({ root: BOOLEAN, deniedActions: LIST }),
};

const organization: MembersOf<Organization> = {
  id: TEXT,
  managementAccountId: TEXT,
  featureSet: oneOf('ALL', 'CONSOLIDATED_BILLING'),
  rootId: TEXT,
  units: OBJECT,
  trustedAccess: OBJECT,
  delegatedAdministrators: OBJECT,
  resourcePolicy: optional(OBJECT),
  tags: OBJECT,
  formerTrustedAccess: optional(
    shapeOf<NonNullable<Organization['formerTrustedAccess']>>({
      value: OBJECT,
      changedAt: TEXT,
      readsLeft: optional(NUMBER),
    }),
  ),
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
  insights: LIST,
  tags: OBJECT,
  logging: shapeOf<Trail['logging']>({
    isLogging: BOOLEAN,
    startedAt: optional(TEXT),
    stoppedAt: optional(TEXT),
  }),
  createdAt: optional(TEXT),
  outage: optional(
    shapeOf<NonNullable<Trail['outage']>>({
      since: TEXT,
      error: optional(TEXT),
      regions: optional(LIST),
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
  advancedEventSelectors: LIST,
  kmsKeyId: optional(TEXT),
  tags: optional(OBJECT),
  createdAt: TEXT,
  updatedAt: TEXT,
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
      regions: optional(LIST),
    }),
  ),
  from: TEXT,
  to: optional(TEXT),
};

const bucket: MembersOf<Bucket> = {
  name: TEXT,
  accountId: TEXT,
  region: TEXT,
  createdAt: TEXT,
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
    blockedTypes: optional(LIST),
  }),
  lifecycleRules: LIST,
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
  createdAt: TEXT,
  tags: optional(OBJECT),
  deletionAt: optional(TEXT),
  policy: OBJECT,
};

const roleDeletion: MembersOf<RoleDeletion> = {
  roleArn: TEXT,
  accountId: TEXT,
  roleName: TEXT,
  service: TEXT,
  requestedAt: TEXT,
  status: oneOf('SUCCEEDED', 'IN_PROGRESS', 'FAILED'),
  reason: optional(TEXT),
  usage: optional(LIST),
};

const session: MembersOf<Session> = {
  accessKeyId: TEXT,
  sessionToken: TEXT,
  accountId: TEXT,
  roleName: TEXT,
  sessionName: TEXT,
  sourceIdentity: optional(TEXT),
  tags: OBJECT,
  policy: optional(OBJECT),
  transitiveTagKeys: LIST,
  createdAt: TEXT,
  expiresAt: TEXT,
};

const event: Partial<MembersOf<ApiEvent>> = {
  eventID: TEXT,
  eventTime: TEXT,
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
