import {
  type Finding,
  say,
  type Severity,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { countFindings } from './findingCounts';

const finding = (
  verdict: Finding['verdict'],
  severity: Severity = 'low',
  waiver?: 'inForce' | 'expired',
): Finding => ({
  id: 'a',
  controlId: 'a',
  title: say('control.insights'),
  severity,
  standards: [],
  verdict,
  message: say('control.insights.fail'),
  evidence: [],
  ...(waiver && {
    waiver: {
      id: 'one',
      findingId: 'a',
      controlId: 'a',
      reason: 'Later',
      createdBy: 'user:default/ada',
      createdAt: '2026-11-24T04:00:00.000Z',
      expiresAt: '2026-12-24T04:00:00.000Z',
      status: waiver,
    },
  }),
});

const NONE = { critical: 0, high: 0, medium: 0, low: 0 };

it('counts failures by severity, and nothing else', () => {
  expect(
    countFindings([
      finding('fail', 'critical'),
      finding('fail', 'critical'),
      finding('fail', 'high'),
      finding('pass', 'high'),
      finding('notApplicable', 'medium'),
    ]),
  ).toEqual({ ...NONE, critical: 2, high: 1 });
});

it('counts none only where everything was judged', () => {
  expect(countFindings([finding('pass')])).toEqual(NONE);
  expect(countFindings([finding('pass'), finding('unknown')])).toBe(undefined);
});

it('says that there may be more where not everything was judged', () => {
  expect(countFindings([finding('fail'), finding('unknown')])).toEqual({
    ...NONE,
    low: 1,
    atLeast: true,
  });
});

it('leaves out what is waived, for as long as the waiver is in force', () => {
  expect(countFindings([finding('fail', 'high', 'inForce')])).toEqual(NONE);
  expect(countFindings([finding('fail', 'high', 'expired')])).toEqual({
    ...NONE,
    high: 1,
  });
});
