import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readView, writeView, type FindingsView } from './findingsView';

/** The view that the URL asks for, and the way to change it. Another filter begins at its first page. */
export function useFindingsView() {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const change = (changes: Partial<FindingsView>) =>
    setParams(previous =>
      writeView(previous, {
        ...readView(previous),
        cursor: undefined,
        ...changes,
      }),
    );
  return { view, change };
}
