import type { Timestamp } from './time';
import type { PolicyDocument } from '../policy';

/** Source: KMS `KeyMetadata`, with its key policy. */
export interface EncryptionKey {
  keyId: string;
  arn: string;
  accountId: string;
  region: string;
  description: string;
  state: 'Enabled' | 'Disabled' | 'PendingDeletion';
  createdAt: Timestamp;
  policy: PolicyDocument;
}
