import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { cloudtrailOrganizationsControlsExtensionPoint } from 'backstage-plugin-cloudtrail-organizations-node';
import { ControlSet } from './assessment/ControlSet';
import { version } from '../package.json';
import { PortalClients } from './aws/clients';
import { endpointOf, resolveCustomEndpoints } from './aws/endpoint';
import { OperatorClients } from './aws/operator';
import { RateBudget } from './aws/rates';
import { type OrganizationConfig, readPluginConfig } from './config';
import { connectDatabase } from './database';
import { createHistory } from './history/createHistory';
import { DatabaseChangesStore } from './history/DatabaseChangesStore';
import { DatabaseHistoryStore } from './history/DatabaseHistoryStore';
import { scheduleHistory } from './history/scheduleHistory';
import {
  CoverageKeeper,
  evidenceStaleAfterMs,
} from './evidence/CoverageKeeper';
import { DatabaseCoverageStore } from './evidence/DatabaseCoverageStore';
import { DatabaseAccountList } from './inventory/DatabaseAccountList';
import { accountPages } from './exports/accountPages';
import { DatabaseInventoryStore } from './inventory/DatabaseInventoryStore';
import { DatabaseUnitStore } from './inventory/DatabaseUnitStore';
import { DatabaseKnowledgeVersions } from './knowledge/versions';
import { PluginMetrics } from './metrics/PluginMetrics';
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
import { accessRoutes } from './routes/access';
import { accountRoutes } from './routes/accounts';
import { exportRoutes } from './routes/exports';
import { historyRoutes } from './routes/history';
import { findingRoutes } from './routes/findings';
import { Knowledge } from './routes/knowledge';
import { operationRoutes } from './routes/operations';
import { organizationRoutes } from './routes/organizations';
import { staleBefore } from './routes/presentCoverage';
import { createRouter, mountRouter } from './routes/router';
import { unitRoutes } from './routes/units';
import { waiverRoutes } from './routes/waivers';
import { schedule } from './schedule';
import { DatabaseSnapshotStore } from './snapshots/DatabaseSnapshotStore';
import type { FailedAttempt, Snapshot } from './snapshots/types';
import { DatabaseWaiverStore } from './waivers/DatabaseWaiverStore';

/**
 * Observes, judges, remembers and operates the integration of AWS CloudTrail with AWS Organizations.
 *
 * @public
 */
export const cloudtrailOrganizationsPlugin = createBackendPlugin({
  pluginId: 'cloudtrail-organizations',
  register(env) {
    const controls = new ControlSet();
    env.registerExtensionPoint(
      cloudtrailOrganizationsControlsExtensionPoint,
      controls,
    );
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
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
        const metrics = new PluginMetrics({
          ...services,
          history: new DatabaseHistoryStore(database),
          organizations: config.organizations.map(({ name }) => name),
          staleAfterMs: config.observation.staleAfterMs,
          now,
        });
        const calls = {
          rates,
          called: (...call: Parameters<PluginMetrics['called']>) =>
            metrics.called(...call),
        };
        const clients = new PortalClients(credentials, calls);
        const observer = new AwsObserver({
          clients,
          snapshots,
          inventory,
          leases: new DatabaseLeaseStore(database),
          logger,
          staleAfterMs: config.observation.staleAfterMs,
          deliveryGraceMs: config.observation.deliveryGraceMs,
          observed,
          failed,
          now,
        });
        const waivers = new DatabaseWaiverStore(database);
        const store = new DatabaseOperationStore(database);
        const knowledge = new Knowledge({
          observer,
          operations: store,
          versions: new DatabaseKnowledgeVersions(database),
          waivers,
          changes: new DatabaseChangesStore(database),
          controls: controls.all(),
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
        const coverage = new CoverageKeeper({
          clients,
          snapshots,
          store: new DatabaseCoverageStore(database),
          changes: history.changes,
          logger,
          observation: config.observation,
          now,
        });
        /** Whoever observes needs those who hear of it, and they need what was observed. */
        async function observed(
          organization: OrganizationConfig,
          snapshot: Snapshot,
        ) {
          metrics.observed(organization.name, snapshot.observedAt, 'observed');
          await coverage.observed(organization, snapshot);
          await history.recorder.observed(organization, snapshot);
        }
        async function failed(
          organization: OrganizationConfig,
          attempt: FailedAttempt,
          observations: Snapshot['observations'],
          startedAt: string,
        ) {
          metrics.observed(organization.name, startedAt, 'failed');
          await history.recorder.failed(organization, attempt, observations);
        }
        const units = new DatabaseUnitStore(database);
        const accounts = new DatabaseAccountList(database);
        const evidenceStaleBefore = () =>
          staleBefore({
            now: now(),
            staleAfterMs: evidenceStaleAfterMs(config.observation),
          });
        const engine = createOperations({
          ...services,
          config,
          observer,
          operator: new OperatorClients(credentials, calls),
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
          }),
          accessRoutes({ ...common, units }),
          accountRoutes({
            ...common,
            inventory,
            accounts,
            units,
            evidenceStaleBefore,
          }),
          unitRoutes({ ...common, accounts, units, evidenceStaleBefore }),
          operationRoutes({ ...common, engine, store }),
          findingRoutes(common),
          waiverRoutes({ ...common, waivers, now }),
          exportRoutes({
            ...common,
            accountPages: ({ name }) =>
              accountPages(name, { accounts, units, evidenceStaleBefore }),
            readOnly: config.readOnly,
            version,
            now,
          }),
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
          units,
          coverage,
          snapshots,
          now,
        });
        await scheduleRecovery(scheduler, engine);
        await scheduleHistory({
          scheduler,
          history,
          waivers,
          organizations: config.organizations,
          retentionMs: config.observation.retentionMs,
          now,
        });
      },
    });
  },
});
