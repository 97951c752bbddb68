import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  type Endpoint,
  organizationReadPermission,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { audited } from '../audit';
import type { DatabaseHistoryStore } from '../history/DatabaseHistoryStore';
import { presentPoint, sumUp, thin } from '../history/points';
import type { ChangesStore } from '../history/types';
import type { Authorizer } from '../permissions';
import type { RouteTopic } from './router';

const THIRTY_DAYS_MS = 30 * 24 * 60 * 60 * 1000;
const PAGE_SIZE = 50;

/** The posture over time, and what changed when. */
export function historyRoutes(options: {
  httpAuth: HttpAuthService;
  authorizer: Authorizer;
  history: Pick<DatabaseHistoryStore, 'points'>;
  changes: Pick<ChangesStore, 'list'>;
  endpoint: Endpoint;
  /** Milliseconds since the epoch. */
  now: () => number;
}): RouteTopic {
  const { httpAuth, authorizer, history, changes, endpoint, now } = options;

  return router => {
    router.get(
      '/history',
      audited(async (req, res) => {
        const credentials = await httpAuth.credentials(req);
        const organizations = await authorizer.permitted(
          credentials,
          organizationReadPermission,
        );
        const times = readTimes(req.query, now());
        const histories = await Promise.all(
          organizations.map(({ name }) => history.points(name, times)),
        );
        res.json({ points: thin(sumUp(histories)), endpoint });
      }),
    );

    router.get(
      '/organizations/:organization/history',
      audited(async (req, res) => {
        const credentials = await httpAuth.credentials(req);
        const { name } = await authorizer.requireReadable(
          credentials,
          req.params.organization,
        );
        const times = readTimes(req.query, now());
        const points = await history.points(name, times);
        res.json({ points: thin(points.map(presentPoint)), endpoint });
      }),
    );

    router.get(
      '/organizations/:organization/changes',
      audited(async (req, res) => {
        const credentials = await httpAuth.credentials(req);
        const { name } = await authorizer.requireReadable(
          credentials,
          req.params.organization,
        );
        const { subject, cursor, limit = PAGE_SIZE } = req.query;
        const page = await changes.list(name, {
          ...readTimes(req.query, now()),
          subject,
          cursor,
          limit,
        });
        res.json({ ...page, endpoint });
      }),
    );
  };
}

/** As the database has times: in UTC, to the millisecond. */
function readTimes(
  { from, to }: { from?: string; to?: string },
  now: number,
): { from: string; to: string } {
  const end = to === undefined ? now : Date.parse(to);
  const start = from === undefined ? end - THIRTY_DAYS_MS : Date.parse(from);
  if (start > end) throw new InputError('from must not be later than to');
  return {
    from: new Date(start).toISOString(),
    to: new Date(end).toISOString(),
  };
}
