import type { JsonObject } from '@backstage/types';
import type {
  Change,
  Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';

/** What was seen to be otherwise than before. Append-only: a change is never changed. */
export interface NewChange {
  /** The configured name. */
  organization: string;
  /** `state`, `fact:` and a fact's name, `finding:` and a finding's id, or `account:` and an account id. */
  subject: string;
  /** When it was first seen so. ISO 8601. */
  at: string;
  /** A state, verdict or outcome, 64 characters at most; of a fact `changed` or how it could not be seen. */
  value: string;
  message?: Sentence;
  details?: JsonObject;
  /** Since when it has been so: earlier than `at` where it could not be seen for a moment. By default `at`. */
  since?: string;
  /** Whether it could not be seen. */
  blind?: boolean;
  /** What the next observation is compared with, 64 characters at most; by default the value. */
  fingerprint?: string;
  /** Where it could not be seen: how it was before, since when, and when that was seen last. */
  before?: { fingerprint: string; since: string; seenAt: string };
}

/** A change as it is remembered. */
export type RecordedChange = NewChange &
  Required<Pick<NewChange, 'since' | 'blind' | 'fingerprint'>>;

/** Which changes to list. */
export interface ChangesQuery {
  /** Without it the changes of all subjects, save the accounts'. */
  subject?: string;
  /** ISO 8601, both included. */
  from: string;
  to: string;
  limit: number;
  /** Of the page before. */
  cursor?: string;
}

/** Remembers what changed, and when it was first seen so. */
export interface ChangesStore {
  append(changes: NewChange[]): Promise<void>;
  /**
   * The newest change of each subject.
   *
   * @param subjects - without them all subjects that have any, save the accounts'
   */
  latest(
    organization: string,
    subjects?: string[],
  ): Promise<Map<string, RecordedChange>>;
  /**
   * A page of changes, the newest first.
   *
   * @throws InputError where the cursor is none of its own
   */
  list(
    organization: string,
    query: ChangesQuery,
  ): Promise<{ items: Change[]; nextCursor?: string }>;
  /** Deletes the changes before a time, save the newest of each subject. */
  deleteBefore(time: string): Promise<void>;
}
