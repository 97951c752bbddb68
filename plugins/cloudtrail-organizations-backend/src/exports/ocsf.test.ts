import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import {
  type Finding,
  say,
  type Waiver,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { toOcsf } from './ocsf';

const SCHEMA = resolve(
  __dirname,
  // Beside the repository.
  '../../../../../shared/data/ocsf-compliance-finding-1.8.0.schema.json',
);

const OBSERVED = '2026-11-24T12:00:00.000Z';
const EARLIER = '2026-11-24T11:00:00.000Z';

const CONTEXT = {
  name: 'acme',
  title: 'Acme',
  organizationId: 'o-acm3zxcvbn',
  managementAccountId: '111111111111',
  partition: 'aws',
  homeRegion: 'us-east-1',
  observedAt: OBSERVED,
};

const finding = (overrides: Partial<Finding> = {}): Finding => ({
  id: 'trail-encrypted:arn:aws:cloudtrail:us-east-1:111111111111:trail/main',
  controlId: 'trail-encrypted',
  title: say('trail.none', { region: 'us-east-1' }),
  severity: 'medium',
  standards: ['FSBP CloudTrail.2', 'CIS 3.0.0 3.5'],
  verdict: 'fail',
  resource: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main',
  message: say('state.disabled'),
  remedy: say('trail.create'),
  since: EARLIER,
  evidence: [
    {
      fact: 'trails',
      action: 'cloudtrail:DescribeTrails',
      outcome: 'observed',
      observedAt: EARLIER,
    },
  ],
  ...overrides,
});

const WAIVER: Waiver = {
  id: 'w',
  findingId: 'a',
  controlId: 'a',
  reason: '=1+1',
  createdBy: 'user:default/a',
  createdAt: EARLIER,
  expiresAt: '2027-01-01T00:00:00.000Z',
  status: 'inForce',
};

const ocsf = (overrides?: Partial<Finding>) =>
  toOcsf(finding(overrides), CONTEXT, { version: '0.1.0' });

it('says what failed, why, since when, by which call, and what to do', () => {
  expect(ocsf()).toMatchObject({
    class_uid: 2003,
    type_uid: 200301,
    time: Date.parse(EARLIER),
    severity: 'Medium',
    status: 'New',
    finding_info: { first_seen_time: Date.parse(EARLIER) },
    compliance: {
      control: 'trail-encrypted',
      status: 'Fail',
      standards: ['FSBP CloudTrail.2', 'CIS 3.0.0 3.5'],
    },
    cloud: {
      account: { uid: '111111111111' },
      org: { uid: 'o-acm3zxcvbn' },
    },
    resources: [
      { uid: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main' },
    ],
    evidences: [
      { api: { operation: 'DescribeTrails', service: { name: 'cloudtrail' } } },
    ],
    remediation: { desc: expect.stringContaining('organization trail') },
  });
});

it.each([
  ['pass', 1, 4, 'Informational'],
  ['fail', 3, 1, 'Medium'],
  ['unknown', 0, 0, 'Medium'],
  ['notApplicable', 99, 99, 'Informational'],
] as const)(
  'gives %s its compliance and finding status',
  (verdict, compliance, status, severity) => {
    expect(ocsf({ verdict })).toMatchObject({
      compliance: { status_id: compliance },
      status_id: status,
      severity,
    });
  },
);

it('is suppressed while its waiver is in force, and not when it has expired', () => {
  expect(ocsf({ waiver: WAIVER })).toMatchObject({ status: 'Suppressed' });
  expect(ocsf({ waiver: { ...WAIVER, status: 'expired' } })).toMatchObject({
    status: 'New',
    unmapped: { waiver: { status: 'expired' } },
  });
});

(existsSync(SCHEMA) ? describe : describe.skip)(
  "OCSF's schema of class 2003, version 1.8.0 (skipped where the file is not there)",
  () => {
    const validate = existsSync(SCHEMA)
      ? new Ajv2020({ strict: false, allErrors: true }).compile(
          JSON.parse(readFileSync(SCHEMA, 'utf8')),
        )
      : undefined;
    const errors = (value: unknown) => {
      validate?.(JSON.parse(JSON.stringify(value)));
      return validate?.errors ?? [];
    };

    it.each<[string, Partial<Finding>]>([
      ['that fails', {}],
      ['that passes', { verdict: 'pass', remedy: undefined }],
      ['that is unknown', { verdict: 'unknown' }],
      ['that does not apply', { verdict: 'notApplicable', evidence: [] }],
      ['of the organization', { resource: undefined, since: undefined }],
      ['that is waived', { waiver: WAIVER }],
      ['that is critical', { severity: 'critical' }],
      ['that is low', { severity: 'low', standards: [] }],
    ])('takes a finding %s', (_, overrides) => {
      expect(errors(ocsf(overrides))).toEqual([]);
    });

    it('takes no other: the test would notice', () => {
      expect(errors({ ...ocsf(), class_uid: 2001 })).not.toEqual([]);
      expect(errors({ ...ocsf(), strange: true })).not.toEqual([]);
    });
  },
);
