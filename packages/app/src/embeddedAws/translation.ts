import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/** What the page says. */
export const embeddedAwsTranslationRef = createTranslationRef({
  id: 'demo.embedded-aws',
  messages,
  translations: { ja: () => import('./translation.ja') },
});
