import type {
  AllowedOperation,
  OperationKind,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useReason } from './useReason';
import { useT } from './useT';

/** Whether the person may start an operation, and if not, why. What the backend does not mention is not allowed. */
export function useAllowed(
  { operations }: { operations: AllowedOperation[] },
  kind: OperationKind,
): { allowed: boolean; reason?: string } {
  const t = useT();
  const reasonOf = useReason();
  const operation = operations.find(candidate => candidate.kind === kind);
  if (operation?.allowed) return { allowed: true };
  return {
    allowed: false,
    reason: (operation && reasonOf(operation)) || t('allowed.noReason'),
  };
}
