import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  type Endpoint,
  organizationReadPermission,
  organizationRefreshPermission,
  type OrganizationSummary,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { audited } from '../audit';
import type { OrganizationConfig } from '../config';
import type { Authorizer } from '../permissions';
import type { Knowledge } from './knowledge';
import { type ForCaller, presentPosture, presentSummary } from './present';
import type { RouteTopic } from './router';

/** Overview, one organization, and having it observed now. */
export function organizationRoutes(options: {
  httpAuth: HttpAuthService;
  authorizer: Authorizer;
  knowledge: Knowledge;
  /** Observes now, or answers at once where that was done a moment ago. */
  refresh(organization: OrganizationConfig): Promise<void>;
  endpoint: Endpoint;
  readOnly: boolean;
  /** The operation that runs in an organization now. */
  runningOperation(
    organization: OrganizationConfig,
  ): Promise<OrganizationSummary['runningOperation']>;
}): RouteTopic {
  const { httpAuth, authorizer, knowledge, endpoint } = options;

  async function forCaller(
    credentials: BackstageCredentials,
    organization: OrganizationConfig,
  ): Promise<ForCaller> {
    const [operations, refresh, runningOperation] = await Promise.all([
      authorizer.allowedOperations(credentials, organization),
      authorizer.allowedRefresh(credentials, organization),
      options.runningOperation(organization),
    ]);
    return {
      operations,
      refresh,
      runningOperation,
      readOnly: options.readOnly,
    };
  }

  async function posture(
    credentials: BackstageCredentials,
    organization: OrganizationConfig,
  ) {
    const [known, caller] = await Promise.all([
      knowledge.of(organization),
      forCaller(credentials, organization),
    ]);
    return presentPosture(known, caller, endpoint);
  }

  return router => {
    router.get(
      '/organizations',
      audited(async (req, res) => {
        const credentials = await httpAuth.credentials(req);
        const organizations = await authorizer.permitted(
          credentials,
          organizationReadPermission,
        );
        const items = await Promise.all(
          organizations.map(async organization => {
            const [known, caller] = await Promise.all([
              knowledge.of(organization),
              forCaller(credentials, organization),
            ]);
            return presentSummary(known, caller);
          }),
        );
        res.json({ items, endpoint });
      }),
    );

    router.get(
      '/organizations/:organization',
      audited(async (req, res) => {
        const credentials = await httpAuth.credentials(req);
        const organization = await authorizer.requireReadable(
          credentials,
          req.params.organization,
        );
        res.json(await posture(credentials, organization));
      }),
    );

    router.post(
      '/organizations/:organization/refresh',
      audited(async (req, res) => {
        const credentials = await httpAuth.credentials(req);
        const organization = await authorizer.requireReadable(
          credentials,
          req.params.organization,
        );
        await authorizer.require(
          credentials,
          organizationRefreshPermission,
          organization,
        );
        await options.refresh(organization);
        res.json(await posture(credentials, organization));
      }),
    );
  };
}
