import type { Trail } from 'backstage-plugin-cloudtrail-organizations-common';
import { trail } from '../__testUtils__/facts';
import { looksFormer } from './formerTrail';

const account = (overrides: Partial<Trail>) =>
  trail({ isOrganizationTrail: false, isMultiRegion: false, ...overrides });
const why = (one: Trail, others: Trail[] = []) =>
  looksFormer(one, {
    organization: { id: 'o-acm3zxcvbn' },
    trails: [one, ...others],
  })?.key;

it.each<[string, Partial<Trail>]>([
  ['former.seen', { organizationTrailUntil: '2026-11-23T13:50:00.000Z' }],
  ['former.owned', { name: 'aws-controltower-BaselineCloudTrail' }],
  ['former.owned', { name: 'AWSAccelerator-Organizations-CloudTrail' }],
  ['former.prefix', { keyPrefix: 'o-acm3zxcvbn' }],
  ['former.name', { name: 'org-trail' }],
  ['former.name', { name: 'CompanyOrganisationTrail' }],
  ['former.multiRegion', { isMultiRegion: true }],
])('says why: %s', (key, overrides) => {
  expect(why(account(overrides))).toBe(key);
});

it('says nothing of an ordinary trail', () => {
  expect(why(account({}))).toBe(undefined);
  expect(why(account({ name: 'morgana' }))).toBe(undefined);
  expect(why(account({ keyPrefix: 'o-0ther00000' }))).toBe(undefined);
  expect(why(account({ isMultiRegion: true }), [trail()])).toBe(undefined);
});

it('says nothing of an organization trail', () => {
  expect(why(trail({ name: 'org-trail' }))).toBe(undefined);
});
