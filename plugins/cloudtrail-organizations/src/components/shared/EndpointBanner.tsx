import Alert from '@material-ui/lab/Alert';
import type { Endpoint } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';

/** Says on every page where the AWS calls go, if not to AWS. */
export const EndpointBanner = ({ endpoint }: { endpoint: Endpoint }) => {
  const t = useT();
  if (!endpoint.custom) return null;
  return (
    <Alert severity="warning" role="note">
      {endpoint.url
        ? t('endpoint.custom', { url: endpoint.url })
        : t('endpoint.customUnnamed')}
    </Alert>
  );
};
