import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';
import { useCallback } from 'react';
import { isTranslated } from '../isTranslated';
import { listed } from '../listed';
import { cloudTrailOrganizationsSentencesTranslationRef } from '../translation';
import { useT } from './useT';
import { useTimes } from './useTimes';

/** Says the backend's sentences in the language of the app, with times in the zone of the viewer and lists in its punctuation. */
export function useSentence(): (sentence: Sentence) => string {
  const { t } = useTranslationRef(
    cloudTrailOrganizationsSentencesTranslationRef,
  );
  const separator = useT()('value.separator');
  const times = useTimes();
  return useCallback(
    ({ key, params, text }: Sentence) => {
      if (!isTranslated(key)) return text;
      const speak = (name: string, value: string) =>
        name.endsWith('At')
          ? times.short(value)
          : listed(name, value).join(separator);
      const spoken = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === 'string' ? speak(name, value) : value,
        ]),
      );
      // The key comes over the wire, so the types of the messages cannot know it.
      const say = t as (key: string, options: typeof spoken) => string;
      return say(key, spoken);
    },
    [t, separator, times],
  );
}
