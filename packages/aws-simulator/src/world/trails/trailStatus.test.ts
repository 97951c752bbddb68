import { NOON } from '../../__testUtils__/cloudtrail';
import {
  changed,
  IN_MEMBER,
  LATER,
  spansOf,
  start,
  status,
  withBucket,
} from '../../__testUtils__/deliveries';
import {
  logBucket,
  logKey,
  KEY_ARN,
  without,
} from '../../__testUtils__/destinations';
import { createWorld } from '../../scenarios/createWorld';
import {
  MANAGEMENT,
  MEMBER,
  smallOrganization,
  TRAIL_ARN,
} from '../../__testUtils__/worlds';
import { statusOf } from './trailStatus';
import { settleDeliveries } from '../deliveries/deliveries';
import { toAccountTrail } from './organizationTrails';
import type { PolicyDocument, PolicyStatement } from '../identity/policy';
import type { Bucket } from '../types';

const MINUTE = 60_000;
const goodBucket = logBucket('example-trail', 'org-trail');

describe('what a bucket’s policy admits', () => {
  const refusing = (...sids: string[]): Bucket => ({
    ...goodBucket,
    policy: without(goodBucket, ...sids),
  });

  it('is both places with the policy that AWS documents', () => {
    expect(withBucket(goodBucket, LATER)).toMatchObject({
      deliveries: start.deliveries,
    });
  });

  it('loses the members where the organization’s place is missing, and says AccessDenied', () => {
    const world = withBucket(refusing('AWSCloudTrailOrganizationWrite'), NOON);
    expect(spansOf(world).at(-1)?.admits).toEqual({
      accountPrefix: true,
      organizationPrefix: false,
    });
    expect(status(world, LATER, IN_MEMBER)).toMatchObject({
      error: 'AccessDenied',
      latestDelivery: '2026-11-23T12:00:00.000Z',
    });
    // The owner's own logs still arrive under its own id.
    expect(status(world, LATER)).toMatchObject({
      error: 'AccessDenied',
      latestDelivery: '2026-11-23T12:30:00.000Z',
    });
  });

  it('loses the owner’s place alone where that is missing', () => {
    const world = withBucket(refusing('AWSCloudTrailWrite'), NOON);
    expect(status(world, LATER, IN_MEMBER)).toMatchObject({
      error: undefined,
      latestDelivery: '2026-11-23T12:30:00.000Z',
    });
    expect(status(world, LATER).error).toBe('AccessDenied');
  });

  it('is nothing where CloudTrail may not read the ACL, or there is no policy', () => {
    for (const bucket of [
      refusing('AWSCloudTrailAclCheck'),
      { ...goodBucket, policy: undefined },
    ])
      expect(status(withBucket(bucket, NOON), LATER)).toMatchObject({
        error: 'AccessDenied',
        latestDelivery: '2026-11-23T12:00:00.000Z',
      });
  });

  it('is nothing for aws:PrincipalOrgID, which CloudTrail does not have', () => {
    const policy = structuredClone(goodBucket.policy!);
    for (const statement of [policy.Statement].flat())
      statement.Condition = {
        StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' },
      };
    expect(
      status(withBucket({ ...goodBucket, policy }, NOON), LATER).error,
    ).toBe('AccessDenied');
  });

  it('is nothing for another trail, which aws:SourceArn tells apart', () => {
    const bucket = logBucket('example-trail', 'other-trail');
    expect(status(withBucket(bucket, NOON), LATER).error).toBe('AccessDenied');
  });

  it.each([
    [MANAGEMENT, undefined],
    [MEMBER, 'AccessDenied'],
  ])(
    'is for trails of account %s, which aws:SourceAccount tells',
    (account, error) => {
      const policy = structuredClone(goodBucket.policy!);
      for (const statement of [policy.Statement].flat())
        statement.Condition = {
          StringEquals: { 'aws:SourceAccount': account },
        };
      expect(
        status(withBucket({ ...goodBucket, policy }, NOON), LATER).error,
      ).toBe(error);
    },
  );

  it.each([
    ['false', undefined],
    ['true', 'AccessDenied'],
  ])(
    'is what a ban of aws:SecureTransport %s leaves: CloudTrail comes over TLS',
    (value, error) => {
      const ban: PolicyStatement = {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': value } },
      };
      const policy: PolicyDocument = {
        ...goodBucket.policy!,
        Statement: [goodBucket.policy!.Statement, ban].flat(),
      };
      expect(
        status(withBucket({ ...goodBucket, policy }, NOON), LATER).error,
      ).toBe(error);
    },
  );

  it('is judged by the key prefix', () => {
    const prefixed = { keyPrefix: 'trails' };
    expect(status(changed(prefixed, NOON), LATER).error).toBe('AccessDenied');
    const bucket = logBucket('example-trail', 'org-trail', prefixed);
    const world = withBucket(bucket, NOON, changed(prefixed, NOON));
    expect(status(world, LATER).error).toBeUndefined();
  });

  it('is NoSuchBucket where the bucket is gone', () => {
    const { 'example-trail': gone, ...buckets } = start.buckets;
    const world = settleDeliveries({ ...start, buckets }, NOON);
    expect(status(world, LATER)).toMatchObject({
      error: 'NoSuchBucket',
      latestDelivery: '2026-11-23T12:00:00.000Z',
      latestDigest: '2026-11-23T12:00:00.000Z',
      latestAttempt: '2026-11-23T12:30:00.000Z',
    });
  });

  it('comes back with the policy', () => {
    const broken = withBucket({ ...goodBucket, policy: undefined }, NOON);
    const mended = withBucket(goodBucket, LATER, broken);
    expect(status(mended, LATER + 5 * MINUTE)).toMatchObject({
      error: undefined,
      latestDelivery: '2026-11-23T12:35:00.000Z',
    });
  });
});

describe('the error', () => {
  const broken = withBucket({ ...goodBucket, policy: undefined }, NOON);
  const of = (world: typeof start, minutes: number) => {
    const { error, digestError } = status(world, NOON + minutes * MINUTE);
    return [error, digestError];
  };

  it('shows with the first attempt after the break, of logs and of digests apart', () => {
    expect(of(broken, 0)).toEqual([undefined, undefined]);
    expect(of(broken, 5)).toEqual(['AccessDenied', undefined]);
    expect(of(broken, 60)).toEqual(['AccessDenied', 'AccessDenied']);
  });

  it('goes with the first attempt after the repair', () => {
    const mended = withBucket(goodBucket, NOON + 61 * MINUTE, broken);
    expect(of(mended, 62)).toEqual(['AccessDenied', 'AccessDenied']);
    expect(of(mended, 66)).toEqual([undefined, 'AccessDenied']);
    expect(of(mended, 121)).toEqual([undefined, undefined]);
  });
});

describe('in another partition', () => {
  it('policies and trails speak of its ARNs', () => {
    const scenario = structuredClone(smallOrganization);
    scenario.settings = { partition: 'aws-cn' };
    const world = createWorld(scenario, NOON);
    const trail = Object.values(world.trails)[0];
    expect(trail.arn).toMatch(/^arn:aws-cn:cloudtrail:cn-northwest-1:/);
    const place = { accountId: MANAGEMENT, region: trail.homeRegion };
    expect(statusOf(world, trail, place, NOON)).toMatchObject({
      error: undefined,
      latestDelivery: '2026-11-23T12:00:00.000Z',
    });
  });
});

describe('what a key lets through', () => {
  const encrypted = (key: ReturnType<typeof logKey> | undefined) =>
    changed({ kmsKeyId: KEY_ARN }, NOON, {
      ...start,
      keys: key ? { [KEY_ARN]: key } : {},
    });

  it.each([
    ['all, with the policy that AWS documents', logKey('org-trail'), undefined],
    ['nothing, for another trail', logKey('other-trail'), 'AccessDenied'],
    [
      'nothing, disabled',
      logKey('org-trail', { state: 'Disabled' }),
      'KMS.DisabledException',
    ],
    [
      'nothing, about to be deleted',
      logKey('org-trail', { state: 'PendingDeletion' }),
      'KMS.KMSInvalidStateException',
    ],
    ['nothing, gone', undefined, 'KMS.NotFoundException'],
  ])('is %s', (_, key, error) => {
    expect(status(encrypted(key), LATER).error).toBe(error);
  });
});

describe('a trail’s status', () => {
  it('is broken in the Regions of an outage alone', () => {
    const outage = {
      since: '2026-11-23T09:58:00.000Z',
      error: 'AccessDenied',
      regions: ['us-east-1'],
    };
    const world = changed({ outage }, NOON);
    expect(status(world, NOON)).toMatchObject({
      error: 'AccessDenied',
      latestDelivery: '2026-11-23T09:55:00.000Z',
    });
    expect(
      status(world, NOON, { accountId: MANAGEMENT, region: 'eu-west-1' }),
    ).toMatchObject({
      error: undefined,
      latestDelivery: '2026-11-23T12:00:00.000Z',
    });
  });

  it('has an old time and no error while deliveries time out', () => {
    const outage = { since: '2026-11-23T09:58:00.000Z' };
    expect(status(changed({ outage }, NOON), NOON)).toEqual({
      error: undefined,
      latestDelivery: '2026-11-23T09:55:00.000Z',
      latestDigest: '2026-11-23T09:00:00.000Z',
      latestAttempt: '2026-11-23T12:00:00.000Z',
    });
  });

  it('counts what is due in the instant of a break as broken', () => {
    const outage = { since: '2026-11-23T10:00:00.000Z' };
    expect(status(changed({ outage }, NOON), NOON)).toMatchObject({
      latestDelivery: '2026-11-23T09:55:00.000Z',
      latestDigest: '2026-11-23T09:00:00.000Z',
    });
  });

  it('has no digest without validation', () => {
    const world = changed({ logFileValidation: false }, NOON);
    expect(status(world, LATER).latestDigest).toBeUndefined();
  });

  it('ends for members with the organization’s trail, and stays with its owner', () => {
    const world = settleDeliveries(
      toAccountTrail(start, start.trails[TRAIL_ARN]),
      NOON,
    );
    expect(status(world, LATER, IN_MEMBER).latestDelivery).toBe(
      '2026-11-23T12:00:00.000Z',
    );
    expect(status(world, LATER).latestDelivery).toBe(
      '2026-11-23T12:30:00.000Z',
    );
  });

  it('begins afresh for a new trail of an old name', () => {
    const trail = {
      ...start.trails[TRAIL_ARN],
      createdAt: new Date(LATER).toISOString(),
      logging: { isLogging: false },
    };
    const world = changed(trail, LATER);
    expect(status(world, LATER).latestDelivery).toBeUndefined();
  });

  it('counts for a member since it joined', () => {
    const member = start.accounts[MEMBER];
    const world = {
      ...start,
      accounts: {
        ...start.accounts,
        [MEMBER]: {
          ...member,
          membership: {
            ...member.membership!,
            joinedAt: '2026-11-23T12:01:00.000Z',
          },
        },
      },
    };
    expect(status(world, NOON, IN_MEMBER).latestDelivery).toBeUndefined();
    expect(status(world, NOON + 4 * MINUTE, IN_MEMBER).latestDelivery).toBe(
      '2026-11-23T12:05:00.000Z',
    );
  });
});
