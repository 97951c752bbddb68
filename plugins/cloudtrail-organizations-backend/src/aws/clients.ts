import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import type { OrganizationConfig, ReadingAccount } from '../config';
import { type Called, callMiddleware } from '../metrics/awsCalls';
import { IAM_REGION, ORGANIZATIONS_REGION } from '../partitions';
import { BucketRegions } from './bucketRegions';
import { observerOf, portalCredentials, TIMEOUTS } from './credentials';
import { retryStrategy } from './retry';
import type { RateBudget } from './rates';

/** The SDK's clients of one account. CloudTrail and S3 are regional: one a Region. */
export interface AwsClients {
  organizations: OrganizationsClient;
  iam: IAMClient;
  sts: STSClient;
  cloudtrail(region: string): CloudTrailClient;
  s3(region: string): S3Client;
}

/** With what the buckets of organization trails are read. */
export interface BucketClients {
  /** Whose credentials they are. */
  accountId: string;
  /** In the bucket's Region: see {@link BucketRegions}. */
  s3(region: string): S3Client;
}

/** The SDK's own type of what answers credentials. */
type Credentials = NonNullable<
  ConstructorParameters<typeof STSClient>[0]
>['credentials'];

/** What every client of the plugin is built with. */
export interface ClientOptions {
  rates: Pick<RateBudget, 'schedule'>;
  called?: Called;
  /** First attempt included. */
  maxAttempts?: number;
  /** How long to wait for the portal's credentials, in milliseconds. */
  credentialsMs?: number;
}

/**
 * The clients for one organization, with any credentials. All share retry, time-outs and the rate budget, which
 * counts each attempt, also a retried one.
 */
export function buildClients(
  organization: Pick<OrganizationConfig, 'partition' | 'customEndpoints'>,
  accountId: string,
  credentials: Credentials,
  { rates, called, maxAttempts }: ClientOptions,
): AwsClients {
  const common = {
    region: ORGANIZATIONS_REGION[organization.partition],
    credentials,
    requestHandler: TIMEOUTS,
    customUserAgent: 'backstage-plugin-cloudtrail-organizations',
  };
  const budgeted = <C extends BudgetedClient>(
    client: C,
    payer: string = accountId,
  ): C => {
    client.middlewareStack.addRelativeTo(budgetMiddleware(rates, payer), {
      name: 'rateBudget',
      relation: 'after',
      toMiddleware: 'retryMiddleware',
    });
    if (called) {
      client.middlewareStack.addRelativeTo(callMiddleware(called), {
        name: 'calls',
        relation: 'after',
        toMiddleware: 'rateBudget',
      });
    }
    return client;
  };
  const adaptive = () => ({ retryStrategy: retryStrategy(maxAttempts) });
  const organizations = budgeted(
    new OrganizationsClient({ ...common, ...adaptive() }),
  );
  // The first client remembers its credentials until they expire: with them the others need no role of their own.
  const shared = { ...common, credentials: organizations.config.credentials };
  return {
    organizations,
    iam: budgeted(
      new IAMClient({
        ...shared,
        ...adaptive(),
        region: IAM_REGION[organization.partition],
      }),
    ),
    sts: budgeted(new STSClient({ ...shared, ...adaptive() })),
    cloudtrail: eachRegion(region =>
      budgeted(
        new CloudTrailClient({ ...shared, ...adaptive(), region }),
        // CloudTrail counts by Region.
        `${accountId} ${region}`,
      ),
    ),
    s3: eachRegion(region =>
      budgeted(
        new S3Client({
          ...shared,
          ...adaptive(),
          region,
          // AWS's own names stand in the host; another endpoint has no such hosts.
          forcePathStyle: organization.customEndpoints?.s3 !== undefined,
        }),
      ),
    ),
  };
}

/** One client a Region, built when it is asked for. */
function eachRegion<C>(build: (region: string) => C): (region: string) => C {
  const clients = new Map<string, C>();
  return region => {
    let client = clients.get(region);
    if (!client) {
      client = build(region);
      clients.set(region, client);
    }
    return client;
  };
}

/** What the budget needs of a client of the SDK, whichever service it speaks to. */
interface BudgetedClient {
  middlewareStack: {
    addRelativeTo(
      middleware: ReturnType<typeof budgetMiddleware | typeof callMiddleware>,
      options: {
        name: string;
        relation: 'after';
        toMiddleware: string;
      },
    ): void;
  };
}

function budgetMiddleware(rates: ClientOptions['rates'], payer: string) {
  return <A, R>(
      next: (args: A) => Promise<R>,
      { commandName = '' }: { commandName?: string },
    ) =>
    (args: A): Promise<R> =>
      rates.schedule(payer, commandName.replace(/Command$/, ''), () =>
        next(args),
      );
}

/** The clients with which the portal reads, one set an account and role. */
export class PortalClients {
  /** Where buckets are, as far as they have answered. */
  readonly bucketRegions = new BucketRegions();
  readonly #credentials: AwsCredentialsManager;
  readonly #options: ClientOptions;
  readonly #clients = new Map<string, AwsClients>();

  constructor(credentials: AwsCredentialsManager, options: ClientOptions) {
    this.#credentials = credentials;
    this.#options = options;
  }

  /** Never throws: credentials that are missing or refused fail the single call. */
  of(organization: OrganizationConfig): AwsClients {
    return this.#as(observerOf(organization), organization);
  }

  /**
   * Of the log archive account where that is configured, else of the account that observes. Never throws, as above.
   *
   * @param readAs - which of the two, where it is known which one owns the bucket
   */
  bucketClients(
    organization: OrganizationConfig,
    readAs?: string,
  ): BucketClients {
    const { logArchive } = organization;
    const observer = observerOf(organization);
    const account =
      logArchive && readAs !== observer.accountId ? logArchive : observer;
    const { s3 } = this.#as(account, organization);
    return { accountId: account.accountId, s3 };
  }

  /**
   * Forgets an organization's clients with the credentials that they remember, so that revoked ones are not used until
   * they would have expired.
   */
  forget(organization: OrganizationConfig): void {
    this.#clients.delete(keyOf(observerOf(organization)));
    if (organization.logArchive) {
      this.#clients.delete(keyOf(organization.logArchive));
    }
  }

  #as(account: ReadingAccount, organization: OrganizationConfig): AwsClients {
    const key = keyOf(account);
    let clients = this.#clients.get(key);
    if (!clients) {
      clients = buildClients(
        organization,
        account.accountId,
        portalCredentials(
          this.#credentials,
          organization,
          account,
          this.#options.credentialsMs,
        ),
        this.#options,
      );
      this.#clients.set(key, clients);
    }
    return clients;
  }
}

function keyOf({ accountId, roleName, externalId }: ReadingAccount): string {
  return JSON.stringify([accountId, roleName, externalId]);
}
