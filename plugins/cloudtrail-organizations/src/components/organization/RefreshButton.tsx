import Button from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationHandle } from '../../hooks/useOrganization';
import { useReason } from '../../hooks/useReason';
import { useT } from '../../hooks/useT';
import { WhyNot } from '../shared/WhyNot';

/** Has the organization observed now. */
export const RefreshButton = ({
  organization: { refresh },
  handle,
  label,
}: {
  organization: Pick<OrganizationSummary, 'refresh'>;
  handle: OrganizationHandle;
  label?: string;
}) => {
  const t = useT();
  const reasonOf = useReason();
  const whyNot = reasonOf(refresh) || t('allowed.noReason');
  return (
    <WhyNot reason={refresh.allowed ? undefined : whyNot}>
      <Button
        variant="outlined"
        color="primary"
        size={label ? 'small' : undefined}
        disabled={!refresh.allowed || handle.refreshing}
        onClick={handle.refresh}
        startIcon={
          handle.refreshing ? (
            <CircularProgress size={16} aria-hidden />
          ) : undefined
        }
      >
        {handle.refreshing
          ? t('organization.refreshing')
          : label ?? t('organization.refresh')}
      </Button>
    </WhyNot>
  );
};
