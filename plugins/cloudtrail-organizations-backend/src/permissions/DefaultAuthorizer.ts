import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  type AllowedOperation,
  type OperationKind,
  operationPermissions,
  type OrganizationSummary,
  organizationPermissions,
  organizationReadPermission,
  organizationRefreshPermission,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import {
  organizationResourceRef,
  type OrganizationResource,
} from 'backstage-plugin-cloudtrail-organizations-node';
import type { OrganizationConfig, PluginConfig } from '../config';
import { withSentence } from '../errors';
import { whyNotChangeable, whyNotPermitted, whyNotTheirs } from './refusals';
import type { Authorizer, OrganizationPermission, Requester } from './types';

type Principal = BackstageUserPrincipal | BackstageServicePrincipal;

/** What one caller may do, decided once for all organizations and permissions. */
interface Rights {
  principal: Principal;
  may(
    permission: OrganizationPermission,
    organization: OrganizationConfig,
  ): boolean;
  /** A user's own ref and groups; undefined for a service. */
  ownershipEntityRefs: string[] | undefined;
}

const KINDS = Object.keys(operationPermissions) as OperationKind[];

/** Asks the permission framework, and beside it what holds also where the framework is switched off. */
export class DefaultAuthorizer implements Authorizer {
  readonly #config: Pick<PluginConfig, 'organizations' | 'readOnly'>;
  readonly #permissions: PermissionsService;
  readonly #userInfo: UserInfoService;
  readonly #holds: (
    decision: PolicyDecision,
    resource: OrganizationResource,
  ) => boolean;
  /** Questions that are under way. Nothing is remembered longer: rights may change from one request to the next. */
  readonly #asking = new WeakMap<BackstageCredentials, Promise<Rights>>();

  constructor(options: {
    config: Pick<PluginConfig, 'organizations' | 'readOnly'>;
    permissions: PermissionsService;
    /** With the organization's resource type registered. */
    permissionsRegistry: PermissionsRegistryService;
    userInfo: UserInfoService;
  }) {
    this.#config = options.config;
    this.#permissions = options.permissions;
    this.#userInfo = options.userInfo;
    this.#holds = createConditionAuthorizer(
      options.permissionsRegistry.getPermissionRuleset(organizationResourceRef),
    );
  }

  async permitted(
    credentials: BackstageCredentials,
    permission: OrganizationPermission,
  ): Promise<OrganizationConfig[]> {
    const rights = await this.#rightsOf(credentials);
    return this.#config.organizations.filter(organization =>
      rights.may(permission, organization),
    );
  }

  async requireReadable(
    credentials: BackstageCredentials,
    name: string,
  ): Promise<OrganizationConfig> {
    const readable = await this.permitted(
      credentials,
      organizationReadPermission,
    );
    const organization = readable.find(candidate => candidate.name === name);
    if (organization) return organization;
    const sentence = say('denied.notReadable', { organization: name });
    throw withSentence(new NotFoundError(sentence.text), sentence);
  }

  async require(
    credentials: BackstageCredentials,
    permission: OrganizationPermission,
    organization: OrganizationConfig,
  ): Promise<void> {
    const rights = await this.#rightsOf(credentials);
    if (rights.may(permission, organization)) return;
    const sentence = whyNotPermitted(
      permission,
      meantFor(permission, organization),
    );
    throw withSentence(new NotAllowedError(sentence.text), sentence);
  }

  async requireOperation(
    credentials: BackstageCredentials,
    kind: OperationKind,
    organization: OrganizationConfig,
  ): Promise<Requester> {
    const rights = await this.#rightsOf(credentials);
    const denied = whyNotTheirs(this.#request(rights, kind, organization));
    if (denied) throw withSentence(new NotAllowedError(denied.text), denied);

    return requesterOf(rights.principal);
  }

  async allowedOperations(
    credentials: BackstageCredentials,
    organization: OrganizationConfig,
  ): Promise<AllowedOperation[]> {
    const rights = await this.#rightsOf(credentials);
    return KINDS.map(kind => {
      // What nobody can do is said to everybody, whatever their rights: no group to ask would help.
      const message =
        whyNotChangeable(organization, this.#config.readOnly) ??
        whyNotTheirs(this.#request(rights, kind, organization));
      return message
        ? { kind, allowed: false, reason: message.text, message }
        : { kind, allowed: true };
    });
  }

  async allowedRefresh(
    credentials: BackstageCredentials,
    organization: OrganizationConfig,
  ): Promise<OrganizationSummary['refresh']> {
    const rights = await this.#rightsOf(credentials);
    if (rights.may(organizationRefreshPermission, organization)) {
      return { allowed: true };
    }
    const message = whyNotPermitted(
      organizationRefreshPermission,
      meantFor(organizationRefreshPermission, organization),
    );
    return { allowed: false, reason: message.text, message };
  }

  #request(
    rights: Rights,
    kind: OperationKind,
    organization: OrganizationConfig,
  ) {
    return {
      kind,
      organization,
      permitted: rights.may(operationPermissions[kind], organization),
      ownershipEntityRefs: rights.ownershipEntityRefs,
    };
  }

  #rightsOf(credentials: BackstageCredentials): Promise<Rights> {
    const known = this.#asking.get(credentials);
    if (known) return known;
    const asked = this.#ask(credentials).finally(() =>
      this.#asking.delete(credentials),
    );
    this.#asking.set(credentials, asked);
    return asked;
  }

  async #ask(credentials: BackstageCredentials): Promise<Rights> {
    const principal = credentials.principal as Principal;
    const [decisions, userInfo] = await Promise.all([
      this.#permissions.authorizeConditional(
        organizationPermissions.map(permission => ({ permission })),
        { credentials },
      ),
      principal.type === 'user'
        ? this.#userInfo.getUserInfo(credentials)
        : undefined,
    ]);
    const byName = new Map(
      organizationPermissions.map(({ name }, index) => [
        name,
        decisions[index],
      ]),
    );
    return {
      principal,
      may: (permission, organization) => {
        const decision = byName.get(permission.name);
        return (
          decision !== undefined &&
          isNamed(principal, permission) &&
          this.#holds(decision, organization)
        );
      },
      ownershipEntityRefs: userInfo?.ownershipEntityRefs,
    };
  }
}

/** The framework lets a service without access restrictions do everything. Here it must have been given the right. */
function isNamed(
  principal: Principal,
  { name }: OrganizationPermission,
): boolean {
  if (principal.type === 'user') return true;
  return principal.accessRestrictions?.permissionNames?.includes(name) ?? false;
}

function requesterOf(principal: Principal): Requester {
  if (principal.type !== 'user') throw new NotAllowedError('Not a user');
  const { userEntityRef, actor } = principal;
  return { userEntityRef, ...(actor && { actor: actor.subject }) };
}

/** Whom the configuration means a permission for, as the ready-made policy gives it. */
function meantFor(
  permission: OrganizationPermission,
  { readers, cloudTrailAdmins, managementAccountAdmins }: OrganizationConfig,
): string[] {
  const writes = Object.values(operationPermissions).some(
    ({ name }) => name === permission.name,
  );
  return writes
    ? managementAccountAdmins
    : [
        ...new Set([
          ...readers,
          ...cloudTrailAdmins,
          ...managementAccountAdmins,
        ]),
      ];
}
