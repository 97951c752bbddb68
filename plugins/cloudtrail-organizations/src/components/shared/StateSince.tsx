import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { Time } from './Time';

/** Since when the organization is in its state, and where only this portal says so, that. */
export const StateSince = ({
  since,
  sinceBasis,
}: {
  since: string;
  sinceBasis: OrganizationSummary['sinceBasis'];
}) => {
  const t = useT();
  const key = sinceBasis === 'portal' ? 'time.sincePortal' : 'time.since';
  return <>{t(key, { time: <Time at={since} format="short" /> })}</>;
};
