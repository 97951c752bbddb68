import { DefaultAuditorService } from '@backstage/backend-defaults/auditor';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import {
  type BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { notificationService } from '@backstage/plugin-notifications-node';
import permissionBackend from '@backstage/plugin-permission-backend';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import request from 'supertest';
import plugin from '../index';
import {
  authWithActors,
  policyModule,
  READER_SERVICE,
  userInfo,
} from './portalServices';

/** Somebody who calls the API. */
export type Caller =
  | 'engineer'
  | 'acme-admin'
  | 'other-acme-admin'
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
  /** What is there besides. */
  features?: BackendFeature[];
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
      ...(options.features ?? []),
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
    method: 'delete' | 'get' | 'head' | 'post',
    path: string,
    body?: object | string,
    { binary = false }: { binary?: boolean } = {},
  ) => {
    const call = request(backend.server)[method](
      `/api/cloudtrail-organizations${path}`,
    );
    if (binary) call.responseType('blob');
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
