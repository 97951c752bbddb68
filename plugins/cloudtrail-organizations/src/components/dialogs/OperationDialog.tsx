import type {
  OperationKind,
  Posture,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { DisableDialog } from './DisableDialog';
import { EnableDialog } from './EnableDialog';

const DIALOGS = {
  'enable-trusted-access': EnableDialog,
  'disable-trusted-access': DisableDialog,
} satisfies Record<OperationKind, unknown>;

/** The dialog of the operation that the person is about to ask for, if any. */
export const OperationDialog = ({
  organization,
  kind,
  onClose,
  onConflict,
}: {
  organization: Posture;
  kind: OperationKind | undefined;
  onClose: () => void;
  /** The world is not what the page shows: it must be loaded again. */
  onConflict: () => void;
}) => {
  if (!kind) return null;
  const OneDialog = DIALOGS[kind];
  return (
    <OneDialog
      organization={organization}
      onClose={onClose}
      onConflict={onConflict}
    />
  );
};
