import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  ControlVerdict,
  Endpoint,
  Finding,
  FindingsPage,
  Severity,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { audited } from '../audit';
import type { Authorizer } from '../permissions';
import type { Knowledge } from './knowledge';
import type { RouteTopic } from './router';

const DEFAULT_LIMIT = 50;

/** The most severe first, and of the same severity what asks for something first. */
const SEVERITIES: Severity[] = ['critical', 'high', 'medium', 'low'];
const VERDICTS: ControlVerdict[] = ['fail', 'unknown', 'pass', 'notApplicable'];

/** What the controls say. */
export function findingRoutes({
  httpAuth,
  authorizer,
  knowledge,
  endpoint,
}: {
  httpAuth: HttpAuthService;
  authorizer: Authorizer;
  knowledge: Knowledge;
  endpoint: Endpoint;
}): RouteTopic {
  return router => {
    router.get(
      '/organizations/:organization/findings',
      audited(async (req, res) => {
        const organization = await authorizer.requireReadable(
          await httpAuth.credentials(req),
          req.params.organization,
        );
        const { seen } = await knowledge.of(organization);
        res.json({
          ...pageOf(seen?.posture.results ?? [], req.query),
          observedAt: seen?.latest.snapshot.observedAt,
          endpoint,
        });
      }),
    );
  };
}

function pageOf(
  results: Finding[],
  {
    verdict,
    severity,
    limit = DEFAULT_LIMIT,
    cursor = '0',
  }: {
    verdict?: ControlVerdict;
    severity?: Severity;
    limit?: number;
    cursor?: string;
  },
): Omit<FindingsPage, 'endpoint'> {
  if (!/^\d{1,9}$/.test(cursor)) {
    throw new InputError('cursor: is not one that this route has given');
  }
  const matching = results
    .filter(
      one =>
        (!verdict || one.verdict === verdict) &&
        (!severity || one.severity === severity),
    )
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict),
    );
  const start = Number(cursor);
  const end = start + limit;
  const count = (of: ControlVerdict) =>
    results.filter(one => one.verdict === of).length;
  return {
    items: matching.slice(start, end),
    totalItems: matching.length,
    ...(end < matching.length && { nextCursor: String(end) }),
    counts: {
      pass: count('pass'),
      fail: count('fail'),
      unknown: count('unknown'),
      notApplicable: count('notApplicable'),
    },
  };
}
