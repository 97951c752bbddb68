import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createWorld, readScenario, type PolicyDocument } from 'aws-simulator';

const published = (name: string): PolicyDocument =>
  JSON.parse(
    readFileSync(
      path.resolve(__dirname, '../../../deploy/iam', `${name}.json`),
      'utf8',
    ),
  );

/** Sorted, so that only what a policy grants is compared. */
const grants = (document: PolicyDocument) =>
  [document.Statement]
    .flat()
    .flatMap(({ Effect, Action, Resource, Condition }) =>
      [Action].flat().map(action =>
        JSON.stringify({
          Effect,
          action,
          Resource: [Resource].flat(),
          Condition,
        }),
      ),
    )
    .sort();

describe('the roles of the demo', () => {
  it.each([
    ['111111111111', 'BackstageReadOnly', 'read-only-policy'],
    ['111111111111', 'BackstageCloudTrailOperator', 'operator-policy'],
    ['424989633668', 'BackstageReadOnly', 'log-archive-policy'],
    ['222222222222', 'BackstageCloudTrailOperator', 'operator-policy'],
    ['333333333333', 'BackstageReadOnly', 'read-only-policy'],
  ])('%s %s has exactly the published %s', async (account, role, policy) => {
    const world = createWorld(await readScenario('demo'), Date.now());
    const { policies } = world.accounts[account].roles[role];
    expect(policies.flatMap(grants)).toEqual(grants(published(policy)));
  });
});
