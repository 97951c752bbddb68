import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useNavigate } from 'react-router-dom';
import { usePaths } from '../../hooks/usePaths';
import { DIALOG_OF_KIND, menuKinds, primaryKind } from '../operations/kinds';
import { OperationsMenu } from '../shared/OperationsMenu';

/** Leads to the organization, where the dialog says what would happen. */
export const RowActions = ({
  organization,
}: {
  organization: OrganizationSummary;
}) => {
  const paths = usePaths();
  const navigate = useNavigate();
  const primary = primaryKind(organization);
  return (
    <OperationsMenu
      organization={organization}
      kinds={[...(primary ? [primary] : []), ...menuKinds(organization)]}
      onChoose={kind =>
        navigate(paths.dialog(organization.name, DIALOG_OF_KIND[kind]))
      }
    />
  );
};
