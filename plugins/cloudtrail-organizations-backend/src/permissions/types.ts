import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ResourcePermission } from '@backstage/plugin-permission-common';
import type {
  AllowedOperation,
  OperationKind,
  OrganizationSummary,
  Posture,
  RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';

/** A permission whose resource is an organization. */
export type OrganizationPermission = ResourcePermission<
  typeof RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION
>;

/** What a caller may do with an organization besides reading it, with why not. */
export interface AllowedActions {
  operations: AllowedOperation[];
  refresh: OrganizationSummary['refresh'];
  waive: Posture['waive'];
}

/** What a caller may do, asked once for all organizations; good for the request that asked, and no longer. */
export interface CallerRights {
  /** The organizations that the caller may read. */
  readable: OrganizationConfig[];
  /** The same object for everybody to whom it says the same: what is presented for it can be kept. */
  of(organization: OrganizationConfig): AllowedActions;
}

/** Who may do what, as the permission framework, `managementAccountAdmins` and the configuration say together. */
export interface Authorizer {
  /** What decides how organizations are shown to the caller. */
  rightsOf(credentials: BackstageCredentials): Promise<CallerRights>;
  /** Those of the configured organizations for which the caller holds the permission. */
  permitted(
    credentials: BackstageCredentials,
    permission: OrganizationPermission,
  ): Promise<OrganizationConfig[]>;
  /**
   * The organization of that name, where the caller may read it.
   *
   * @throws NotFoundError where it is unknown or not readable: the two look the same
   */
  requireReadable(
    credentials: BackstageCredentials,
    name: string,
  ): Promise<OrganizationConfig>;
  /** @throws NotAllowedError where the caller does not hold the permission */
  require(
    credentials: BackstageCredentials,
    permission: OrganizationPermission,
    organization: OrganizationConfig,
  ): Promise<void>;
  /** Every kind of operation, with why not where the caller may not start it. */
  allowedOperations(
    credentials: BackstageCredentials,
    organization: OrganizationConfig,
  ): Promise<AllowedOperation[]>;
  /** Whether the caller may refresh, with why not. */
  allowedRefresh(
    credentials: BackstageCredentials,
    organization: OrganizationConfig,
  ): Promise<OrganizationSummary['refresh']>;
  /**
   * Who may start this operation, which is more than a permission: also where the permission framework is off, only a
   * signed-in user who is one of the organization's `managementAccountAdmins` may.
   *
   * @throws NotAllowedError where it is not the caller's to change
   */
  requireOperation(
    credentials: BackstageCredentials,
    kind: OperationKind,
    organization: OrganizationConfig,
  ): Promise<Requester>;
  /**
   * Who may waive findings of the organization, and end waivers: as with operations, one of its
   * `managementAccountAdmins` and no service. What the configuration keeps from writing to AWS may be waived all the
   * same, save by the one switch that stops every write.
   *
   * @throws NotAllowedError where it is not the caller's to waive
   * @throws ConflictError where nobody may
   */
  requireWaive(
    credentials: BackstageCredentials,
    organization: OrganizationConfig,
  ): Promise<Requester>;
}

/** The signed-in user who asks for a change, and the service that acts for the user, if one does. */
export interface Requester {
  userEntityRef: string;
  actor?: string;
}
