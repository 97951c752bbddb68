import type { OperationKind } from 'backstage-plugin-cloudtrail-organizations-common';
import type { ComponentType } from 'react';
import { DisableDialog } from './DisableDialog';
import { EnableDialog } from './EnableDialog';
import type { OperationDialogProps } from './usePlannedOperation';

const DIALOGS: Record<OperationKind, ComponentType<OperationDialogProps>> = {
  'enable-trusted-access': EnableDialog,
  'disable-trusted-access': DisableDialog,
};

/** The dialog of the operation that the person is about to ask for, if any. */
export const OperationDialog = ({
  kind,
  ...props
}: OperationDialogProps & { kind: OperationKind | undefined }) => {
  if (!kind) return null;
  const OneDialog = DIALOGS[kind];
  return <OneDialog {...props} />;
};
