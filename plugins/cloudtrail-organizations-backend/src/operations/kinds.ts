import type { OperationKind } from 'backstage-plugin-cloudtrail-organizations-common';
import { disableTrustedAccess } from './disableTrustedAccess';
import { enableTrustedAccess } from './enableTrustedAccess';
import type { KindDefinition } from './types';

/** What the engine can do. */
export const KINDS: Record<OperationKind, KindDefinition> = {
  'enable-trusted-access': enableTrustedAccess,
  'disable-trusted-access': disableTrustedAccess,
};
