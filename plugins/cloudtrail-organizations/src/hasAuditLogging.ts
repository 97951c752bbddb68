import {
  RELATION_DEPENDS_ON,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  getAccountId,
  getOrganizationId,
} from 'backstage-plugin-cloudtrail-organizations-common';

/**
 * Whether an entity has anything to say on audit logging: it names an AWS account or organization, or it is a
 * component that depends on a resource, which may be an account.
 *
 * @public
 */
export function hasAuditLogging(entity: Entity): boolean {
  return (
    getAccountId(entity) !== undefined ||
    getOrganizationId(entity) !== undefined ||
    mayDependOnAccount(entity)
  );
}

function mayDependOnAccount(entity: Entity): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'component' &&
    (entity.relations ?? []).some(
      ({ type, targetRef }) =>
        type === RELATION_DEPENDS_ON &&
        parseEntityRef(targetRef).kind === 'resource',
    )
  );
}
