import type { AccountMembership } from 'backstage-plugin-cloudtrail-organizations-common';
import { CoverageChip } from '../shared/CoverageChip';

/** Whether the account is logged, in a word. While nothing says so it is not known, however the organization stands. */
export const AccountChip = ({
  account: { coverage },
}: {
  account: Pick<AccountMembership, 'coverage'>;
}) => <CoverageChip verdict={coverage?.verdict ?? 'unknown'} />;
