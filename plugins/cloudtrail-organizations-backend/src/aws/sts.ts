import { GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts';
import type { CallerIdentity } from 'backstage-plugin-cloudtrail-organizations-common';

/** Source: sts:GetCallerIdentity, which no policy can deny. */
export async function getCallerIdentity(
  client: STSClient,
): Promise<CallerIdentity> {
  const { Account = '', Arn = '' } = await client.send(
    new GetCallerIdentityCommand({}),
  );
  return { account: Account, arn: Arn, isRoot: Arn.endsWith(':root') };
}
