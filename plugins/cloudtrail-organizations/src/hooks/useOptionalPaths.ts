import { usePaths } from './usePaths';

/** As {@link usePaths}; undefined where the app has no page of the plugin, as for a card on its own. */
export function useOptionalPaths(): ReturnType<typeof usePaths> | undefined {
  try {
    return usePaths();
  } catch {
    return undefined;
  }
}
