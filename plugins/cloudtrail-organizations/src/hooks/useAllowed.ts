import type {
  AllowedOperation,
  OperationKind,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useSentence } from './useSentence';
import { useT } from './useT';

/** Whether the person may start an operation, and if not, why. What the backend does not mention is not allowed. */
export function useAllowed(
  { operations }: { operations: AllowedOperation[] },
  kind: OperationKind,
): { allowed: boolean; reason?: string } {
  const t = useT();
  const say = useSentence();
  const operation = operations.find(candidate => candidate.kind === kind);
  if (operation?.allowed) return { allowed: true };
  return {
    allowed: false,
    reason: operation?.message
      ? say(operation.message)
      : operation?.reason ?? t('allowed.noReason'),
  };
}
