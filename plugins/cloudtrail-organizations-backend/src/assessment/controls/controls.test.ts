import {
  english,
  type FactObservations,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { judged } from '../../__testUtils__/judging';
import { ago, HOUR, NOT_SEEN, seen } from '../../__testUtils__/facts';
import { CONTROLS } from '.';

const everyFact = CONTROLS.flatMap(control =>
  control.facts.map(fact => [control.id, fact, control] as const),
);

it.each(everyFact)(
  '%s is unknown where %s could not be seen, with the reason',
  (_, fact, control) => {
    for (const unseen of NOT_SEEN) {
      const overrides: Partial<FactObservations> = { [fact]: unseen };
      const [finding, ...others] = judged(control, overrides);
      expect(others).toEqual([]);
      expect(finding).toMatchObject({
        id: control.id,
        verdict: 'unknown',
        message: { key: 'observation.throttled' },
        remedy: { key: expect.any(String) },
      });
      expect(finding.evidence).toContainEqual({
        fact,
        action: unseen.action,
        outcome: unseen.outcome,
        observedAt: unseen.observedAt,
      });
    }
  },
);

it.each(everyFact)(
  '%s is unknown where %s was seen too long ago',
  (_, fact, control) => {
    const [before] = judged(control);
    expect(before.verdict).not.toBe('unknown');
    const stale = seen({} as never, ago(4 * HOUR));
    const overrides: Partial<FactObservations> = { [fact]: stale };
    expect(judged(control, overrides)).toMatchObject([
      { verdict: 'unknown', message: { key: 'state.unknown.stale' } },
    ]);
  },
);

it('names each control once, in both languages’ words, with a severity', () => {
  const ids = CONTROLS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, title } of CONTROLS) {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(Object.keys(english)).toContain(title.key);
  }
});

it('knows the ids of the standards', () => {
  const standards = Object.fromEntries(
    CONTROLS.filter(one => one.standards.length > 0).map(one => [
      one.id,
      one.standards.join(', '),
    ]),
  );
  expect(standards).toEqual({
    'multi-region-trail-with-all-management-events':
      'FSBP CloudTrail.1, CIS 3.0.0 3.1, CIS 5.0.0 3.1, CIS 7.0.0 4.1',
    'some-organization-trail-is-logging': 'Security Hub CloudTrail.3',
    'log-files-encrypted-with-kms':
      'FSBP CloudTrail.2, CIS 3.0.0 3.5, CIS 5.0.0 3.5, CIS 7.0.0 4.5',
    'log-file-validation-enabled':
      'FSBP CloudTrail.4, CIS 3.0.0 3.2, CIS 5.0.0 3.2, CIS 7.0.0 4.2',
    'cloudwatch-logs-delivery': 'FSBP CloudTrail.5',
    'bucket-not-public': 'Security Hub CloudTrail.6',
    'bucket-access-logging-enabled':
      'Security Hub CloudTrail.7, CIS 3.0.0 3.4, CIS 5.0.0 3.4, CIS 7.0.0 4.4',
    'bucket-versioning-enabled': 'Security Hub S3.14',
    'bucket-object-lock-enabled': 'Security Hub S3.15',
    's3-object-write-events-logged':
      'Security Hub S3.22, CIS 3.0.0 3.8, CIS 5.0.0 3.8, CIS 7.0.0 4.8',
    's3-object-read-events-logged':
      'Security Hub S3.23, CIS 3.0.0 3.9, CIS 5.0.0 3.9, CIS 7.0.0 4.9',
  });
});
