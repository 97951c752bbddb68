import { useEntity } from '@backstage/plugin-catalog-react';
import {
  getAccountId,
  getOrganizationId,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { AccountCard } from './AccountCard';
import { DependenciesCard } from './DependenciesCard';
import { OrganizationCard } from './OrganizationCard';

/** Whether what the entity's account does is logged, and by whom. */
export const AuditLoggingCard = () => {
  const { entity } = useEntity();
  const accountId = getAccountId(entity);
  const organizationId = getOrganizationId(entity);
  if (accountId) return <AccountCard accountId={accountId} />;
  if (organizationId)
    return <OrganizationCard organizationId={organizationId} />;
  return <DependenciesCard entity={entity} />;
};
