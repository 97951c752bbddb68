import { accountFolder, keyAt, organizationFolder, parseKey } from './keys';

const AT = Date.parse('2026-11-24T03:17:42.000Z');

describe('the keys of what a trail delivers', () => {
  it('stand below the organization, and the own account also by itself', () => {
    expect(organizationFolder('o-acm3', 'o-acm3zxcvbn')).toBe(
      'o-acm3/AWSLogs/o-acm3zxcvbn/',
    );
    expect(accountFolder(undefined, '222222222222', 'o-acm3zxcvbn')).toBe(
      'AWSLogs/o-acm3zxcvbn/222222222222/',
    );
    expect(accountFolder('logs', '111111111111')).toBe(
      'logs/AWSLogs/111111111111/',
    );
  });

  it('sort by time, so that a search can begin at one', () => {
    const digest = keyAt('f/', {
      accountId: '222222222222',
      region: 'eu-west-1',
      trail: { name: 'main', homeRegion: 'us-east-1' },
      time: AT,
    });
    const named = (time: string) =>
      `f/2026/11/24/222222222222_CloudTrail-Digest_eu-west-1_main_us-east-1_${time}.json.gz`;
    expect(digest < named('20261124T040000Z')).toBe(true);
    expect(digest > named('20261124T030000Z')).toBe(true);
    const log = keyAt('f/', {
      accountId: '222222222222',
      region: 'eu-west-1',
      time: AT,
    });
    const logNamed = (time: string) =>
      `f/2026/11/24/222222222222_CloudTrail_eu-west-1_${time}_0a1b2c3d4e5f6071.json.gz`;
    expect(log < logNamed('20261124T0317Z')).toBe(true);
    expect(log > logNamed('20261124T0316Z')).toBe(true);
  });

  it.each([
    [
      'AWSLogs/o-a/222222222222/CloudTrail-Digest/eu-west-1/2026/11/24/222222222222_CloudTrail-Digest_eu-west-1_my_own_trail_us-east-1_20261124T030000Z.json.gz',
      {
        at: '2026-11-24T03:00:00.000Z',
        kind: 'digest',
        region: 'eu-west-1',
        trailName: 'my_own_trail',
        homeRegion: 'us-east-1',
      },
    ],
    [
      'AWSLogs/o-a/222222222222/CloudTrail/eu-west-1/2026/11/24/222222222222_CloudTrail_eu-west-1_20261124T0315Z_0a1B2c3D4e5f6071.json.gz',
      { at: '2026-11-24T03:15:00.000Z', kind: 'log', region: 'eu-west-1' },
    ],
    ['AWSLogs/o-a/222222222222/CloudTrail/eu-west-1/2026/11/24/', undefined],
    [
      'x/222222222222_CloudTrail_eu-west-1_20261324T9915Z_0a1b2c3d4e5f6071.json.gz',
      undefined,
    ],
    [
      'x/222222222222_CloudTrail-Digest_eu-west-1_main_us-east-1_20261124T030000Z_backfill.json.gz',
      undefined,
    ],
    ['x/notes_2026.txt', undefined],
  ])('%s is read', (key, expected) => {
    expect(parseKey(key)).toEqual(expected);
  });
});
