import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import useObservable from 'react-use/esm/useObservable';

/** The language that the app speaks now, `en` or `ja`. */
export function useLanguage(): string {
  const api = useApi(appLanguageApiRef);
  const language$ = useMemo(() => api.language$(), [api]);
  return useObservable(language$, api.getLanguage()).language;
}
