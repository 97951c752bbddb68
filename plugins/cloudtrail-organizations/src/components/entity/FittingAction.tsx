import { LinkButton } from '@backstage/core-components';
import type {
  AllowedOperation,
  TrustedAccess,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useOptionalPaths } from '../../hooks/useOptionalPaths';
import { useT } from '../../hooks/useT';
import { DIALOG_OF_KIND, primaryKind } from '../operations/kinds';

/** For an administrator, the one operation that fits. Others come with a question, and get no control. */
export const FittingAction = ({
  organization,
}: {
  organization: {
    name?: string;
    trustedAccess?: TrustedAccess;
    operations?: AllowedOperation[];
  };
}) => {
  const t = useT();
  const paths = useOptionalPaths();
  const kind = primaryKind(organization);
  const allowed = organization.operations?.some(
    operation => operation.kind === kind && operation.allowed,
  );
  if (!kind || !allowed || !organization.name || !paths) return null;
  return (
    <div>
      <LinkButton
        to={paths.dialog(organization.name, DIALOG_OF_KIND[kind])}
        color="primary"
        variant="outlined"
        size="small"
      >
        {t(`operationButton.${kind}`)}
      </LinkButton>
    </div>
  );
};
