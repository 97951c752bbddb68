import type {
  ChecklistRow,
  OrganizationSummary,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationHandle } from '../../hooks/useOrganization';
import { useT } from '../../hooks/useT';
import { RefreshButton } from '../organization/RefreshButton';
import { Snippet } from '../shared/Snippet';
import { Subtle } from '../shared/Subtle';

/** The IAM statement that lets the portal see a fact, and the way to see it then. */
export const MissingStatement = ({
  statement,
  organization,
  handle,
}: {
  statement: NonNullable<ChecklistRow['missingStatement']>;
  organization: Pick<OrganizationSummary, 'refresh'>;
  handle: OrganizationHandle;
}) => {
  const t = useT();
  return (
    <>
      <Subtle>{t('checklist.statement')}</Subtle>
      <Snippet
        text={JSON.stringify(statement, undefined, 2)}
        what={t('copy.statement')}
      />
      <RefreshButton
        organization={organization}
        handle={handle}
        label={t('checklist.checkAgain')}
      />
    </>
  );
};
