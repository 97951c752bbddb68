import { useT } from '../../hooks/useT';
import { Subtle } from './Subtle';
import { Time } from './Time';

/** How old what is shown is. */
export const ObservedAt = ({ at }: { at: string | undefined }) => {
  const t = useT();
  return (
    <Subtle component="span">
      {at
        ? t('time.observed', { time: <Time at={at} /> })
        : t('time.neverObserved')}
    </Subtle>
  );
};
