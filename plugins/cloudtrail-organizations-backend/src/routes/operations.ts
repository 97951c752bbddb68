import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  type Endpoint,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { audited, noteForAudit } from '../audit';
import { withSentence } from '../errors';
import type { OperationsEngine, OperationStore } from '../operations';
import { toOperation, toPlannedOperation } from '../operations/toOperation';
import type { Authorizer } from '../permissions';
import type { RouteTopic } from './router';

const DEFAULT_LIMIT = 20;

/** Operations: planned, started, past and running. */
export function operationRoutes(options: {
  authorizer: Authorizer;
  endpoint: Endpoint;
  engine: OperationsEngine;
  httpAuth: HttpAuthService;
  store: OperationStore;
}): RouteTopic {
  const { authorizer, endpoint, engine, httpAuth, store } = options;

  return router => {
    router.post(
      '/organizations/:organization/operations',
      audited(async (req, res) => {
        const { kind, dryRun, confirmation, reason, planHash } = req.body;
        // A start is for people: a service is refused before it learns which organizations there are.
        const credentials = await httpAuth.credentials(req, {
          allow: dryRun ? ['user', 'service'] : ['user'],
        });
        const organization = await authorizer.requireReadable(
          credentials,
          req.params.organization,
        );
        if (dryRun) {
          const plan = await engine.plan(kind, organization);
          res.json(toPlannedOperation(organization.name, kind, plan, endpoint));
          return;
        }
        const requester = await authorizer.requireOperation(
          credentials,
          kind,
          organization,
        );
        const started = await engine.start({
          kind,
          organization,
          requester,
          confirmation,
          reason,
          planHash,
        });
        noteForAudit(req, { operationId: started.id });
        res.status(202).json(toOperation(started, endpoint));
      }),
    );

    router.get(
      '/organizations/:organization/operations',
      audited(async (req, res) => {
        const organization = await authorizer.requireReadable(
          await httpAuth.credentials(req),
          req.params.organization,
        );
        const { limit = DEFAULT_LIMIT, cursor } = req.query;
        const page = await store.list(organization.name, { limit, cursor });
        res.json({
          ...page,
          items: page.items.map(record => toOperation(record, endpoint)),
          endpoint,
        });
      }),
    );

    router.get(
      '/organizations/:organization/operations/:operationId',
      audited(async (req, res) => {
        const { operationId } = req.params;
        const organization = await authorizer.requireReadable(
          await httpAuth.credentials(req),
          req.params.organization,
        );
        const record = await store.get(organization.name, operationId);
        if (!record) {
          const sentence = say('operation.notFound', {
            id: operationId,
            organization: organization.name,
          });
          throw withSentence(new NotFoundError(sentence.text), sentence);
        }
        res.json(toOperation(record, endpoint));
      }),
    );
  };
}
