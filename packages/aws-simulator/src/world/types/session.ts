import type { PolicyDocument } from '../identity/policy';
import type { Timestamp } from './time';

/** Temporary credentials of an assumed role. */
export interface Session {
  accessKeyId: string;
  sessionToken: string;
  accountId: string;
  roleName: string;
  sessionName: string;
  sourceIdentity?: string;
  tags: Record<string, string>;
  /** A session policy: what the session may at most. */
  policy?: PolicyDocument;
  /** Keys of the tags that follow into the next role. */
  transitiveTagKeys: string[];
  createdAt: Timestamp;
  expiresAt: Timestamp;
}
