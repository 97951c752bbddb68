import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  type AllowedOperation,
  findingWaivePermission,
  type OperationKind,
  operationPermissions,
  type OrganizationSummary,
  organizationReadPermission,
  organizationRefreshPermission,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig, PluginConfig } from '../config';
import { withSentence } from '../errors';
import { BoundedMap } from './BoundedMap';
import {
  whyNotChangeable,
  whyNotPermitted,
  whyNotTheirs,
  type WriteRequest,
} from './refusals';
import { type Principal, type Rights, RightsReader } from './RightsReader';
import type {
  AllowedActions,
  Authorizer,
  CallerRights,
  OrganizationPermission,
  Requester,
} from './types';

const KINDS = Object.keys(operationPermissions) as OperationKind[];
const OPERATIONS = Object.values(operationPermissions);
/** What a page of organizations shows depends on these, and on no other. */
const FOR_PAGES = [
  organizationReadPermission,
  organizationRefreshPermission,
  findingWaivePermission,
  ...OPERATIONS,
];

/** Asks the permission framework, and beside it what holds also where the framework is switched off. */
export class DefaultAuthorizer implements Authorizer {
  readonly #config: Pick<PluginConfig, 'organizations' | 'readOnly'>;
  readonly #rights: RightsReader;
  /** By what they depend on. The answers to different callers are the same objects where they say the same. */
  readonly #remembered = new BoundedMap<string, CallerRights>(1000);
  readonly #same = new BoundedMap<string, AllowedActions>(10_000);

  constructor(options: {
    config: Pick<PluginConfig, 'organizations' | 'readOnly'>;
    permissions: PermissionsService;
    /** With the organization's resource type registered. */
    permissionsRegistry: PermissionsRegistryService;
    userInfo: UserInfoService;
  }) {
    this.#config = options.config;
    this.#rights = new RightsReader(options);
  }

  async rightsOf(credentials: BackstageCredentials): Promise<CallerRights> {
    const rights = await this.#rights.of(credentials, FOR_PAGES);
    return this.#remembered.get(rights.key, () => {
      const actions = new Map<OrganizationConfig, AllowedActions>();
      return {
        readable: this.#config.organizations.filter(organization =>
          rights.may(organizationReadPermission, organization),
        ),
        of: organization => {
          let allowed = actions.get(organization);
          if (!allowed) {
            const now = {
              operations: this.#operations(rights, organization),
              refresh: this.#refresh(rights, organization),
              waive: this.#waive(rights, organization),
            };
            allowed = this.#same.get(JSON.stringify(now), () => now);
            actions.set(organization, allowed);
          }
          return allowed;
        },
      };
    });
  }

  async permitted(
    credentials: BackstageCredentials,
    permission: OrganizationPermission,
  ): Promise<OrganizationConfig[]> {
    const rights = await this.#rights.of(credentials, [permission]);
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
    const rights = await this.#rights.of(credentials, [permission]);
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
    const rights = await this.#rights.of(credentials, [
      operationPermissions[kind],
    ]);
    const denied = whyNotTheirs(
      request(rights, operationPermissions[kind], organization),
    );
    if (denied) throw withSentence(new NotAllowedError(denied.text), denied);

    return requesterOf(rights.principal);
  }

  async requireWaive(
    credentials: BackstageCredentials,
    organization: OrganizationConfig,
  ): Promise<Requester> {
    const rights = await this.#rights.of(credentials, [findingWaivePermission]);
    const denied = whyNotTheirs(
      request(rights, findingWaivePermission, organization),
    );
    if (denied) throw withSentence(new NotAllowedError(denied.text), denied);
    if (this.#config.readOnly) {
      const sentence = say('denied.readOnly');
      throw withSentence(new ConflictError(sentence.text), sentence);
    }
    return requesterOf(rights.principal);
  }

  async allowedOperations(
    credentials: BackstageCredentials,
    organization: OrganizationConfig,
  ): Promise<AllowedOperation[]> {
    const rights = await this.#rights.of(credentials, OPERATIONS);
    return this.#operations(rights, organization);
  }

  #operations(
    rights: Rights,
    organization: OrganizationConfig,
  ): AllowedOperation[] {
    return KINDS.map(kind => {
      // What nobody can do is said to everybody, whatever their rights: no group to ask would help.
      const message =
        whyNotChangeable(organization, this.#config.readOnly) ??
        whyNotTheirs(request(rights, operationPermissions[kind], organization));
      return message
        ? { kind, allowed: false, reason: message.text, message }
        : { kind, allowed: true };
    });
  }

  async allowedRefresh(
    credentials: BackstageCredentials,
    organization: OrganizationConfig,
  ): Promise<OrganizationSummary['refresh']> {
    const rights = await this.#rights.of(credentials, [
      organizationRefreshPermission,
    ]);
    return this.#refresh(rights, organization);
  }

  #refresh(
    rights: Rights,
    organization: OrganizationConfig,
  ): OrganizationSummary['refresh'] {
    if (rights.may(organizationRefreshPermission, organization)) {
      return { allowed: true };
    }
    const message = whyNotPermitted(
      organizationRefreshPermission,
      meantFor(organizationRefreshPermission, organization),
    );
    return { allowed: false, reason: message.text, message };
  }

  #waive(
    rights: Rights,
    organization: OrganizationConfig,
  ): AllowedActions['waive'] {
    const message = this.#config.readOnly
      ? say('denied.readOnly')
      : whyNotTheirs(request(rights, findingWaivePermission, organization));
    return message
      ? { allowed: false, reason: message.text, message }
      : { allowed: true };
  }
}

function request(
  rights: Rights,
  permission: OrganizationPermission,
  organization: OrganizationConfig,
): WriteRequest {
  return {
    permission,
    organization,
    permitted: rights.may(permission, organization),
    ownershipEntityRefs: rights.ownershipEntityRefs,
  };
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
  const writes = [findingWaivePermission, ...OPERATIONS].some(
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
