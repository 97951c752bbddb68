import {
  type Finding,
  say,
  type Waiver,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { attachWaivers, isOpenFailure, toWaiver } from './waiver';

const stored = {
  id: 'one',
  organization: 'acme',
  findingId: 'a',
  controlId: 'a',
  reason: 'Later',
  createdBy: 'user:default/ada',
  createdAt: '2026-11-24T04:00:00.000Z',
  expiresAt: '2026-12-24T04:00:00.000Z',
};
const EXPIRY = Date.parse(stored.expiresAt);

const finding = (verdict: Finding['verdict'] = 'fail'): Finding => ({
  id: 'a',
  controlId: 'a',
  title: say('control.insights'),
  severity: 'low',
  standards: [],
  verdict,
  message: say('control.insights.fail'),
  evidence: [],
});
const waiver = (overrides: Partial<Waiver> = {}): Waiver => ({
  ...toWaiver(stored, EXPIRY - 1),
  ...overrides,
});

it('is in force until the moment that it expires, unless it was revoked', () => {
  expect(toWaiver(stored, EXPIRY - 1)).toMatchObject({ status: 'inForce' });
  expect(toWaiver(stored, EXPIRY)).toMatchObject({ status: 'expired' });
  expect(
    toWaiver({ ...stored, revokedAt: stored.createdAt }, EXPIRY),
  ).toMatchObject({ status: 'revoked' });
  expect(toWaiver({ ...stored, expiresAt: 'never' }, 0)).toMatchObject({
    status: 'expired',
  });
  expect(toWaiver(stored, 0)).not.toHaveProperty('organization');
});

it('stands beside its finding and changes no verdict', () => {
  const [waived] = attachWaivers([finding()], [waiver()]);
  expect(waived).toEqual({ ...finding(), waiver: waiver() });
  expect(isOpenFailure(waived)).toBe(false);
});

it('that has expired is shown beside what is still open, and accepts nothing', () => {
  const expired = waiver({ status: 'expired' });
  for (const verdict of ['fail', 'unknown'] as const) {
    const [shown] = attachWaivers([finding(verdict)], [expired]);
    expect(shown.waiver).toEqual(expired);
    expect(isOpenFailure(shown)).toBe(verdict === 'fail');
  }
  expect(attachWaivers([finding('pass')], [expired])).toEqual([
    finding('pass'),
  ]);
});

it('gives way to a newer one, and to none where it was revoked', () => {
  const newer = waiver({ id: 'two' });
  expect(attachWaivers([finding()], [newer, waiver()])[0].waiver).toBe(newer);
  expect(attachWaivers([finding()], [waiver({ status: 'revoked' })])).toEqual([
    finding(),
  ]);
  expect(attachWaivers([finding()], [waiver({ findingId: 'b' })])).toEqual([
    finding(),
  ]);
});
