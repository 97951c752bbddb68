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

/** Where the calls of a service go, by the AWS CLI's name of it: those alone that go elsewhere than to AWS. */
export type CustomEndpoints = Partial<
  Record<'organizations' | 'cloudtrail' | 'iam' | 'sts', string>
>;

/**
 * Where AWS calls go, as the SDK itself resolves it from environment and shared configuration: a request is built for
 * each service, and none is sent.
 */
export async function resolveCustomEndpoints(): Promise<CustomEndpoints> {
  const custom: CustomEndpoints = {};
  const unsent = (service: keyof CustomEndpoints) => ({
    region: 'us-east-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    maxAttempts: 1,
    requestHandler: {
      handle({ protocol, hostname, port, path }: AimedRequest): Promise<never> {
        if (!AWS_HOST.test(hostname)) {
          const host = port ? `${hostname}:${port}` : hostname;
          custom[service] = `${protocol}//${host}${path.replace(/\/$/, '')}`;
        }
        return Promise.reject(new Error('Not sent'));
      },
    },
  });
  await Promise.allSettled([
    new OrganizationsClient(unsent('organizations')).send(
      new DescribeOrganizationCommand({}),
    ),
    new CloudTrailClient(unsent('cloudtrail')).send(
      new DescribeTrailsCommand({}),
    ),
    new IAMClient(unsent('iam')).send(
      new GetRoleCommand({ RoleName: SERVICE_LINKED_ROLE_NAME }),
    ),
    new STSClient(unsent('sts')).send(new GetCallerIdentityCommand({})),
  ]);
  return custom;
}

/** What the API says of that, in one endpoint: the first that is not AWS's own. */
export function endpointOf({
  organizations,
  cloudtrail,
  iam,
  sts,
}: CustomEndpoints): Endpoint {
  const url = organizations ?? cloudtrail ?? iam ?? sts;
  return url === undefined ? { custom: false } : { custom: true, url };
}

/** What is looked at of a request of the SDK. */
interface AimedRequest {
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
}
