import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';
import type { NotSeen } from '../aws/errors';

/** The same outcome, said in a sentence that knows more. */
export function because(why: NotSeen, message: Sentence): NotSeen {
  return { ...why, reason: message.text, message };
}
