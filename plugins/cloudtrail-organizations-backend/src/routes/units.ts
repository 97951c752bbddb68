import type { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  type Endpoint,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { audited } from '../audit';
import type { DatabaseAccountList } from '../inventory/DatabaseAccountList';
import { type UnitStore, unitTree } from '../inventory/units';
import type { Authorizer } from '../permissions';
import type { RouteTopic } from './router';

/** The tree of an organization's units. */
export function unitRoutes(options: {
  httpAuth: HttpAuthService;
  authorizer: Authorizer;
  accounts: DatabaseAccountList;
  units: UnitStore;
  /** ISO 8601. */
  evidenceStaleBefore: () => string;
  endpoint: Endpoint;
}): RouteTopic {
  const { httpAuth, authorizer, accounts, units, endpoint } = options;
  return router => {
    router.get(
      '/organizations/:organization/units',
      audited(async (req, res) => {
        const { name } = await authorizer.requireReadable(
          await httpAuth.credentials(req),
          req.params.organization,
        );
        const [status, direct] = await Promise.all([
          units.list(name),
          accounts.byUnit(name, options.evidenceStaleBefore()),
        ]);
        const { observedAt, failed } = status;
        const notYet = observedAt ? undefined : say('unit.notYet');
        res.json({
          items: unitTree(status.units, direct),
          observedAt,
          message: failed?.message ?? notYet,
          endpoint,
        });
      }),
    );
  };
}
