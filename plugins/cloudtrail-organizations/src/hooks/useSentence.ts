import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';
import { useCallback } from 'react';
import { isTranslated } from '../isTranslated';
import { cloudTrailOrganizationsSentencesTranslationRef } from '../translation';
import { useTimes } from './useTimes';

/** Says the backend's sentences in the language of the app, with times in the zone of the viewer. */
export function useSentence(): (sentence: Sentence) => string {
  const { t } = useTranslationRef(
    cloudTrailOrganizationsSentencesTranslationRef,
  );
  const times = useTimes();
  return useCallback(
    ({ key, params, text }: Sentence) => {
      if (!isTranslated(key)) return text;
      const spoken = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          name.endsWith('At') && typeof value === 'string'
            ? times.short(value)
            : value,
        ]),
      );
      // The key comes over the wire, so the types of the messages cannot know it.
      const say = t as (key: string, options: typeof spoken) => string;
      return say(key, spoken);
    },
    [t, times],
  );
}
