import { pipeline } from 'node:stream/promises';
import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type {
  AccountItem,
  Endpoint,
  Finding,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { Response } from 'express';
import { audited, describeCaller } from '../audit';
import type { OrganizationConfig } from '../config';
import { auditorFiles } from '../exports/auditorFiles';
import { findingsCsv } from '../exports/findingsCsv';
import { type OcsfFinding, toOcsf } from '../exports/ocsf';
import { zip } from '../exports/zip';
import type { Authorizer } from '../permissions';
import type { Knowledge } from './knowledge';
import { type Known, presentPosture } from './present';
import type { RouteTopic } from './router';

/** What is known of an organization, as files. */
export function exportRoutes(options: {
  httpAuth: HttpAuthService;
  authorizer: Authorizer;
  knowledge: Knowledge;
  /** All accounts of an organization, page by page. */
  accountPages(organization: OrganizationConfig): AsyncIterable<AccountItem[]>;
  endpoint: Endpoint;
  readOnly: boolean;
  /** Of the plugin. */
  version: string;
  /** Milliseconds since the epoch. */
  now: () => number;
}): RouteTopic {
  const { httpAuth, authorizer, knowledge, endpoint, version, now } = options;

  /** The posture as anyone who may read it sees it. */
  const postureOf = (known: Known) =>
    presentPosture(
      known,
      {
        operations: [],
        refresh: { allowed: false },
        waive: { allowed: false },
        readOnly: options.readOnly,
      },
      endpoint,
    );

  return router => {
    router.get(
      '/organizations/:organization/findings/export',
      audited(async (req, res) => {
        const credentials = await httpAuth.credentials(req);
        const organization = await authorizer.requireReadable(
          credentials,
          req.params.organization,
        );
        const known = await knowledge.of(organization);
        const findings = findingsOf(known);
        const { format } = req.query;
        const file = attach(
          res as Response,
          `${organization.name}-findings`,
          format === 'csv' ? 'csv' : 'ocsf.json',
          now(),
        );
        if (format === 'csv') {
          file.type('text/csv; charset=utf-8').send(findingsCsv(findings));
        } else {
          file.json(ocsfOf(known, postureOf(known).organizationId, version));
        }
      }),
    );

    router.get(
      '/organizations/:organization/export',
      audited(async (req, res) => {
        const credentials = await httpAuth.credentials(req);
        const organization = await authorizer.requireReadable(
          credentials,
          req.params.organization,
        );
        const known = await knowledge.of(organization);
        const posture = postureOf(known);
        const at = new Date(now());
        const files = auditorFiles({
          posture,
          findings: findingsOf(known),
          ocsf: ocsfOf(known, posture.organizationId, version),
          accounts: options.accountPages(organization),
          exportedBy: describeCaller(credentials),
          exportedAt: at.toISOString(),
          version,
        });
        const file = attach(
          res as Response,
          `${organization.name}-audit`,
          'zip',
          at.getTime(),
        );
        file.type('application/zip');
        await pipeline(zip(files, at), file);
      }),
    );
  };
}

function findingsOf({ seen }: Known): Finding[] {
  return seen?.posture.results ?? [];
}

function ocsfOf(
  known: Known,
  organizationId: string | undefined,
  version: string,
): OcsfFinding[] {
  const { organization, seen } = known;
  if (!seen) return [];
  const context = {
    ...organization,
    organizationId,
    observedAt: seen.latest.snapshot.observedAt,
  };
  return findingsOf(known).map(finding =>
    toOcsf(finding, context, { version }),
  );
}

/** Sent as a file to keep, which no browser takes for a page and no cache keeps. */
function attach(
  res: Response,
  name: string,
  extension: string,
  now: number,
): Response {
  const day = new Date(now).toISOString().slice(0, 10);
  return res
    .attachment(`${name}-${day}.${extension}`)
    .set('cache-control', 'no-store')
    .set('x-content-type-options', 'nosniff');
}
