import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import useInterval from 'react-use/esm/useInterval';
import { errorName } from '../errors';

/** A value that is loaded and loaded again. While newer loads, and where that failed, the older value is there. */
export interface Polled<T> {
  value?: T;
  loading: boolean;
  error?: Error;
  reload(): Promise<void>;
  /** Takes a value that came by another way, such as the answer to a refresh. */
  replace(value: T): void;
}

interface State<T> {
  source: () => Promise<T>;
  value?: T;
  loading: boolean;
  error?: Error;
}

/** After these the older value is not shown any more: the person may no longer see it, or it is gone. */
const WITHDRAWN = ['AuthenticationError', 'NotAllowedError', 'NotFoundError'];

/**
 * Loads at once, then every `everyMs(value)` while the page is seen, and, save where that is not wanted, when the
 * window gets the focus.
 * `load` must keep its identity between renders: another one starts anew.
 */
export function usePolledValue<T>(
  load: () => Promise<T>,
  everyMs: (value: T | undefined) => number | undefined,
  { onFocus = true }: { onFocus?: boolean } = {},
): Polled<T> {
  const [state, setState] = useState<State<T>>({ source: load, loading: true });
  const current: State<T> =
    state.source === load ? state : { source: load, loading: true };

  // An answer that was overtaken by a newer one is dropped.
  const latest = useRef(0);

  const reload = useCallback(async () => {
    const ticket = ++latest.current;
    const settle = (next: (previous: State<T>) => State<T>) => {
      if (ticket !== latest.current) return;
      setState(previous =>
        next(
          previous.source === load ? previous : { source: load, loading: true },
        ),
      );
    };
    settle(previous => ({ ...previous, loading: true }));
    try {
      const value = await load();
      settle(() => ({ source: load, value, loading: false }));
    } catch (thrown) {
      const error = toError(thrown);
      settle(({ value }) => ({
        source: load,
        value: WITHDRAWN.includes(errorName(error)) ? undefined : value,
        loading: false,
        error,
      }));
    }
  }, [load]);

  const replace = useCallback(
    (value: T) => {
      latest.current++;
      setState({ source: load, value, loading: false });
    },
    [load],
  );

  useEffect(() => {
    reload();
  }, [reload]);

  useEffect(() => {
    if (!onFocus) return undefined;
    const listener = () => {
      reload();
    };
    window.addEventListener('focus', listener);
    return () => window.removeEventListener('focus', listener);
  }, [reload, onFocus]);

  useInterval(() => {
    if (!document.hidden) reload();
  }, everyMs(current.value) ?? null);

  return {
    value: current.value,
    loading: current.loading,
    error: current.error,
    reload,
    replace,
  };
}
