import { DefaultAuditorService } from '@backstage/backend-defaults/auditor';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import {
  type BackstageCredentials,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import permissionBackend from '@backstage/plugin-permission-backend';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { decideCloudTrailOrganizations } from 'backstage-plugin-cloudtrail-organizations-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import request from 'supertest';
import plugin from '../index';

/** The people of the tests, and what they own. */
const PEOPLE: Record<string, string[]> = {
  'user:default/engineer': ['group:default/acme-readers'],
  'user:default/acme-admin': ['group:default/acme-admins'],
  'user:default/globex-admin': [
    'group:default/globex-admins',
    'group:default/platform',
  ],
};

const READER_SERVICE = 'external:reader';

/** Somebody who calls the API. */
export type Caller =
  | 'engineer'
  | 'acme-admin'
  | 'globex-admin'
  /** A service without access restrictions. */
  | 'service'
  /** A service that may read organizations. */
  | 'reader-service'
  | 'forged-token'
  | 'nobody';

/** An audit event, as the auditor would log it. */
export interface AuditEvent {
  eventId: string;
  status: string;
  severityLevel: string;
  actorId?: string;
  meta?: JsonObject;
}

/** A test portal: the plugin beside the real permission backend, with the ready-made policy. */
export async function startPortal(options: {
  config: JsonObject;
  knex: Knex;
  permissionEnabled?: boolean;
  /** What the notifications service does; by default it takes every message. */
  sendNotification?: (message: unknown) => Promise<void>;
}) {
  const audit: AuditEvent[] = [];
  const notifications: unknown[] = [];

  const auditor = createServiceFactory({
    service: coreServices.auditor,
    deps: {
      auth: coreServices.auth,
      httpAuth: coreServices.httpAuth,
      plugin: coreServices.pluginMetadata,
    },
    factory: services =>
      DefaultAuditorService.create(event => {
        const { eventId, status, severityLevel, meta, actor } = event;
        const { actorId } = actor;
        audit.push({ eventId, status, severityLevel, actorId, meta });
      }, services),
  });
  const notificationsFactory = createServiceFactory({
    service: notificationService,
    deps: {},
    factory: () => ({
      async send(message) {
        await options.sendNotification?.(message);
        notifications.push(message);
      },
    }),
  });

  const backend = await startTestBackend({
    features: [
      plugin,
      permissionBackend,
      policyModule,
      authWithActors,
      userInfo,
      auditor,
      notificationsFactory,
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      httpAuthServiceFactory,
      permissionsServiceFactory,
      permissionsRegistryServiceFactory,
      mockServices.database.factory({ knex: options.knex }),
      mockServices.rootConfig.factory({
        data: {
          ...options.config,
          permission: { enabled: options.permissionEnabled ?? true },
        },
      }),
    ],
  });

  const ask = async (
    caller: Caller,
    method: 'get' | 'post',
    path: string,
    body?: object | string,
  ) => {
    const call = request(backend.server)[method](
      `/api/cloudtrail-organizations${path}`,
    );
    const token = header(caller);
    if (token) call.set('authorization', token);
    if (body !== undefined) {
      call.set('content-type', 'application/json').send(body);
    }
    return call;
  };

  return {
    audit,
    notifications,
    ask,
    stop: () => backend.stop(),
    /** The operation, once it has ended. */
    async ended(caller: Caller, organization: string, id: string) {
      const path = `/organizations/${organization}/operations/${id}`;
      for (;;) {
        const { body } = await ask(caller, 'get', path);
        if (body.status !== 'running') return body;
        await new Promise(resolve => setTimeout(resolve, 25));
      }
    },
  };
}

function header(caller: Caller): string | undefined {
  switch (caller) {
    case 'nobody':
      return undefined;
    case 'forged-token':
      return 'Bearer forged';
    case 'service':
      return mockCredentials.service.header();
    case 'reader-service':
      return `Bearer ${READER_SERVICE}`;
    default:
      return mockCredentials.user.header(`user:default/${caller}`);
  }
}

/** The tests' tokens carry no actor, without which the permission backend refuses conditional decisions. */
const authWithActors = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin: metadata }) => {
    const auth = mockServices.auth({ pluginId: metadata.getId() });
    return Object.assign(Object.create(auth), {
      async authenticate(
        token: string,
        options?: { allowLimitedAccess?: boolean },
      ): Promise<BackstageCredentials> {
        if (token === READER_SERVICE) {
          return mockCredentials.service(READER_SERVICE, {
            permissionNames: [
              'cloudtrail-organizations.organization.read',
              'cloudtrail-organizations.trusted-access.disable',
            ],
          });
        }
        const credentials = await auth.authenticate(token, options);
        if (!auth.isPrincipal(credentials, 'user')) return credentials;
        const { userEntityRef } = credentials.principal;
        return token.startsWith('mock-service-token:')
          ? mockCredentials.user(userEntityRef, {
              actor: { subject: 'plugin:test' },
            })
          : credentials;
      },
      isPrincipal: auth.isPrincipal.bind(auth),
      getNoneCredentials: auth.getNoneCredentials.bind(auth),
      getOwnServiceCredentials: auth.getOwnServiceCredentials.bind(auth),
      getPluginRequestToken: auth.getPluginRequestToken.bind(auth),
    });
  },
});

const userInfo = createServiceFactory({
  service: coreServices.userInfo,
  deps: {},
  factory: () => ({
    async getUserInfo(credentials) {
      const { userEntityRef } = (
        credentials as BackstageCredentials<{
          userEntityRef: string;
          type: 'user';
        }>
      ).principal;
      return {
        userEntityRef,
        ownershipEntityRefs: [userEntityRef, ...(PEOPLE[userEntityRef] ?? [])],
      };
    },
  }),
});

const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'ready-made-policy',
  register(reg) {
    reg.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy({
          async handle(query, user) {
            return (
              decideCloudTrailOrganizations(query, user) ?? {
                result: AuthorizeResult.DENY,
              }
            );
          },
        });
      },
    });
  },
});
