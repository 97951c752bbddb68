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
  items: Operation[];
  totalItems: number;
  nextCursor?: string;
  endpoint: Endpoint;
}

/**
 * The HTTP API of the cloudtrail-organizations backend. Every method throws a ResponseError of `@backstage/errors`
 * where the backend answers with an error.
 *
 * @public
 */
export interface CloudTrailOrganizationsApi {
  listOrganizations(): Promise<{
    items: OrganizationSummary[];
    endpoint: Endpoint;
  }>;
  getOrganization(organization: string): Promise<Posture>;
  refreshOrganization(organization: string): Promise<Posture>;
  /** Plans with `dryRun`, else starts. */
  requestOperation(
    organization: string,
    request: OperationRequest,
  ): Promise<Operation>;
  listOperations(
    organization: string,
    page?: { limit?: number; cursor?: string },
  ): Promise<OperationsPage>;
  getOperation(organization: string, operationId: string): Promise<Operation>;
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

  async listOrganizations() {
    const client = await this.#client();
    return ok(await client.GET('/organizations'));
  }

  async getOrganization(organization: string) {
    const client = await this.#client();
    return ok(
      await client.GET('/organizations/{organization}', {
        params: { path: { organization } },
      }),
    );
  }

  async refreshOrganization(organization: string) {
    const client = await this.#client();
    return ok(
      await client.POST('/organizations/{organization}/refresh', {
        params: { path: { organization } },
      }),
    );
  }

  async requestOperation(organization: string, body: OperationRequest) {
    const client = await this.#client();
    return ok(
      await client.POST('/organizations/{organization}/operations', {
        params: { path: { organization } },
        body,
      }),
    );
  }

  async listOperations(
    organization: string,
    query: { limit?: number; cursor?: string } = {},
  ) {
    const client = await this.#client();
    return ok(
      await client.GET('/organizations/{organization}/operations', {
        params: { path: { organization }, query },
      }),
    );
  }

  async getOperation(organization: string, operationId: string) {
    const client = await this.#client();
    return ok(
      await client.GET(
        '/organizations/{organization}/operations/{operationId}',
        { params: { path: { organization, operationId } } },
      ),
    );
  }

  async getAccount(accountId: string) {
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
