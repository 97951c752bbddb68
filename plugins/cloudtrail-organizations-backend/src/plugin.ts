import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { PortalClients } from './aws/clients';
import { endpointOf, resolveCustomEndpoints } from './aws/endpoint';
import { OperatorClients } from './aws/operator';
import { RateBudget } from './aws/rates';
import { readPluginConfig } from './config';
import { connectDatabase } from './database';
import { createHistory } from './history/createHistory';
import { scheduleHistory } from './history/scheduleHistory';
import { DatabaseInventoryStore } from './inventory/DatabaseInventoryStore';
import { AwsObserver } from './observation/AwsObserver';
import { DatabaseLeaseStore } from './observation/leases';
import { refresh } from './observation/refresh';
import {
  createOperations,
  DatabaseOperationStore,
  scheduleRecovery,
} from './operations';
import { DefaultAuthorizer, registerPermissions } from './permissions';
import { peopleFromAnywhere } from './permissions/catalogTrust';
import { accountRoutes } from './routes/accounts';
import { historyRoutes } from './routes/history';
import { Knowledge } from './routes/knowledge';
import { operationRoutes } from './routes/operations';
import { organizationRoutes } from './routes/organizations';
import { createRouter, mountRouter } from './routes/router';
import { schedule } from './schedule';
import { DatabaseSnapshotStore } from './snapshots/DatabaseSnapshotStore';

/**
 * Observes, judges, remembers and operates the integration of AWS CloudTrail with AWS Organizations.
 *
 * @public
 */
export const cloudtrailOrganizationsPlugin = createBackendPlugin({
  pluginId: 'cloudtrail-organizations',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { auditor, httpAuth, httpRouter, logger, scheduler } = services;
        const customEndpoints = await resolveCustomEndpoints();
        const endpoint = endpointOf(customEndpoints);
        const config = readPluginConfig(services.config, customEndpoints);
        if (endpoint.custom) {
          logger.warn(
            `AWS calls go to ${endpoint.url}, which is not AWS's own`,
          );
        }
        const people = peopleFromAnywhere(services.config);
        if (people.length > 0) {
          logger.warn(
            `catalog.rules admits ${people.join(
              ' and ',
            )} entities from any location: whoever can register one can become an administrator of an organization`,
          );
        }
        const database = await connectDatabase(services.database);
        const now = Date.now;
        const snapshots = new DatabaseSnapshotStore(database);
        const inventory = new DatabaseInventoryStore(database);
        const credentials = DefaultAwsCredentialsManager.fromConfig(
          services.config,
        );
        const rates = new RateBudget(config.observation.rateBudget);
        const clients = new PortalClients(credentials, { rates });
        const observer = new AwsObserver({
          clients,
          snapshots,
          inventory,
          leases: new DatabaseLeaseStore(database),
          logger,
          staleAfterMs: config.observation.staleAfterMs,
          deliveryGraceMs: config.observation.deliveryGraceMs,
          observed: (...seen) => history.recorder.observed(...seen),
          failed: (...seen) => history.recorder.failed(...seen),
          now,
        });
        const knowledge = new Knowledge({
          observer,
          observation: config.observation,
          deliveryGraceMs: config.observation.deliveryGraceMs,
          now,
        });
        const history = createHistory({
          ...services,
          database,
          staleAfterMs: config.observation.staleAfterMs,
          assess: organization => knowledge.of(organization),
          now,
        });
        const store = new DatabaseOperationStore(database);
        const engine = createOperations({
          ...services,
          config,
          observer,
          operator: new OperatorClients(credentials, { rates }),
          store,
        });
        registerPermissions(services.permissionsRegistry, config.organizations);
        const authorizer = new DefaultAuthorizer({ ...services, config });
        const common = { httpAuth, authorizer, knowledge, endpoint };
        const router = createRouter({ auditor, httpAuth }, [
          organizationRoutes({
            ...common,
            refresh: organization =>
              refresh(organization, {
                observer,
                now,
                minIntervalMs: config.observation.minRefreshIntervalMs,
              }),
            readOnly: config.readOnly,
            runningOperation: organization => engine.running(organization),
          }),
          accountRoutes({ ...common, inventory }),
          operationRoutes({ ...common, engine, store }),
          historyRoutes({
            ...common,
            history: history.store,
            changes: history.changes,
            now,
          }),
        ]);
        mountRouter(httpRouter, router);
        await schedule({
          scheduler,
          logger,
          config,
          observer,
          clients,
          inventory,
          snapshots,
          now,
        });
        await scheduleRecovery(scheduler, engine);
        await scheduleHistory({
          scheduler,
          history,
          retentionMs: config.observation.retentionMs,
          now,
        });
      },
    });
  },
});
