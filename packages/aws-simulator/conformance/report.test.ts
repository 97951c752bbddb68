import { report } from './report';
import type { Result } from './run';

const result = (more: Partial<Result>): Result => ({
  case: { call: 's3:GetBucketAcl', title: 'of a private bucket' },
  by: 'SDK',
  problems: [],
  ...more,
});
const MISS = { call: 's3:GetBucketAcl', because: 'It knows no ACLs.' };

describe('the report', () => {
  it('fails for a problem, and says which case and what', () => {
    expect(
      report([result({ problems: ['output.Owner is not in the model.'] })], []),
    ).toEqual({
      lines: [
        '✗ s3:GetBucketAcl of a private bucket (SDK)',
        '    output.Owner is not in the model.',
      ],
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  it('does not fail for what the backend is known to miss', () => {
    expect(
      report([result({ problems: ['It failed.'] })], [MISS]),
    ).toMatchObject({
      lines: [
        '~ s3:GetBucketAcl of a private bucket (SDK) is known to be missed: It knows no ACLs.',
      ],
      failed: 0,
      skipped: 1,
    });
  });

  it('tells what passes although it is known to be missed', () => {
    expect(report([result({})], [MISS])).toMatchObject({
      lines: [
        '! This passes, and is known to be missed: s3:GetBucketAcl: It knows no ACLs.',
      ],
      passed: 1,
    });
  });

  it('fails for a problem beside the one that the backend is known for', () => {
    const problems = ['The answer has no id.', 'The status is 500.'];
    const noIds = { problem: 'has no id', because: 'It gives none.' };
    expect(report([result({ problems })], [noIds])).toMatchObject({
      lines: [
        '✗ s3:GetBucketAcl of a private bucket (SDK)',
        '    The status is 500.',
      ],
      failed: 1,
    });
    expect(
      report([result({ problems: problems.slice(0, 1) })], [noIds]),
    ).toMatchObject({ failed: 0, skipped: 1 });
  });

  it('says once why cases were skipped', () => {
    const skipped = result({ skipped: 'There is no organization trail here.' });
    expect(report([skipped, skipped], [])).toMatchObject({
      lines: ['- 2 skipped: There is no organization trail here.'],
      skipped: 2,
    });
  });
});
