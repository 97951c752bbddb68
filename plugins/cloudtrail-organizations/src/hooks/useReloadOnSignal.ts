import { useSignal } from '@backstage/plugin-signals-react';
import { useEffect } from 'react';

/** Where the backend says that the posture of an organization has changed. */
const CHANNEL = 'cloudtrail-organizations';
/** Several organizations may change at once, and many pages hear of it: one load each, and not all at one time. */
const WAIT_MS = 500;
const SPREAD_MS = 2_000;

/**
 * Loads anew when the backend says that an organization has changed: this one, or any where none is named. The backend
 * names none, for signals reach everyone. Where the
 * app has no signals the page is polled as it is anyway.
 */
export function useReloadOnSignal(
  reload: () => void,
  organization?: string,
): void {
  const { lastSignal } = useSignal<{ organization?: string }>(CHANNEL);
  useEffect(() => {
    if (!lastSignal) return undefined;
    const { organization: changed = organization } = lastSignal;
    if (organization && changed !== organization) return undefined;
    const timer = setTimeout(reload, WAIT_MS + Math.random() * SPREAD_MS);
    return () => clearTimeout(timer);
  }, [lastSignal, organization, reload]);
}
