import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { CoverageTerms, Evidence, Logging } from './types';
import { judgeCoverage } from './verdict';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-24T12:00:00.000Z');
const TERMS: CoverageTerms = {
  now: NOW,
  deliveryGraceMs: 24 * HOUR,
  evidenceStaleAfterMs: 36 * HOUR,
};
const ago = (hours: number) => new Date(NOW - hours * HOUR).toISOString();

const ACTIVE = { state: 'ACTIVE', joinedAt: ago(9000) };

const logging = (since = ago(8000)): Logging => ({
  kind: 'logging',
  trails: [
    {
      arn: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main',
      name: 'main',
      homeRegion: 'us-east-1',
      bucket: 'acme-logs',
      digests: true,
      since,
    },
  ],
});

const digest = (hours: number, trailName = 'main') =>
  ({ at: ago(hours), kind: 'digest', region: 'us-east-1', trailName } as const);
const log = (hours: number) =>
  ({ at: ago(hours), kind: 'log', region: 'us-east-1' } as const);

const found = (
  newest: Evidence['newest'],
  checkedHoursAgo = 1,
  regions: Evidence['regions'] = newest
    ? [{ region: newest.region, newestAt: newest.at }]
    : [],
): Evidence => ({ checkedAt: ago(checkedHoursAgo), newest, regions });

const REFUSED = say('denied.action', { missingAction: 's3:ListBucket' });

type Subject = Partial<Parameters<typeof judgeCoverage>[0]>;

const judge = (subject: Subject) =>
  judgeCoverage(
    { account: ACTIVE, logging: logging(), regions: ['us-east-1'], ...subject },
    TERMS,
  );

describe('the verdict on an account', () => {
  it.each<[string, Subject, string, string]>([
    [
      'a digest within the grace',
      { evidence: found(digest(2)) },
      'delivering',
      'coverage.delivering.digest',
    ],
    [
      'a log within the grace',
      { evidence: found(log(2)) },
      'delivering',
      'coverage.delivering.log',
    ],
    [
      'a digest from one of two Regions',
      { evidence: found(digest(2)), regions: ['us-east-1', 'eu-west-1'] },
      'delivering',
      'coverage.delivering.digestNotFrom',
    ],
    [
      'a digest as old as the grace when somebody looked',
      { evidence: found(digest(25), 1) },
      'delivering',
      'coverage.delivering.digest',
    ],
    [
      'a digest that is older than the grace',
      { evidence: found(digest(25.1), 1) },
      'silent',
      'coverage.silent.since',
    ],
    [
      'nothing ever',
      { evidence: found(undefined) },
      'silent',
      'coverage.silent.never',
    ],
    [
      'nothing yet, of an account that joined within the grace',
      {
        account: { state: 'ACTIVE', joinedAt: ago(5) },
        evidence: found(undefined),
      },
      'unverified',
      'coverage.unverified.notDue',
    ],
    [
      'a digest of a membership before',
      {
        account: { state: 'ACTIVE', joinedAt: ago(5) },
        evidence: found(digest(6)),
      },
      'unverified',
      'coverage.unverified.notDue',
    ],
    [
      'a digest from before trusted access or the start of logging',
      { logging: logging(ago(3)), evidence: found(digest(4)) },
      'unverified',
      'coverage.unverified.notDue',
    ],
    [
      'a log from before the start of logging',
      { logging: logging(ago(3)), evidence: found(log(4)) },
      'unverified',
      'coverage.unverified.notDue',
    ],
    [
      'a digest after the start of logging',
      { logging: logging(ago(3)), evidence: found(digest(2)) },
      'delivering',
      'coverage.delivering.digest',
    ],
    [
      'a digest of another trail, which logs less or is no more',
      { evidence: found(digest(2, 'data-events')) },
      'silent',
      'coverage.silent.since',
    ],
    ['nobody looked', {}, 'unknown', 'coverage.unknown.notYet'],
    ['nobody could look', { failure: REFUSED }, 'unverified', 'denied.action'],
    [
      'evidence that still counts, though nobody could look again',
      { failure: REFUSED, evidence: found(digest(12), 11) },
      'delivering',
      'coverage.delivering.digest',
    ],
    [
      'evidence as old as it may be',
      { evidence: found(digest(36), 36) },
      'delivering',
      'coverage.delivering.digest',
    ],
    [
      'evidence that is stale',
      { evidence: found(digest(36.1), 36.1) },
      'unknown',
      'coverage.unknown.stale',
    ],
    [
      'silence that is stale',
      { evidence: found(undefined, 37) },
      'unknown',
      'coverage.unknown.stale',
    ],
    [
      'no organization trail, whatever is in the bucket',
      {
        logging: {
          kind: 'none',
          message: say('coverage.uncovered.trustedAccess'),
        },
        evidence: found(digest(1)),
      },
      'uncovered',
      'coverage.uncovered.trustedAccess',
    ],
    [
      'nobody knows whether there is a trail, whatever is in the bucket',
      {
        logging: { kind: 'unknown', message: say('coverage.unknown.trails') },
        evidence: found(digest(1)),
      },
      'unknown',
      'coverage.unknown.trails',
    ],
    ...['SUSPENDED', 'CLOSED', 'PENDING_CLOSURE', 'PENDING_ACTIVATION'].map(
      (state): [string, Subject, string, string] => [
        `${state}, though it still delivers`,
        {
          account: { state, joinedAt: ago(9000) },
          evidence: found(digest(1)),
        },
        'suspended',
        'coverage.suspended',
      ],
    ),
  ])('%s', (_, subject, verdict, key) => {
    expect(judge(subject)).toMatchObject({ verdict, message: { key } });
  });

  it('names the Regions from which no digest as recent was seen', () => {
    const evidence = found(digest(2), 1, [
      { region: 'us-east-1', newestAt: ago(2) },
      { region: 'eu-west-1', newestAt: ago(40) },
      { region: 'eu-central-1' },
    ]);
    const regions = ['us-east-1', 'eu-west-1', 'ap-northeast-1'];
    expect(judge({ evidence, regions }).message.params).toMatchObject({
      regions: 'eu-west-1, ap-northeast-1',
    });
  });

  it('takes the evidence of any trail that logs the organization', () => {
    const two = logging();
    if (two.kind === 'logging') {
      two.trails.push({ ...two.trails[0], name: 'second', since: ago(3) });
    }
    const evidence = found(digest(2, 'second'));
    expect(judge({ logging: two, evidence }).verdict).toBe('delivering');
    const before = found(digest(4, 'second'));
    expect(judge({ logging: two, evidence: before }).verdict).toBe('silent');
  });
});
