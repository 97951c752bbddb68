import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  findingWaivePermission,
  operationPermissions,
} from 'backstage-plugin-cloudtrail-organizations-common';
import {
  organizationResourceRef,
  type OrganizationResource,
} from 'backstage-plugin-cloudtrail-organizations-node';
import DataLoader from 'dataloader';
import type { OrganizationConfig, PluginConfig } from '../config';
import { BoundedMap } from './BoundedMap';
import type { OrganizationPermission } from './types';

export type Principal = BackstageUserPrincipal | BackstageServicePrincipal;

/** What one caller may do, as the permission framework just said. */
export interface Rights {
  principal: Principal;
  /** Of the permissions that were asked for; false for all others. */
  may(
    permission: OrganizationPermission,
    organization: OrganizationConfig,
  ): boolean;
  /**
   * A user's own ref and groups; undefined for a service. Empty also where no permission to change anything is held:
   * then nobody needs to know them.
   */
  ownershipEntityRefs: string[] | undefined;
  /** Equal where the rights are equal. */
  key: string;
}

/** What a decision comes to. */
interface Meaning {
  key: string;
  /** The names of the organizations for which it holds. */
  holders: ReadonlySet<string>;
}

const WRITES = new Set(
  [...Object.values(operationPermissions), findingWaivePermission].map(
    ({ name }) => name,
  ),
);

/** Asks the permission framework, as seldom as it can and never less often than a request. */
export class RightsReader {
  readonly #organizations: OrganizationConfig[];
  readonly #permissions: PermissionsService;
  readonly #userInfo: UserInfoService;
  readonly #holds: (
    decision: PolicyDecision,
    resource: OrganizationResource,
  ) => boolean;
  readonly #meanings = new BoundedMap<string, Meaning>(1000);
  /** Gathers what one request asks at a time. Remembers nothing: rights may change from one request to the next. */
  readonly #asking = new WeakMap<
    BackstageCredentials,
    DataLoader<OrganizationPermission, PolicyDecision, string>
  >();

  constructor(options: {
    config: Pick<PluginConfig, 'organizations'>;
    permissions: PermissionsService;
    /** With the organization's resource type registered. */
    permissionsRegistry: PermissionsRegistryService;
    userInfo: UserInfoService;
  }) {
    this.#organizations = options.config.organizations;
    this.#permissions = options.permissions;
    this.#userInfo = options.userInfo;
    this.#holds = createConditionAuthorizer(
      options.permissionsRegistry.getPermissionRuleset(organizationResourceRef),
    );
  }

  async of(
    credentials: BackstageCredentials,
    permissions: OrganizationPermission[],
  ): Promise<Rights> {
    const principal = credentials.principal as Principal;
    const loader = this.#loaderOf(credentials);
    const decisions = new Map(
      await Promise.all(
        permissions
          .filter(permission => isNamed(principal, permission))
          .map(
            async permission =>
              [
                permission.name,
                this.#meaningOf(await loader.load(permission)),
              ] as const,
          ),
      ),
    );
    const mayChange = [...decisions].some(
      ([name, { holders }]) => WRITES.has(name) && holders.size > 0,
    );
    const ownershipEntityRefs = await this.#refsOf(credentials, mayChange);
    return {
      principal,
      may: ({ name }, organization) =>
        decisions.get(name)?.holders.has(organization.name) ?? false,
      ownershipEntityRefs,
      key: JSON.stringify([
        ...[...decisions].map(([name, { key }]) => [name, key]),
        ownershipEntityRefs ?? 'service',
      ]),
    };
  }

  /** For which organizations a decision holds follows from the decision alone: the configuration stays. */
  #meaningOf(decision: PolicyDecision): Meaning {
    // Without the id of the question, which is another one each time.
    const key = JSON.stringify([
      decision.result,
      'conditions' in decision && decision.conditions,
    ]);
    return this.#meanings.get(key, () => ({
      key,
      holders: new Set(
        this.#organizations
          .filter(organization => this.#holds(decision, organization))
          .map(({ name }) => name),
      ),
    }));
  }

  async #refsOf(
    credentials: BackstageCredentials,
    needed: boolean,
  ): Promise<string[] | undefined> {
    if ((credentials.principal as Principal).type !== 'user') return undefined;
    if (!needed) return [];
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      credentials,
    );
    return ownershipEntityRefs;
  }

  #loaderOf(credentials: BackstageCredentials) {
    let loader = this.#asking.get(credentials);
    if (!loader) {
      const created = new DataLoader<
        OrganizationPermission,
        PolicyDecision,
        string
      >(
        async permissions => {
          created.clearAll();
          return this.#permissions.authorizeConditional(
            permissions.map(permission => ({ permission })),
            { credentials },
          );
        },
        { cacheKeyFn: ({ name }) => name },
      );
      loader = created;
      this.#asking.set(credentials, loader);
    }
    return loader;
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
