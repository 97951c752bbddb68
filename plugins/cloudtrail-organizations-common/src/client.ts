/* eslint-disable new-cap -- openapi-fetch names its methods as HTTP does */
import { ResponseError } from '@backstage/errors';
import createClient from 'openapi-fetch';
import type { paths } from './schema/openapi.generated';
import type {
  AccountMembership,
  Endpoint,
  Operation,
  OperationRequest,
  OrganizationSummary,
  Posture,
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
