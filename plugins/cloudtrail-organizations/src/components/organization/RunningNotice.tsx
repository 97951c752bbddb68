import { LinkButton } from '@backstage/core-components';
import Alert from '@material-ui/lab/Alert';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { usePaths } from '../../hooks/usePaths';
import { useT } from '../../hooks/useT';

/** Says that something is being changed just now, and leads there. */
export const RunningNotice = ({
  organization: { name, runningOperation },
}: {
  organization: Pick<OrganizationSummary, 'name' | 'runningOperation'>;
}) => {
  const t = useT();
  const paths = usePaths();
  if (!runningOperation) return null;
  return (
    <Alert
      severity="info"
      role="status"
      action={
        <LinkButton
          color="inherit"
          size="small"
          to={paths.operation(name, runningOperation.id)}
        >
          {t('organization.follow')}
        </LinkButton>
      }
    >
      {t('organization.running', {
        operation: t(`operation.${runningOperation.kind}`),
      })}
    </Alert>
  );
};
