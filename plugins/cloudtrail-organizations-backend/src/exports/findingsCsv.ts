import type { Finding } from 'backstage-plugin-cloudtrail-organizations-common';
import { type Column, toCsv } from './csv';

const COLUMNS: Column<Finding>[] = [
  { heading: 'id', value: ({ id }) => id },
  { heading: 'control', value: ({ controlId }) => controlId },
  { heading: 'title', value: ({ title }) => title.text },
  { heading: 'severity', value: ({ severity }) => severity },
  { heading: 'verdict', value: ({ verdict }) => verdict },
  { heading: 'resource', value: ({ resource }) => resource },
  { heading: 'message', value: ({ message }) => message.text },
  { heading: 'remedy', value: ({ remedy }) => remedy?.text },
  { heading: 'standards', value: ({ standards }) => standards.join(', ') },
  { heading: 'since', value: ({ since }) => since },
  {
    heading: 'evidence',
    value: ({ evidence }) =>
      evidence
        .map(
          ({ fact, action, outcome, observedAt }) =>
            `${fact} ${outcome} by ${action} at ${observedAt}`,
        )
        .join(', '),
  },
  { heading: 'waiver', value: ({ waiver }) => waiver?.status },
  { heading: 'waivedBy', value: ({ waiver }) => waiver?.createdBy },
  { heading: 'waivedUntil', value: ({ waiver }) => waiver?.expiresAt },
  { heading: 'waiverReason', value: ({ waiver }) => waiver?.reason },
];

/** All findings, whatever their verdict, one a row. */
export function findingsCsv(findings: Finding[]): string {
  return toCsv(COLUMNS, findings);
}
