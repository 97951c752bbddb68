import Button, { type ButtonProps } from '@material-ui/core/Button';
import type {
  OperationKind,
  OrganizationSummary,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useAllowed } from '../../hooks/useAllowed';
import { useT } from '../../hooks/useT';
import { WhyNot } from './WhyNot';

/** Opens the dialog of an operation. Where the person may not, it is disabled and says why. */
export const OperationButton = ({
  organization,
  kind,
  variant = 'outlined',
  size,
  onClick,
}: {
  organization: Pick<OrganizationSummary, 'operations'>;
  kind: OperationKind;
  variant?: ButtonProps['variant'];
  size?: ButtonProps['size'];
  onClick: (kind: OperationKind, opener: HTMLElement) => void;
}) => {
  const t = useT();
  const { allowed, reason } = useAllowed(organization, kind);
  return (
    <WhyNot reason={reason}>
      <Button
        color="primary"
        variant={variant}
        size={size}
        disabled={!allowed}
        onClick={event => onClick(kind, event.currentTarget)}
      >
        {t(`operation.${kind}`)}
      </Button>
    </WhyNot>
  );
};
