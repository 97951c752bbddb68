import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  accountReadPermission,
  type Endpoint,
  organizationReadPermission,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { audited, noteForAudit } from '../audit';
import { withSentence } from '../errors';
import type { DatabaseAccountList } from '../inventory/DatabaseAccountList';
import type { InventoryStore } from '../inventory/types';
import type { UnitStore } from '../inventory/units';
import type { Authorizer } from '../permissions';
import type { Knowledge } from './knowledge';
import { presentAccount } from './present';
import { presentAccountItem } from './presentCoverage';
import type { RouteTopic } from './router';

const DEFAULT_LIMIT = 25;

/** An organization's accounts; and one account, by the organization that it is a member of. */
export function accountRoutes({
  httpAuth,
  authorizer,
  inventory,
  accounts,
  units,
  evidenceStaleBefore,
  knowledge,
  endpoint,
}: {
  httpAuth: HttpAuthService;
  authorizer: Authorizer;
  inventory: InventoryStore;
  accounts: DatabaseAccountList;
  units: UnitStore;
  /** ISO 8601. */
  evidenceStaleBefore: () => string;
  knowledge: Knowledge;
  endpoint: Endpoint;
}): RouteTopic {
  return router => {
    router.get(
      '/organizations/:organization/accounts',
      audited(async (req, res) => {
        const { name } = await authorizer.requireReadable(
          await httpAuth.credentials(req),
          req.params.organization,
        );
        const { parent, ...query } = req.query;
        const found = await accounts.page(
          name,
          {
            ...query,
            unitIds: parent ? await units.path(name, parent) : undefined,
            orderBy: query.orderBy ?? 'name',
            limit: query.limit ?? DEFAULT_LIMIT,
          },
          evidenceStaleBefore(),
        );
        const names = await units.names(
          name,
          found.items.flatMap(({ unitIds }) => unitIds),
        );
        res.json({
          ...found,
          items: found.items.map(item => presentAccountItem(item, names)),
          endpoint,
        });
      }),
    );

    router.get(
      '/accounts/:accountId',
      audited(async (req, res) => {
        const { accountId } = req.params;
        const credentials = await httpAuth.credentials(req);
        const [memberships, visible, readable] = await Promise.all([
          inventory.findAccount(accountId),
          authorizer.permitted(credentials, accountReadPermission),
          authorizer.permitted(credentials, organizationReadPermission),
        ]);
        // The newest membership alone: an older one, of an organization that the caller may see, is no answer.
        const [newest] = memberships;
        const organization = visible.find(
          ({ name }) => name === newest?.organization,
        );
        if (!newest || !organization) {
          const sentence = say('account.notFound', { accountId });
          throw withSentence(new NotFoundError(sentence.text), sentence);
        }
        noteForAudit(req, { organization: organization.name });
        const operations = readable.includes(organization)
          ? await authorizer.allowedOperations(credentials, organization)
          : undefined;
        const about = await knowledge.of(organization);
        res.json(presentAccount(newest, about, operations, endpoint));
      }),
    );
  };
}
