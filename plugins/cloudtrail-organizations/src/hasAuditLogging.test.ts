import type { Entity } from '@backstage/catalog-model';
import { hasAuditLogging } from './hasAuditLogging';

const entity = (changes: Partial<Entity>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'x' },
  ...changes,
});
const annotated = (annotation: string) =>
  entity({ metadata: { name: 'x', annotations: { [annotation]: '1' } } });
const dependingOn = (
  targetRef: string,
  type = 'dependsOn',
  kind = 'Component',
) => entity({ kind, relations: [{ type, targetRef }] });

it.each([
  [true, 'amazonaws.com/account-id', annotated('amazonaws.com/account-id')],
  [true, 'aws.amazon.com/account-id', annotated('aws.amazon.com/account-id')],
  [true, 'amazon.com/account-id', annotated('amazon.com/account-id')],
  [true, 'an organization', annotated('amazonaws.com/organization-id')],
  [true, 'a resource below', dependingOn('resource:default/a')],
  [false, 'nothing', entity({})],
  [false, 'a component below', dependingOn('component:default/a')],
  [false, 'a part', dependingOn('resource:default/a', 'hasPart')],
  [false, 'a system', dependingOn('resource:default/a', 'dependsOn', 'System')],
])('is %s for %s', (expected, _, subject) => {
  expect(hasAuditLogging(subject)).toBe(expected);
});
