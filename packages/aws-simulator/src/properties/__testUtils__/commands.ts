import fc, { type Arbitrary } from 'fast-check';
import type { FaultKind } from '../../fault';
import { CLOUDTRAIL_PRINCIPAL } from '../../world/identity/serviceLinkedRoles';
import {
  arnOfTrailIn,
  bucketPolicy,
  ACCOUNTS,
  BUCKETS,
  ORGANIZATIONS,
  TRAILS,
} from './company';
import type { Call } from './calls';

/** What an account does, or has done to it, behind AWS's calls. */
export interface MembershipChange {
  kind: 'membership';
  change: 'join' | 'leave' | 'close' | 'move';
  /** None: a new account joins. */
  accountId?: string;
  organization: (typeof ORGANIZATIONS)[number];
  /** Which of the organization's root and units, counted. */
  parent: number;
  method: 'Left' | 'Removed' | 'Cleaned';
}

/** One step of a sequence. */
export type Command =
  | Call
  | MembershipChange
  /** The clock goes forward. */
  | { kind: 'clock'; ms: number }
  /** From a time on, before now or after, a trail's deliveries do not arrive. */
  | {
      kind: 'outage';
      trailArn: string;
      sinceMs: number;
      error?: string;
      regions?: string[];
    }
  /** The state is exported and imported again. */
  | { kind: 'import' };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const accountId = fc.constantFrom(...Object.values(ACCOUNTS));
const organization = fc.constantFrom(...ORGANIZATIONS);
const trailName = fc.constantFrom(...TRAILS);
const caller = often('management', [
  'member',
  'delegate',
  'otherManagement',
  'stranger',
  'narrow',
]);
const region = fc.constantFrom(
  'us-east-1',
  'us-east-1',
  'us-east-1',
  'eu-west-1',
);
const principal = often(CLOUDTRAIL_PRINCIPAL, [
  'config.amazonaws.com',
  'not a principal',
]);
const bucket = often<string>(BUCKETS[0], [
  BUCKETS[1],
  BUCKETS[2],
  'made-logs',
  'no-such-logs',
  'Not A Bucket',
]);
/** A trail by its name, as its own account does, or by its ARN. */
const trail = fc.oneof(
  trailName,
  fc.tuple(trailName, region).map(([name, home]) => arnOfTrailIn(home, name)),
);
const fault = often<FaultKind | undefined>(undefined, [
  'timeoutBefore',
  'timeoutAfter',
  'reset',
  'resetAfter',
  'truncate',
  'throttle',
  'serverError',
  'deny',
]);

const TRAIL_SETTINGS = {
  IsOrganizationTrail: fc.boolean(),
  IsMultiRegionTrail: fc.boolean(),
  EnableLogFileValidation: fc.boolean(),
  S3KeyPrefix: fc.constantFrom('', 'logs', 'logs/of'),
};

const commands: [weight: number, Arbitrary<Command>][] = [
  [
    3,
    call('organizations', 'EnableAWSServiceAccess', {
      ServicePrincipal: principal,
    }),
  ],
  [
    2,
    call('organizations', 'DisableAWSServiceAccess', {
      ServicePrincipal: principal,
    }),
  ],
  [
    1,
    call('organizations', 'RegisterDelegatedAdministrator', {
      AccountId: accountId,
      ServicePrincipal: principal,
    }),
  ],
  [
    1,
    call('organizations', 'DeregisterDelegatedAdministrator', {
      AccountId: accountId,
      ServicePrincipal: principal,
    }),
  ],
  [1, call('organizations', 'ListAWSServiceAccessForOrganization')],
  [
    1,
    call('cloudtrail', 'RegisterOrganizationDelegatedAdmin', {
      MemberAccountId: accountId,
    }),
  ],
  [
    1,
    call('cloudtrail', 'DeregisterOrganizationDelegatedAdmin', {
      DelegatedAdminAccountId: accountId,
    }),
  ],
  [
    12,
    call(
      'cloudtrail',
      'CreateTrail',
      { Name: trailName, S3BucketName: bucket },
      TRAIL_SETTINGS,
    ),
  ],
  [
    6,
    call(
      'cloudtrail',
      'UpdateTrail',
      { Name: trail },
      { S3BucketName: bucket, ...TRAIL_SETTINGS },
    ),
  ],
  [2, call('cloudtrail', 'DeleteTrail', { Name: trail })],
  [4, call('cloudtrail', 'StartLogging', { Name: trail })],
  [2, call('cloudtrail', 'StopLogging', { Name: trail })],
  [
    1,
    call('cloudtrail', 'PutEventSelectors', {
      TrailName: trail,
      EventSelectors: fc.constantFrom(
        [],
        [{ ReadWriteType: 'WriteOnly' }],
        [{ ReadWriteType: 'Sometimes' }],
      ),
    }),
  ],
  [1, call('cloudtrail', 'GetTrailStatus', { Name: trail })],
  [
    1,
    call(
      'cloudtrail',
      'DescribeTrails',
      {},
      { includeShadowTrails: fc.boolean() },
    ),
  ],
  [1, call('s3', 'CreateBucket', { Bucket: bucket })],
  [
    2,
    call('s3', 'PutBucketPolicy', {
      Bucket: bucket,
      Policy: fc
        .tuple(
          bucket,
          fc.constantFrom('open' as const, 'own' as const, 'nothing' as const),
        )
        .map(([name, admits]) => JSON.stringify(bucketPolicy(name, admits))),
    }),
  ],
  [1, call('iam', 'CreateServiceLinkedRole', { AWSServiceName: principal })],
  [
    1,
    call('iam', 'DeleteServiceLinkedRole', {
      RoleName: fc.constantFrom('AWSServiceRoleForCloudTrail', 'Narrow'),
    }),
  ],
  [
    3,
    fc.record({
      kind: fc.constant('membership' as const),
      change: fc.constantFrom(
        'join' as const,
        'leave' as const,
        'close' as const,
        'move' as const,
      ),
      accountId: fc.option(accountId, { freq: 5, nil: undefined }),
      organization,
      parent: fc.nat(2),
      method: fc.constantFrom(
        'Left' as const,
        'Removed' as const,
        'Cleaned' as const,
      ),
    }),
  ],
  [
    3,
    fc.record({
      kind: fc.constant('clock' as const),
      ms: fc.oneof(
        {
          weight: 9,
          arbitrary: fc.constantFrom(
            1,
            1000,
            2 * MINUTE,
            50 * MINUTE,
            3 * HOUR,
          ),
        },
        { weight: 1, arbitrary: fc.constant(25 * HOUR) },
      ),
    }),
  ],
  [
    1,
    fc.record({
      kind: fc.constant('outage' as const),
      trailArn: trailName.map(name => arnOfTrailIn('us-east-1', name)),
      sinceMs: fc.constantFrom(-30 * HOUR, -HOUR, 0, HOUR),
      error: fc.option(fc.constant('SlowDown'), { nil: undefined }),
      regions: fc.option(fc.constant<string[]>(['us-east-1']), {
        nil: undefined,
      }),
    }),
  ],
  [1, fc.constant<Command>({ kind: 'import' })],
];

/** Sequences of steps, up to some length. */
export function sequences(maxLength: number): Arbitrary<Command[]> {
  return fc.array(
    fc.oneof(...commands.map(([weight, arbitrary]) => ({ weight, arbitrary }))),
    { maxLength, size: 'max' },
  );
}

/** A call by anyone, anywhere, in any weather. */
function call(
  service: Call['service'],
  action: string,
  required: Record<string, Arbitrary<unknown>> = {},
  optional: Record<string, Arbitrary<unknown>> = {},
): Arbitrary<Call> {
  return fc.record({
    kind: fc.constant('call' as const),
    service: fc.constant(service),
    action: fc.constant(action),
    input: fc.record(
      { ...required, ...optional },
      { requiredKeys: Object.keys(required) },
    ),
    as: caller,
    region,
    fault,
  });
}

function often<T>(usual: T, others: T[]): Arbitrary<T> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}
