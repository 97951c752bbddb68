import type { Finding } from 'backstage-plugin-cloudtrail-organizations-common';

/** Whose findings they are. */
interface OcsfContext {
  /** The configured name and title. */
  name: string;
  title: string;
  /** As observed, o-…. */
  organizationId?: string;
  managementAccountId: string;
  partition: string;
  homeRegion: string;
  /** When the facts were observed that were judged. ISO 8601. */
  observedAt: string;
}

/** A finding as OCSF has it: an object of the class below, whose attributes the schema of OCSF describes. */
export type OcsfFinding = Record<string, unknown>;

const VERSION = '1.8.0';
const CATEGORY = { category_uid: 2, category_name: 'Findings' };
const CLASS = { class_uid: 2003, class_name: 'Compliance Finding' };
/** What is exported is what holds now: the first activity, "a finding was created". */
const ACTIVITY = { activity_id: 1, activity_name: 'Create' };

const SEVERITIES = {
  low: { severity_id: 2, severity: 'Low' },
  medium: { severity_id: 3, severity: 'Medium' },
  high: { severity_id: 4, severity: 'High' },
  critical: { severity_id: 5, severity: 'Critical' },
} as const;
const INFORMATIONAL = { severity_id: 1, severity: 'Informational' };

const COMPLIANCE = {
  pass: { status_id: 1, status: 'Pass' },
  fail: { status_id: 3, status: 'Fail' },
  unknown: { status_id: 0, status: 'Unknown' },
  notApplicable: { status_id: 99, status: 'Not Applicable' },
} as const;

/**
 * A finding as OCSF Compliance Finding, class 2003, version 1.8.0. Source: https://schema.ocsf.io/1.8.0/classes/compliance_finding
 */
export function toOcsf(
  finding: Finding,
  context: OcsfContext,
  product: { version: string },
): OcsfFinding {
  const { id, controlId, title, message, remedy, verdict } = finding;
  const region = context.homeRegion;
  const observed = finding.evidence.map(({ observedAt }) =>
    Date.parse(observedAt),
  );
  const since = finding.since ? Date.parse(finding.since) : undefined;
  return {
    ...ACTIVITY,
    ...CATEGORY,
    ...CLASS,
    type_uid: CLASS.class_uid * 100 + ACTIVITY.activity_id,
    type_name: `${CLASS.class_name}: ${ACTIVITY.activity_name}`,
    // As old as the oldest fact that decided: the finding says nothing newer.
    time: Math.min(Date.parse(context.observedAt), ...observed),
    ...(verdict === 'fail' || verdict === 'unknown'
      ? SEVERITIES[finding.severity]
      : INFORMATIONAL),
    ...statusOf(finding),
    message: message.text,
    metadata: {
      version: VERSION,
      profiles: ['cloud'],
      product: {
        name: 'CloudTrail for Organizations',
        vendor_name: 'backstage-plugin-cloudtrail-organizations',
        version: product.version,
      },
    },
    finding_info: {
      uid: `${context.name}:${id}`,
      title: title.text,
      desc: message.text,
      ...(since !== undefined && { first_seen_time: since }),
      last_seen_time: Date.parse(context.observedAt),
    },
    compliance: {
      control: controlId,
      desc: title.text,
      standards: finding.standards,
      ...COMPLIANCE[verdict],
      status_detail: message.text,
    },
    cloud: {
      provider: 'AWS',
      cloud_partition: context.partition,
      region,
      account: {
        uid: context.managementAccountId,
        type: 'AWS Account',
        type_id: 10,
      },
      org: { name: context.title, uid: context.organizationId },
    },
    resources: [
      {
        uid: finding.resource ?? context.organizationId ?? context.name,
        type: finding.resource ? undefined : 'AWS Organization',
        cloud_partition: context.partition,
        region,
      },
    ],
    evidences: finding.evidence.map(({ action, ...evidence }) => ({
      api: {
        operation: action.replace(/^[^:]*:/, ''),
        service: { name: action.replace(/:.*$/, '') },
      },
      data: evidence,
    })),
    ...(remedy && { remediation: { desc: remedy.text } }),
    ...(finding.waiver && { unmapped: { waiver: finding.waiver } }),
  };
}

/** Suppressed is what an administrator has waived, for as long as that is in force. */
function statusOf({ verdict, waiver }: Finding): OcsfFinding {
  switch (verdict) {
    case 'pass':
      return { status_id: 4, status: 'Resolved' };
    case 'fail':
      return waiver?.status === 'inForce'
        ? { status_id: 3, status: 'Suppressed' }
        : { status_id: 1, status: 'New' };
    case 'unknown':
      return { status_id: 0, status: 'Unknown' };
    default:
      return { status_id: 99, status: 'Not Applicable' };
  }
}
