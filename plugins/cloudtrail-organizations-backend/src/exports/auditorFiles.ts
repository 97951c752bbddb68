import type {
  AccountItem,
  Finding,
  Posture,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { accountsCsv } from './accountsCsv';
import { findingsCsv } from './findingsCsv';
import type { OcsfFinding } from './ocsf';
import type { ZipFile } from './zip';

/** What an auditor gets. */
interface AuditorExport {
  posture: Posture;
  /** Every verdict of every control. */
  findings: Finding[];
  ocsf: OcsfFinding[];
  accounts: AsyncIterable<AccountItem[]>;
  /** Who exported: a user, with the service that acted for them if one did, or a service. */
  exportedBy: Record<string, unknown>;
  /** ISO 8601. */
  exportedAt: string;
  /** Of the plugin. */
  version: string;
}

/** The files of the ZIP for an auditor, save its manifest. */
export function auditorFiles({
  posture,
  findings,
  ocsf,
  accounts,
  exportedBy,
  exportedAt,
  version,
}: AuditorExport): ZipFile[] {
  const { name, title, organizationId, managementAccountId, partition } =
    posture;
  const json = (file: string, value: unknown): ZipFile => ({
    name: file,
    open: () => JSON.stringify(value, null, 2),
  });
  return [
    json('about.json', {
      organization: {
        name,
        title,
        organizationId,
        managementAccountId,
        partition,
      },
      exportedBy,
      exportedAt,
      observedAt: posture.observedAt,
      endpoint: posture.endpoint,
      madeBy: {
        name: 'backstage-plugin-cloudtrail-organizations-backend',
        version,
      },
      files: {
        'posture.json':
          'The posture as the portal showed it: state, checklist, trails',
        'findings.csv': 'What each control says, whatever its verdict',
        'findings.ocsf.json':
          'The same as OCSF Compliance Findings, class 2003, version 1.8.0',
        'evidence.json':
          'What was observed of each fact, by which AWS call and when, or why it could not be',
        'accounts.csv':
          'Each account with its coverage and the evidence for it',
        'manifest.json': 'The SHA-256 of each other file',
      },
    }),
    // The caller's own rights say nothing about the organization; the observations are the evidence.
    json('posture.json', {
      ...posture,
      observations: undefined,
      operations: undefined,
      refresh: undefined,
      waive: undefined,
    }),
    { name: 'findings.csv', open: () => findingsCsv(findings) },
    json('findings.ocsf.json', ocsf),
    json('evidence.json', {
      observations: posture.observations,
      findings: findings.map(
        ({ id, controlId, verdict, resource, evidence }) => ({
          id,
          controlId,
          verdict,
          resource,
          evidence,
        }),
      ),
    }),
    { name: 'accounts.csv', open: () => accountsCsv(accounts) },
  ];
}
