export { DefaultAuthorizer } from './DefaultAuthorizer';
export { registerPermissions } from './registerPermissions';
export type { Authorizer, OrganizationPermission, Requester } from './types';
