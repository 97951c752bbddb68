import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  type Endpoint,
  organizationRefreshPermission,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { audited } from '../audit';
import type { OrganizationConfig } from '../config';
import type { Authorizer } from '../permissions';
import type { AllowedActions } from '../permissions/types';
import { sendJson } from './json';
import type { Knowledge } from './knowledge';
import {
  type ForCaller,
  type Known,
  presentPosture,
  presentSummary,
} from './present';
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
}): RouteTopic {
  const { httpAuth, authorizer, knowledge, endpoint } = options;
  const summaryOf = written(presentSummary);
  const postureOf = written((known, caller) =>
    presentPosture(known, caller, endpoint),
  );

  /**
   * Presents as JSON text, and keeps the text for as long as the same is known, and of the same rights: with a hundred
   * organizations it costs more than everything else.
   */
  function written(present: (known: Known, caller: ForCaller) => unknown) {
    const texts = new WeakMap<Known, WeakMap<AllowedActions, string>>();
    return (known: Known, actions: AllowedActions): string => {
      const ofKnown = texts.get(known) ?? new WeakMap();
      texts.set(known, ofKnown);
      const text =
        ofKnown.get(actions) ??
        JSON.stringify(
          present(known, { ...actions, readOnly: options.readOnly }),
        );
      ofKnown.set(actions, text);
      return text;
    };
  }

  async function posture(
    credentials: BackstageCredentials,
    organization: OrganizationConfig,
  ): Promise<string> {
    const [rights, known] = await Promise.all([
      authorizer.rightsOf(credentials),
      knowledge.of(organization),
    ]);
    return postureOf(known, rights.of(organization));
  }

  return router => {
    router.get(
      '/organizations',
      audited(async (req, res) => {
        const credentials = await httpAuth.credentials(req);
        const rights = await authorizer.rightsOf(credentials);
        const items = (await knowledge.ofAll(rights.readable)).map(known =>
          summaryOf(known, rights.of(known.organization)),
        );
        sendJson(
          res,
          `{"items":[${items.join()}],"endpoint":${JSON.stringify(endpoint)}}`,
        );
      }),
    );

    router.get(
      '/organizations/:organization',
      audited(async (req, res) => {
        const credentials = await httpAuth.credentials(req);
        // Both at a time ask the permission framework once.
        const [organization, rights] = await Promise.all([
          authorizer.requireReadable(credentials, req.params.organization),
          authorizer.rightsOf(credentials),
        ]);
        const known = await knowledge.of(organization);
        sendJson(res, postureOf(known, rights.of(organization)));
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
        sendJson(res, await posture(credentials, organization));
      }),
    );
  };
}
