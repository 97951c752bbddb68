import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NEEDS } from './neededCalls';
import { statementsFor } from './statements';

const published = (name: string) =>
  JSON.parse(
    readFileSync(
      path.resolve(__dirname, '../../../../deploy/iam', `${name}.json`),
      'utf8',
    ),
  );

/** Sorted: the order of actions says nothing. */
const normal = (statements: { Action: string | string[] }[]) =>
  statements.map(statement => ({
    ...statement,
    Action: [statement.Action].flat().sort(),
  }));

describe('statementsFor', () => {
  it('allow exactly what the published read-only policy allows', () => {
    expect(normal(statementsFor('aws'))).toEqual(
      normal(published('read-only-policy').Statement),
    );
  });

  it('allow for the bucket exactly what the published log archive policy allows', () => {
    const needs = NEEDS.filter(need => need.as === 'bucketReader');
    expect(normal(statementsFor('aws', needs))).toEqual(
      normal(published('log-archive-policy').Statement),
    );
  });

  it('name the role in the partition', () => {
    const needs = NEEDS.filter(({ action }) => action === 'iam:GetRole');
    expect(statementsFor('aws-cn', needs)).toMatchObject([
      {
        Resource:
          'arn:aws-cn:iam::*:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail',
      },
    ]);
  });
});
