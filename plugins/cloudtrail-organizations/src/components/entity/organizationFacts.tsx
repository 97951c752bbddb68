import type { TrustedAccess } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { Mono } from '../shared/Mono';
import { Time } from '../shared/Time';

/** Whether trusted access is on and since when; unknown where it was not observed. */
export const TrustedAccessFact = ({
  organization: { trustedAccess },
}: {
  organization: { trustedAccess?: TrustedAccess };
}) => {
  const t = useT();
  if (!trustedAccess) return <>{t('value.unknown')}</>;
  if (!trustedAccess.enabled) return <>{t('value.off')}</>;
  return trustedAccess.since ? (
    <>
      {t('card.onSince', {
        time: <Time at={trustedAccess.since} format="day" />,
      })}
    </>
  ) : (
    <>{t('value.on')}</>
  );
};

/** The organization trails by name; unknown where they were not observed. */
export const TrailNames = ({ names }: { names: string[] | undefined }) => {
  const t = useT();
  if (!names) return <>{t('value.unknown')}</>;
  if (names.length === 0) return <>{t('value.none')}</>;
  return (
    <>
      {names.map(name => (
        <div key={name}>
          <Mono>{name}</Mono>
        </div>
      ))}
    </>
  );
};
