import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import type { OrganizationConfig, ReadingAccount } from '../config';
import { withDeadline } from '../deadline';
import { ORGANIZATIONS_REGION } from '../partitions';

/** The SDK's own type of what answers credentials. */
type CredentialProvider = Awaited<
  ReturnType<AwsCredentialsManager['getCredentialProvider']>
>['sdkCredentialProvider'];

/** The clients that fetch credentials, by STS or from the machine's metadata, have no time-outs of their own. */
const CREDENTIALS_MS = 15_000;

/** An AWS that does not answer must not hold an observation up: in milliseconds. */
export const TIMEOUTS = {
  connectionTimeout: 3_000,
  requestTimeout: 10_000,
  throwOnRequestTimeout: true,
};

/** As whom the portal reads an organization. */
export function observerOf({
  observingAccountId,
  roleName,
  externalId,
}: OrganizationConfig): ReadingAccount {
  return { accountId: observingAccountId, roleName, externalId };
}

/**
 * The portal's own credentials in an account: of the role that is configured for it, or what `aws:` has for it.
 *
 * @param limitMs - how long to wait for them, in milliseconds
 */
export function portalCredentials(
  manager: AwsCredentialsManager,
  { partition }: Pick<OrganizationConfig, 'partition'>,
  { accountId, roleName, externalId }: ReadingAccount,
  limitMs: number = CREDENTIALS_MS,
): CredentialProvider {
  const find = async (): Promise<CredentialProvider> => {
    if (!roleName) {
      const account = await manager.getCredentialProvider({ accountId });
      return account.sdkCredentialProvider;
    }
    const main = await manager.getCredentialProvider();
    return fromTemporaryCredentials({
      masterCredentials: main.sdkCredentialProvider,
      params: {
        RoleArn: `arn:${partition}:iam::${accountId}:role/${roleName}`,
        RoleSessionName: 'backstage',
        ExternalId: externalId,
      },
      clientConfig: {
        region: ORGANIZATIONS_REGION[partition],
        requestHandler: TIMEOUTS,
      },
    });
  };
  return properties =>
    withDeadline(limitMs, 'credentials', async () =>
      (await find())(properties),
    );
}
