import type {
  OperationKind,
  OrganizationSummary,
} from 'backstage-plugin-cloudtrail-organizations-common';

/** How the URL names the dialog of an operation. */
export const DIALOG_OF_KIND = {
  'enable-trusted-access': 'enable',
  'disable-trusted-access': 'disable',
} as const satisfies Record<OperationKind, string>;

export type DialogName = (typeof DIALOG_OF_KIND)[OperationKind];

type Switch = Pick<OrganizationSummary, 'trustedAccess'>;

/** The one operation that fits what was observed, where there is one. */
export function primaryKind({
  trustedAccess,
}: Switch): OperationKind | undefined {
  return trustedAccess?.enabled === false ? 'enable-trusted-access' : undefined;
}

/** What else can be asked for. Where trusted access is unknown, either may be what is needed. */
export function menuKinds({ trustedAccess }: Switch): OperationKind[] {
  if (!trustedAccess)
    return ['enable-trusted-access', 'disable-trusted-access'];
  return trustedAccess.enabled ? ['disable-trusted-access'] : [];
}
