import { useT } from '../../hooks/useT';
import { Subtle } from './Subtle';
import { Time } from './Time';

/** How old what is shown is. */
export const ObservedAt = ({
  at,
  tooSoon = false,
}: {
  at: string | undefined;
  /** Whether the person asked anew, and AWS was not asked again so soon. */
  tooSoon?: boolean;
}) => {
  const t = useT();
  return (
    <Subtle component="span">
      <span role={tooSoon ? 'status' : undefined}>
        {at
          ? t(tooSoon ? 'time.tooSoon' : 'time.observed', {
              time: <Time at={at} />,
            })
          : t('time.neverObserved')}
      </span>
    </Subtle>
  );
};
