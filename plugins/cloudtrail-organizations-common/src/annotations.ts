import type { Entity } from '@backstage/catalog-model';

/**
 * Annotations that name an AWS account: of Backstage's own AWS module, of awslabs' and of Roadie's plugins.
 *
 * @public
 */
export const ACCOUNT_ID_ANNOTATIONS = [
  'amazonaws.com/account-id',
  'aws.amazon.com/account-id',
  'amazon.com/account-id',
] as const;

/**
 * The annotation that names an AWS organization, `o-…`.
 *
 * @public
 */
export const ORGANIZATION_ID_ANNOTATION = 'amazonaws.com/organization-id';

/** The AWS account that an entity names, by whichever annotation. @public */
export function getAccountId(entity: Entity): string | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const name = ACCOUNT_ID_ANNOTATIONS.find(candidate => annotations[candidate]);
  return name && annotations[name];
}

/** The AWS organization that an entity names. @public */
export function getOrganizationId(entity: Entity): string | undefined {
  return entity.metadata.annotations?.[ORGANIZATION_ID_ANNOTATION];
}
