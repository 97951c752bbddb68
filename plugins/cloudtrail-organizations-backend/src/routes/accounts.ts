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
import type { InventoryStore } from '../inventory/types';
import type { Authorizer } from '../permissions';
import type { Knowledge } from './knowledge';
import { presentAccount } from './present';
import type { RouteTopic } from './router';

/** One account, by the organization that it is a member of. */
export function accountRoutes({
  httpAuth,
  authorizer,
  inventory,
  knowledge,
  endpoint,
}: {
  httpAuth: HttpAuthService;
  authorizer: Authorizer;
  inventory: InventoryStore;
  knowledge: Knowledge;
  endpoint: Endpoint;
}): RouteTopic {
  return router => {
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
