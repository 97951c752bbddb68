import { randomUUID } from 'node:crypto';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  type Finding,
  say,
  type Sentence,
  type WaiverRequest,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { withSentence } from '../errors';
import { oneLine } from '../hostileText';
import type { StoredWaiver } from './types';

/**
 * The waiver that is asked for, of a finding that is a failure now.
 *
 * @param options.results - every verdict of every control, as of now
 * @param options.now - milliseconds since the epoch
 * @throws InputError where no reason is left of what was given, or where it would end in the past or in over a year
 * @throws NotFoundError where there is no such finding
 * @throws ConflictError where the finding is no failure
 */
export function newWaiver(options: {
  organization: string;
  request: WaiverRequest;
  createdBy: string;
  results: Finding[];
  now: number;
}): StoredWaiver {
  const { organization, request, createdBy, results, now } = options;
  // What others wrote is read in pages, files, messages and logs: words on one line are safe to hand on.
  const reason = oneLine(request.reason);
  if (!reason) throw refused(InputError, say('waiver.reasonMissing'));
  const expiry = Date.parse(request.expiresAt);
  const latest = aYearAfter(now);
  if (!(expiry > now && expiry <= latest)) {
    throw refused(
      InputError,
      say('waiver.expiry', { latestAt: new Date(latest).toISOString() }),
    );
  }
  const finding = results.find(({ id }) => id === request.findingId);
  const params = { finding: oneLine(request.findingId), organization };
  if (!finding) throw refused(NotFoundError, say('waiver.noFinding', params));
  if (finding.verdict !== 'fail') {
    throw refused(ConflictError, say('waiver.notFailing', params));
  }
  return {
    id: randomUUID(),
    organization,
    findingId: finding.id,
    controlId: finding.controlId,
    reason,
    createdBy,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(expiry).toISOString(),
  };
}

/** An error of @backstage/errors, with its sentence. */
export function refused(
  Type: new (message: string) => Error,
  sentence: Sentence,
): Error {
  return withSentence(new Type(sentence.text), sentence);
}

/** The same time on the same day of the next year. */
function aYearAfter(now: number): number {
  const date = new Date(now);
  return date.setUTCFullYear(date.getUTCFullYear() + 1);
}
