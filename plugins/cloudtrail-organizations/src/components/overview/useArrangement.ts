import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { SORT_KEYS, STATES, type Arrangement } from './arrange';

const DEFAULTS: Arrangement = {
  search: '',
  state: undefined,
  sort: 'state',
  descending: false,
};

/** The arrangement that the URL asks for, and the way to change it. The browser's way back leads through filters and sorts, not through each letter of a search. */
export function useArrangement() {
  const [params, setParams] = useSearchParams();
  const arrangement = useMemo<Arrangement>(
    () => ({
      search: params.get('search') ?? DEFAULTS.search,
      state: STATES.find(state => state === params.get('state')),
      sort: SORT_KEYS.find(key => key === params.get('sort')) ?? DEFAULTS.sort,
      descending: params.get('order') === 'desc',
    }),
    [params],
  );
  const asked = params.get('state');
  const isUnknownState = asked !== null && arrangement.state === undefined;
  useEffect(() => {
    // The URL must not claim a filter that is not in force.
    if (!isUnknownState) return;
    setParams(
      previous => {
        const query = new URLSearchParams(previous);
        query.delete('state');
        return query;
      },
      { replace: true },
    );
  }, [isUnknownState, setParams]);
  const change = (changes: Partial<Arrangement>) => {
    const next = { ...arrangement, ...changes };
    const typesOnly = Object.keys(changes).every(name => name === 'search');
    setParams(
      previous => {
        const query = new URLSearchParams(previous);
        put(query, 'search', next.search);
        put(query, 'state', next.state);
        put(query, 'sort', next.sort === DEFAULTS.sort ? '' : next.sort);
        put(query, 'order', next.descending ? 'desc' : '');
        return query;
      },
      { replace: typesOnly },
    );
  };
  return { arrangement, change };
}

/** The default is not spelled out in the URL. */
function put(query: URLSearchParams, name: string, value: string | undefined) {
  if (value) query.set(name, value);
  else query.delete(name);
}
