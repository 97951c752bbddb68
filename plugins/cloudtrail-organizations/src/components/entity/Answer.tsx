import Typography from '@material-ui/core/Typography';
import type { AccountMembership } from 'backstage-plugin-cloudtrail-organizations-common';
import { Said } from '../shared/Said';
import { OrganizationReason } from './OrganizationReason';

/** Whether the account is logged, in one sentence; and where its organization is not well, why. */
export const Answer = ({
  account: { coverage, organization },
}: {
  account: Pick<AccountMembership, 'coverage' | 'organization'>;
}) => (
  <div>
    {coverage && (
      <Typography>
        <Said sentence={coverage.message} />
      </Typography>
    )}
    {(!coverage || organization.state !== 'active') && (
      <OrganizationReason organization={organization} />
    )}
  </div>
);
