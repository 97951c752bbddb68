import { useSearchParams } from 'react-router-dom';

/** How far back the plot goes. */
export const DAYS = [7, 30, 90] as const;
const DEFAULT = 30;

/** How many days the URL asks for, and the way to change it. */
export function useDays() {
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get('days'));
  const days = DAYS.find(one => one === asked) ?? DEFAULT;
  const setDays = (next: number) =>
    setParams(
      previous => {
        const query = new URLSearchParams(previous);
        if (next === DEFAULT) query.delete('days');
        else query.set('days', String(next));
        return query;
      },
      { replace: true },
    );
  return { days, setDays };
}
