import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import type { OrganizationConfig } from '../config';
import { withDeadline } from '../deadline';
import { ORGANIZATIONS_REGION } from '../partitions';
import type { RateBudget } from './rates';

/** The SDK's clients of one management account. CloudTrail is regional: one a Region. */
export interface AwsClients {
  organizations: OrganizationsClient;
  iam: IAMClient;
  sts: STSClient;
  cloudtrail(region: string): CloudTrailClient;
}

/** The SDK's own type of what answers credentials. */
type Credentials = NonNullable<
  ConstructorParameters<typeof STSClient>[0]
>['credentials'];

/** What every client of the plugin is built with. */
export interface ClientOptions {
  rates: Pick<RateBudget, 'schedule'>;
  /** First attempt included. */
  maxAttempts?: number;
  /** How long to wait for the portal's credentials, in milliseconds. */
  credentialsMs?: number;
}

/** An AWS that does not answer must not hold an observation up: in milliseconds. */
export const TIMEOUTS = {
  connectionTimeout: 3_000,
  requestTimeout: 10_000,
  throwOnRequestTimeout: true,
};

/**
 * The rates are shared with every other tool in the account. The SDK pauses up to 1, 2, 4 and 8 seconds where AWS
 * throttles, which lets another tool's burst pass and stays well within what one answer may take.
 */
const MAX_ATTEMPTS = 5;

/** The clients that fetch credentials, by STS or from the machine's metadata, have no time-outs of their own. */
const CREDENTIALS_MS = 15_000;

/**
 * The clients for one organization, with any credentials. All share retry, time-outs and the rate budget, which
 * counts each attempt, also a retried one.
 */
export function buildClients(
  organization: Pick<OrganizationConfig, 'managementAccountId' | 'partition'>,
  credentials: Credentials,
  { rates, maxAttempts = MAX_ATTEMPTS }: ClientOptions,
): AwsClients {
  const common = {
    region: ORGANIZATIONS_REGION[organization.partition],
    credentials,
    maxAttempts,
    retryMode: 'standard',
    requestHandler: TIMEOUTS,
    customUserAgent: 'backstage-plugin-cloudtrail-organizations',
  };
  const budgeted = <C extends BudgetedClient>(client: C): C => {
    client.middlewareStack.addRelativeTo(
      budgetMiddleware(rates, organization.managementAccountId),
      {
        name: 'rateBudget',
        relation: 'after',
        toMiddleware: 'retryMiddleware',
      },
    );
    return client;
  };
  const cloudtrails = new Map<string, CloudTrailClient>();
  const organizations = budgeted(new OrganizationsClient(common));
  // The first client remembers its credentials until they expire: with them the others need no role of their own.
  const shared = { ...common, credentials: organizations.config.credentials };
  return {
    organizations,
    iam: budgeted(new IAMClient(shared)),
    sts: budgeted(new STSClient(shared)),
    cloudtrail(region) {
      let client = cloudtrails.get(region);
      if (!client) {
        client = budgeted(new CloudTrailClient({ ...shared, region }));
        cloudtrails.set(region, client);
      }
      return client;
    },
  };
}

/** What the budget needs of a client of the SDK, whichever service it speaks to. */
interface BudgetedClient {
  middlewareStack: {
    addRelativeTo(
      middleware: ReturnType<typeof budgetMiddleware>,
      options: {
        name: string;
        relation: 'after';
        toMiddleware: string;
      },
    ): void;
  };
}

function budgetMiddleware(rates: ClientOptions['rates'], accountId: string) {
  return <A, R>(
      next: (args: A) => Promise<R>,
      { commandName = '' }: { commandName?: string },
    ) =>
    (args: A): Promise<R> =>
      rates.schedule(accountId, commandName.replace(/Command$/, ''), () =>
        next(args),
      );
}

/** The clients with which the portal reads, one set a management account. */
export class PortalClients {
  readonly #credentials: AwsCredentialsManager;
  readonly #options: ClientOptions;
  readonly #clients = new Map<string, AwsClients>();

  constructor(credentials: AwsCredentialsManager, options: ClientOptions) {
    this.#credentials = credentials;
    this.#options = options;
  }

  /** Never throws: credentials that are missing or refused fail the single call. */
  of(organization: OrganizationConfig): AwsClients {
    const accountId = organization.managementAccountId;
    let clients = this.#clients.get(accountId);
    if (!clients) {
      clients = buildClients(
        organization,
        properties =>
          withDeadline(
            this.#options.credentialsMs ?? CREDENTIALS_MS,
            'credentials',
            () =>
              this.#credentials
                .getCredentialProvider({ accountId })
                .then(provider => provider.sdkCredentialProvider(properties)),
          ),
        this.#options,
      );
      this.#clients.set(accountId, clients);
    }
    return clients;
  }

  /**
   * Forgets an organization's clients with the credentials that they remember, so that revoked ones are not used until
   * they would have expired.
   */
  forget(organization: OrganizationConfig): void {
    this.#clients.delete(organization.managementAccountId);
  }
}
