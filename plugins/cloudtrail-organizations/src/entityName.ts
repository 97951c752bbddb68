import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';

/** `cloudtrail-admins` for `group:default/cloudtrail-admins`: what people call it, without asking the catalog. */
export function entityName(entityRef: string): string {
  try {
    const { namespace, name } = parseEntityRef(entityRef);
    return namespace.toLocaleLowerCase('en-US') === DEFAULT_NAMESPACE
      ? name
      : `${namespace}/${name}`;
  } catch {
    // The backend may name who has no entity.
    return entityRef;
  }
}
