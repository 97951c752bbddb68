import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readView, writeView, type AccountsView } from './accountsView';

/**
 * The view that the URL asks for, and the way to change it. Another order or filter begins at its first page. The
 * browser's way back leads through filters and pages, not through each letter of a search.
 */
export function useAccountsView() {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const change = (changes: Partial<AccountsView>) => {
    const typesOnly = Object.keys(changes).every(name => name === 'search');
    setParams(
      previous =>
        writeView(previous, {
          ...readView(previous),
          cursor: undefined,
          ...changes,
        }),
      { replace: typesOnly },
    );
  };
  return { view, change };
}
