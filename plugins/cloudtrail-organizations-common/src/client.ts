/* eslint-disable new-cap -- openapi-fetch names its methods as HTTP does */
import { ResponseError } from '@backstage/errors';
import createClient from 'openapi-fetch';
import type { paths } from './schema/openapi.generated';
import type {
  AccessReport,
  AccountMembership,
  AccountsPage,
  ChangesPage,
  Endpoint,
  FindingsPage,
  Operation,
  OperationRequest,
  OrganizationSummary,
  Posture,
  PostureHistory,
  UnitsList,
  Waiver,
  WaiverRequest,
} from './types';

/** A page of operations, newest first. @public */
export interface OperationsPage {
  /** Newest first. */
  items: Operation[];
  /** Of all pages. */
  totalItems: number;
  /** What to ask the next page with; absent on the last. */
  nextCursor?: string;
  /** Where the AWS calls go. */
  endpoint: Endpoint;
}

/** The organizations that the caller may read. @public */
export interface OrganizationsList {
  /** In the order of the configuration. */
  items: OrganizationSummary[];
  /** Where the AWS calls go. */
  endpoint: Endpoint;
}

/** Which accounts, in which order. @public */
export type AccountsQuery = NonNullable<
  paths['/organizations/{organization}/accounts']['get']['parameters']['query']
>;
/** Which findings. @public */
export type FindingsQuery = NonNullable<
  paths['/organizations/{organization}/findings']['get']['parameters']['query']
>;
/** Which changes. @public */
export type ChangesQuery = NonNullable<
  paths['/organizations/{organization}/changes']['get']['parameters']['query']
>;

/**
 * The HTTP API of the cloudtrail-organizations backend. Every method throws a ResponseError of `@backstage/errors`
 * where the backend answers with an error.
 *
 * @public
 */
export interface CloudTrailOrganizationsApi {
  /** The organizations that the caller may read. */
  listOrganizations(): Promise<OrganizationsList>;
  /** The posture from the latest snapshot: no AWS call. */
  getOrganization(organization: string): Promise<Posture>;
  /** The posture observed now. */
  refreshOrganization(organization: string): Promise<Posture>;
  /** Plans with `dryRun`, else starts. */
  requestOperation(
    organization: string,
    request: OperationRequest,
  ): Promise<Operation>;
  /** A page of operations; `limit` is at most 100. */
  listOperations(
    organization: string,
    page?: { limit?: number; cursor?: string },
  ): Promise<OperationsPage>;
  /** One operation, step by step. */
  getOperation(organization: string, operationId: string): Promise<Operation>;
  /** One account, by its 12 digits. */
  getAccount(accountId: string): Promise<AccountMembership>;
  /** Each AWS call that the portal needs, allowed or not as last seen. */
  getAccess(organization: string): Promise<AccessReport>;
  /** A page of accounts with their coverage; `limit` is at most 100. */
  listAccounts(
    organization: string,
    query?: AccountsQuery,
  ): Promise<AccountsPage>;
  /** All roots and organizational units, each after its parent. */
  listUnits(organization: string): Promise<UnitsList>;
  /** A page of findings, the most severe first; `limit` is at most 100. */
  listFindings(
    organization: string,
    query?: FindingsQuery,
  ): Promise<FindingsPage>;
  /** All findings as a file. */
  exportFindings(organization: string, format: 'csv' | 'ocsf'): Promise<Blob>;
  /** The ZIP for an auditor. */
  exportForAuditor(organization: string): Promise<Blob>;
  /** The waivers, those that have ended included, the newest first. */
  listWaivers(organization: string): Promise<{ items: Waiver[] }>;
  /** Accepts a finding until a day. */
  waiveFinding(organization: string, request: WaiverRequest): Promise<Waiver>;
  /** Ends a waiver now. */
  revokeWaiver(organization: string, waiverId: string): Promise<Waiver>;
  /** The posture over time: of one organization, or of all that the caller may read, added up. */
  getHistory(
    organization: string | undefined,
    query?: { from?: string; to?: string },
  ): Promise<PostureHistory>;
  /** What changed, the newest first. */
  listChanges(organization: string, query?: ChangesQuery): Promise<ChangesPage>;
}

/**
 * The client, generated types over any fetch: the frontend hands in Backstage's, which carries the user's token.
 *
 * @public
 */
export class CloudTrailOrganizationsClient
  implements CloudTrailOrganizationsApi
{
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.listOrganizations} */
  async listOrganizations(): Promise<OrganizationsList> {
    const client = await this.#client();
    return ok(await client.GET('/organizations'));
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.getOrganization} */
  async getOrganization(organization: string): Promise<Posture> {
    const client = await this.#client();
    return ok(
      await client.GET('/organizations/{organization}', {
        params: { path: { organization } },
      }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.refreshOrganization} */
  async refreshOrganization(organization: string): Promise<Posture> {
    const client = await this.#client();
    return ok(
      await client.POST('/organizations/{organization}/refresh', {
        params: { path: { organization } },
      }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.requestOperation} */
  async requestOperation(
    organization: string,
    body: OperationRequest,
  ): Promise<Operation> {
    const client = await this.#client();
    return ok(
      await client.POST('/organizations/{organization}/operations', {
        params: { path: { organization } },
        body,
      }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.listOperations} */
  async listOperations(
    organization: string,
    query: { limit?: number; cursor?: string } = {},
  ): Promise<OperationsPage> {
    const client = await this.#client();
    return ok(
      await client.GET('/organizations/{organization}/operations', {
        params: { path: { organization }, query },
      }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.getOperation} */
  async getOperation(
    organization: string,
    operationId: string,
  ): Promise<Operation> {
    const client = await this.#client();
    return ok(
      await client.GET(
        '/organizations/{organization}/operations/{operationId}',
        { params: { path: { organization, operationId } } },
      ),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.getAccount} */
  async getAccount(accountId: string): Promise<AccountMembership> {
    const client = await this.#client();
    return ok(
      await client.GET('/accounts/{accountId}', {
        params: { path: { accountId } },
      }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.getAccess} */
  async getAccess(organization: string): Promise<AccessReport> {
    const client = await this.#client();
    return ok(
      await client.GET('/organizations/{organization}/access', {
        params: { path: { organization } },
      }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.listAccounts} */
  async listAccounts(
    organization: string,
    query: AccountsQuery = {},
  ): Promise<AccountsPage> {
    const client = await this.#client();
    return ok(
      await client.GET('/organizations/{organization}/accounts', {
        params: { path: { organization }, query },
      }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.listUnits} */
  async listUnits(organization: string): Promise<UnitsList> {
    const client = await this.#client();
    return ok(
      await client.GET('/organizations/{organization}/units', {
        params: { path: { organization } },
      }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.listFindings} */
  async listFindings(
    organization: string,
    query: FindingsQuery = {},
  ): Promise<FindingsPage> {
    const client = await this.#client();
    return ok(
      await client.GET('/organizations/{organization}/findings', {
        params: { path: { organization }, query },
      }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.exportFindings} */
  async exportFindings(
    organization: string,
    format: 'csv' | 'ocsf',
  ): Promise<Blob> {
    const client = await this.#client();
    return ok(
      await client.GET('/organizations/{organization}/findings/export', {
        params: { path: { organization }, query: { format } },
        parseAs: 'blob',
      }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.exportForAuditor} */
  async exportForAuditor(organization: string): Promise<Blob> {
    const client = await this.#client();
    return ok(
      await client.GET('/organizations/{organization}/export', {
        params: { path: { organization } },
        parseAs: 'blob',
      }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.listWaivers} */
  async listWaivers(organization: string): Promise<{ items: Waiver[] }> {
    const client = await this.#client();
    return ok(
      await client.GET('/organizations/{organization}/waivers', {
        params: { path: { organization } },
      }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.waiveFinding} */
  async waiveFinding(
    organization: string,
    body: WaiverRequest,
  ): Promise<Waiver> {
    const client = await this.#client();
    return ok(
      await client.POST('/organizations/{organization}/waivers', {
        params: { path: { organization } },
        body,
      }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.revokeWaiver} */
  async revokeWaiver(organization: string, waiverId: string): Promise<Waiver> {
    const client = await this.#client();
    return ok(
      await client.DELETE('/organizations/{organization}/waivers/{waiverId}', {
        params: { path: { organization, waiverId } },
      }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.getHistory} */
  async getHistory(
    organization: string | undefined,
    query: { from?: string; to?: string } = {},
  ): Promise<PostureHistory> {
    const client = await this.#client();
    return ok(
      organization === undefined
        ? await client.GET('/history', { params: { query } })
        : await client.GET('/organizations/{organization}/history', {
            params: { path: { organization }, query },
          }),
    );
  }

  /** {@inheritDoc CloudTrailOrganizationsApi.listChanges} */
  async listChanges(
    organization: string,
    query: ChangesQuery = {},
  ): Promise<ChangesPage> {
    const client = await this.#client();
    return ok(
      await client.GET('/organizations/{organization}/changes', {
        params: { path: { organization }, query },
      }),
    );
  }

  async #client() {
    return createClient<paths>({
      baseUrl: await this.#discoveryApi.getBaseUrl('cloudtrail-organizations'),
      // Backstage's fetch builds a new Request at each of its layers, and the body of one can be read only once.
      fetch: async request =>
        this.#fetchApi.fetch(request.url, {
          method: request.method,
          headers: request.headers,
          body: (await request.text()) || undefined,
        }),
    });
  }
}

/** The body of a good answer; else the error that the body tells of. */
async function ok<T>(result: {
  data?: T;
  error?: unknown;
  response: Response;
}): Promise<T> {
  if (result.data !== undefined) return result.data;
  // openapi-fetch has read the body already: ResponseError wants one that it can read.
  throw await ResponseError.fromResponse(
    new Response(JSON.stringify(result.error ?? {}), {
      status: result.response.status,
      statusText: result.response.statusText,
      headers: { 'content-type': 'application/json' },
    }),
  );
}
