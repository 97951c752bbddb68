import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/** What the sign-in page says. */
export const signInTranslationRef = createTranslationRef({
  id: 'demo.sign-in',
  messages,
  translations: { ja: () => import('./translation.ja') },
});
