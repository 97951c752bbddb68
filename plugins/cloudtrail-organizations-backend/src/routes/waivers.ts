import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  type Endpoint,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { audited, noteForAudit } from '../audit';
import type { Authorizer } from '../permissions';
import { newWaiver, refused } from '../waivers/newWaiver';
import type { WaiverStore } from '../waivers/types';
import { toWaiver } from '../waivers/waiver';
import type { Knowledge } from './knowledge';
import type { RouteTopic } from './router';

/** Findings that administrators accept until a day. */
export function waiverRoutes(options: {
  httpAuth: HttpAuthService;
  authorizer: Authorizer;
  knowledge: Knowledge;
  waivers: WaiverStore;
  endpoint: Endpoint;
  /** Milliseconds since the epoch. */
  now: () => number;
}): RouteTopic {
  const { httpAuth, authorizer, knowledge, waivers, endpoint, now } = options;

  return router => {
    router.get(
      '/organizations/:organization/waivers',
      audited(async (req, res) => {
        const { name } = await authorizer.requireReadable(
          await httpAuth.credentials(req),
          req.params.organization,
        );
        const stored = await waivers.list(name);
        const items = stored.map(waiver => toWaiver(waiver, now()));
        res.json({ items, endpoint });
      }),
    );

    router.post(
      '/organizations/:organization/waivers',
      audited(async (req, res) => {
        // For people: a service is refused before it learns which organizations there are.
        const credentials = await httpAuth.credentials(req, {
          allow: ['user'],
        });
        const organization = await authorizer.requireReadable(
          credentials,
          req.params.organization,
        );
        const requester = await authorizer.requireWaive(
          credentials,
          organization,
        );
        const { seen } = await knowledge.of(organization);
        const waiver = newWaiver({
          organization: organization.name,
          request: req.body,
          createdBy: requester.userEntityRef,
          results: seen?.posture.results ?? [],
          now: now(),
        });
        const holder = await waivers.create(waiver);
        if (holder) {
          const { findingId: finding, expiresAt } = holder;
          throw refused(
            ConflictError,
            say('waiver.inForce', { finding, expiresAt }),
          );
        }
        noteForAudit(req, { waiverId: waiver.id });
        res.status(201).json(toWaiver(waiver, now()));
      }),
    );

    router.delete(
      '/organizations/:organization/waivers/:waiverId',
      audited(async (req, res) => {
        const { waiverId: id } = req.params;
        const credentials = await httpAuth.credentials(req, {
          allow: ['user'],
        });
        const organization = await authorizer.requireReadable(
          credentials,
          req.params.organization,
        );
        const { userEntityRef } = await authorizer.requireWaive(
          credentials,
          organization,
        );
        const { name } = organization;
        const before = await waivers.get(name, id);
        if (!before) {
          throw refused(
            NotFoundError,
            say('waiver.notFound', { id, organization: name }),
          );
        }
        noteForAudit(req, { findingId: before.findingId });
        const by = {
          revokedBy: userEntityRef,
          revokedAt: new Date(now()).toISOString(),
        };
        if (!(await waivers.revoke(id, by))) {
          throw refused(ConflictError, say('waiver.ended'));
        }
        res.json(toWaiver({ ...before, ...by }, now()));
      }),
    );
  };
}
