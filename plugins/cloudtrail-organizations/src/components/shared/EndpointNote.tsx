import type { Endpoint } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { Subtle } from './Subtle';

/** Says in one line of a card where the AWS calls go, if not to AWS. */
export const EndpointNote = ({ endpoint }: { endpoint: Endpoint }) => {
  const t = useT();
  if (!endpoint.custom) return null;
  return (
    <Subtle>
      {endpoint.url
        ? t('endpoint.brief', { url: endpoint.url })
        : t('endpoint.customUnnamed')}
    </Subtle>
  );
};
