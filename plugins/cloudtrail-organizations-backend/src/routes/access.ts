import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type {
  Endpoint,
  Observation,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { accessReport } from '../access/report';
import { audited } from '../audit';
import type { UnitsStatus, UnitStore } from '../inventory/units';
import type { Authorizer } from '../permissions';
import type { Knowledge } from './knowledge';
import type { RouteTopic } from './router';

/** The access doctor: what the portal may call, as last seen. */
export function accessRoutes(options: {
  httpAuth: HttpAuthService;
  authorizer: Authorizer;
  knowledge: Knowledge;
  units: Pick<UnitStore, 'list'>;
  endpoint: Endpoint;
}): RouteTopic {
  const { httpAuth, authorizer, knowledge, units, endpoint } = options;
  return router => {
    router.get(
      '/organizations/:organization/access',
      audited(async (req, res) => {
        const credentials = await httpAuth.credentials(req);
        const organization = await authorizer.requireReadable(
          credentials,
          req.params.organization,
        );
        const [{ seen, failedAttempt, terms, accountsTerms }, listed] =
          await Promise.all([
            knowledge.of(organization),
            units.list(organization.name),
          ]);
        const report = accessReport(organization, {
          seen: seen && {
            observedAt: seen.latest.snapshot.observedAt,
            observations: seen.latest.observations,
            units: unitObservations(listed),
          },
          failure: failedAttempt?.message,
          terms,
          accountsTerms,
        });
        res.json({ ...report, endpoint });
      }),
    );
  };
}

/** Both calls answered where the tree is there; where one did not, the listing says which. */
function unitObservations({
  observedAt,
  failed,
}: UnitsStatus): Observation<unknown>[] {
  if (failed) return [failed];
  if (!observedAt) return [];
  const seen = { observedAt, outcome: 'observed' as const, value: undefined };
  return [
    { ...seen, action: 'organizations:ListRoots' },
    { ...seen, action: 'organizations:ListOrganizationalUnitsForParent' },
  ];
}
