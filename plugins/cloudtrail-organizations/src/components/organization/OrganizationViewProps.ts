import type {
  OperationKind,
  Posture,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationHandle } from '../../hooks/useOrganization';

/** What the parts of an organization's page are given. */
export interface OrganizationViewProps {
  posture: Posture;
  handle: OrganizationHandle;
  /** `opener` is where the focus belongs when the dialog is closed. */
  onOperation: (kind: OperationKind, opener: HTMLElement | null) => void;
}
