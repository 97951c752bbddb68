import type { TrailOwner } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';

/** What looks after a trail, in a few words. */
export const OwnerName = ({ owner }: { owner: TrailOwner }) => {
  const t = useT();
  const name = t(`trailOwner.${owner.by}`);
  return (
    <>
      {t(owner.certain ? 'trailOwner.certainly' : 'trailOwner.perhaps', {
        name,
      })}
    </>
  );
};
