import type { OperationKind } from 'backstage-plugin-cloudtrail-organizations-common';
import { useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { DIALOG_OF_KIND } from '../operations/kinds';

const PARAM = 'dialog';
const KINDS = Object.keys(DIALOG_OF_KIND) as OperationKind[];

/** Which operation's dialog is open. The URL keeps it, so that other pages can lead to it. */
export function useDialog() {
  const [params, setParams] = useSearchParams();
  const asked = params.get(PARAM);
  const kind = KINDS.find(candidate => DIALOG_OF_KIND[candidate] === asked);

  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (kind !== undefined) return;
    opener.current?.focus();
    opener.current = null;
  }, [kind]);

  const open = useCallback(
    (next: OperationKind, openedBy: HTMLElement | null) => {
      opener.current = openedBy;
      setParams(previous => {
        const query = new URLSearchParams(previous);
        query.set(PARAM, DIALOG_OF_KIND[next]);
        return query;
      });
    },
    [setParams],
  );
  const close = useCallback(
    () =>
      setParams(
        previous => {
          const query = new URLSearchParams(previous);
          query.delete(PARAM);
          return query;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { kind, open, close };
}
