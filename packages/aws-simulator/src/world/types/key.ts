import type { Timestamp } from './time';
import type { PolicyDocument } from '../identity/policy';

/** Source: KMS `KeyMetadata`, with its key policy. */
export interface EncryptionKey {
  keyId: string;
  arn: string;
  accountId: string;
  region: string;
  description: string;
  state: 'Enabled' | 'Disabled' | 'PendingDeletion';
  createdAt: Timestamp;
  /** Absent where there are none. */
  tags?: Record<string, string>;
  /** When it will be gone, while that is pending. */
  deletionAt?: Timestamp;
  policy: PolicyDocument;
}
