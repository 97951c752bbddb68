import { useRef } from 'react';

/** A value while it is there, and the one before while the next is loaded, so that a page does not flicker. */
export function useLatest<T>(
  value: T | undefined,
  loading: boolean,
): T | undefined {
  const latest = useRef<T>();
  if (value !== undefined) latest.current = value;
  else if (!loading) latest.current = undefined;
  return latest.current;
}
