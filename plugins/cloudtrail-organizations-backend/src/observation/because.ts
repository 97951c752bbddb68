import {
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { CREDENTIALS_REFUSED, type NotSeen } from '../aws/errors';

/** The same outcome, said in a sentence that knows more. */
export function because(why: NotSeen, message: Sentence): NotSeen {
  return { ...why, reason: message.text, message };
}

/** CloudTrail refuses in a Region that is not enabled the very credentials that it takes in the home Region. */
export function explainRegion(why: NotSeen, region: string): NotSeen {
  return why.outcome === 'failed' && CREDENTIALS_REFUSED.test(why.error)
    ? because(why, say('access.regionNotEnabled', { region, error: why.error }))
    : why;
}
