import {
  CloudTrailClient,
  DescribeTrailsCommand,
} from '@aws-sdk/client-cloudtrail';
import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  DescribeOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Endpoint } from 'backstage-plugin-cloudtrail-organizations-common';
import { SERVICE_LINKED_ROLE_NAME } from './iam';

const AWS_HOST =
  /\.(amazonaws\.com|amazonaws\.com\.cn|api\.aws|api\.amazonwebservices\.com\.cn)$/;

/**
 * Where AWS calls go, as the SDK itself resolves it from environment and shared configuration: a request is built for
 * each service, and none is sent. The first endpoint that is not AWS's own counts.
 */
export async function resolveEndpoint(): Promise<Endpoint> {
  const aims: URL[] = [];
  const unsent = {
    region: 'us-east-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    maxAttempts: 1,
    requestHandler: {
      handle({ protocol, hostname, port }: AimedRequest): Promise<never> {
        aims.push(new URL(`${protocol}//${hostname}${port ? `:${port}` : ''}`));
        return Promise.reject(new Error('Not sent'));
      },
    },
  };
  await Promise.allSettled([
    new OrganizationsClient(unsent).send(new DescribeOrganizationCommand({})),
    new CloudTrailClient(unsent).send(new DescribeTrailsCommand({})),
    new IAMClient(unsent).send(
      new GetRoleCommand({ RoleName: SERVICE_LINKED_ROLE_NAME }),
    ),
    new STSClient(unsent).send(new GetCallerIdentityCommand({})),
  ]);
  const custom = aims.find(({ hostname }) => !AWS_HOST.test(hostname));
  return custom ? { custom: true, url: custom.origin } : { custom: false };
}

interface AimedRequest {
  protocol: string;
  hostname: string;
  port?: number;
}
