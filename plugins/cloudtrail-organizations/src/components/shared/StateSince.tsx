import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { Time } from './Time';

/** Since when the organization is in its state, and where only this portal says so, that. */
export const StateSince = ({
  since,
  sinceBasis,
  sentence = false,
}: {
  since: string;
  sinceBasis: OrganizationSummary['sinceBasis'];
  /** Whether it stands on its own, and not within a sentence. */
  sentence?: boolean;
}) => {
  const t = useT();
  const key = sinceBasis === 'portal' ? 'sincePortal' : 'since';
  return (
    <>
      {t(sentence ? `time.sentence.${key}` : `time.${key}`, {
        time: <Time at={since} format="short" />,
      })}
    </>
  );
};
