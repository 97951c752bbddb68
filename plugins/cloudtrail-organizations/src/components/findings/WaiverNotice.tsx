import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Alert from '@material-ui/lab/Alert';
import type { Waiver } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { Time } from '../shared/Time';

/** Who accepts a finding until when, and why; loud where that time is over. */
export const WaiverNotice = ({ waiver }: { waiver: Waiver }) => {
  const t = useT();
  const who = <EntityRefLink entityRef={waiver.createdBy} hideIcon />;
  const { reason, expiresAt } = waiver;
  if (waiver.status === 'inForce')
    return (
      <Alert severity="info" role="note">
        {t('waivers.inForce', {
          until: <Time at={expiresAt} format="short" />,
          who,
          reason: <q>{reason}</q>,
        })}
      </Alert>
    );
  if (waiver.status === 'expired')
    return (
      <Alert severity="error" role="note">
        {t('waivers.expired', {
          time: <Time at={expiresAt} />,
          who,
          reason: <q>{reason}</q>,
        })}
      </Alert>
    );
  return null;
};
