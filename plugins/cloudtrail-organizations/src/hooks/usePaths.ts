import { useRouteRef } from '@backstage/core-plugin-api';
import {
  operationRouteRef,
  organizationRouteRef,
  rootRouteRef,
} from '../routes';

/** Where the pages of the plugin are in this app. */
export function usePaths() {
  const overview = useRouteRef(rootRouteRef);
  const organization = useRouteRef(organizationRouteRef);
  const operation = useRouteRef(operationRouteRef);
  return {
    overview: overview(),
    organization: (name: string) => organization({ organization: name }),
    /** The page of an organization, with the dialog of an operation open. */
    dialog: (name: string, dialog: 'enable' | 'disable') =>
      `${organization({ organization: name })}?dialog=${dialog}`,
    /** A tab of the page of an organization. */
    tab: (name: string, tab: 'trails' | 'accounts' | 'findings') =>
      `${organization({ organization: name })}/${tab}`,
    operations: (name: string) =>
      `${organization({ organization: name })}/operations`,
    operation: (name: string, operationId: string) =>
      operation({ organization: name, operationId }),
  };
}
