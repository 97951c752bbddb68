import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { cloudTrailOrganizationsTranslationRef } from '../translation';

/** The plugin's own messages, in the language of the app. */
export function useT(): TranslationFunction<
  typeof cloudTrailOrganizationsTranslationRef.T
> {
  return useTranslationRef(cloudTrailOrganizationsTranslationRef).t;
}
