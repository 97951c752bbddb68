import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { english } from 'backstage-plugin-cloudtrail-organizations-common';
import { messages } from './messages';

/**
 * Everything that the plugin itself says.
 *
 * @public
 */
export const cloudTrailOrganizationsTranslationRef = createTranslationRef({
  id: 'plugin.cloudtrail-organizations',
  messages,
  translations: { ja: () => import('./translations/ja') },
});

/**
 * Everything that the backend says: reasons, next steps, effects, steps and errors.
 *
 * @public
 */
export const cloudTrailOrganizationsSentencesTranslationRef =
  createTranslationRef({
    id: 'plugin.cloudtrail-organizations.sentences',
    messages: english,
    translations: { ja: () => import('./translations/sentences.ja') },
  });
