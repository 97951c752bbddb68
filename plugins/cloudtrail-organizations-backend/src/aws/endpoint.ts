import {
  CloudTrailClient,
  DescribeTrailsCommand,
} from '@aws-sdk/client-cloudtrail';
import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  DescribeOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Endpoint } from 'backstage-plugin-cloudtrail-organizations-common';
import { SERVICE_LINKED_ROLE_NAME } from './iam';

/** `us-east-1`, or IAM's global ones: `us-gov`, `global`. */
const REGION = '[a-z]{2}(-[a-z]+)+(-\\d+)?|global';

/**
 * Whether a host is the service's own. Under amazonaws.com stand also hosts that anybody can rent, such as those of
 * Amazon EC2 and of load balancers: so only the forms count that AWS documents for the service itself, its endpoints in
 * a VPC included. Source: AWS General Reference, "AWS service endpoints".
 */
function isOwnHost(service: string, hostname: string): boolean {
  const own = `${service}(-fips)?`;
  return [
    `${own}(\\.dualstack)?(\\.(${REGION}))?\\.amazonaws\\.com(\\.cn)?`,
    `${own}\\.(${REGION})\\.api\\.(aws|amazonwebservices\\.com\\.cn)`,
    `vpce-[a-z0-9-]+\\.${own}\\.(${REGION})\\.vpce\\.amazonaws\\.com(\\.cn)?`,
  ].some(form => new RegExp(`^${form}$`).test(hostname));
}

function isOwn(
  service: string,
  { protocol, hostname, port }: AimedRequest,
): boolean {
  return (
    protocol === 'https:' &&
    (port === undefined || port === 443) &&
    isOwnHost(service, hostname)
  );
}

/** Where the calls of a service go, by the AWS CLI's name of it: those alone that go elsewhere than to AWS. */
export type CustomEndpoints = Partial<
  Record<'organizations' | 'cloudtrail' | 'iam' | 'sts' | 's3', string>
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
      handle(request: AimedRequest): Promise<never> {
        if (!isOwn(service, request)) {
          const { protocol, hostname, port, path } = request;
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
    new S3Client(unsent('s3')).send(new ListBucketsCommand({})),
  ]);
  return custom;
}

/** What the API says of that, in one endpoint: the first that is not AWS's own. */
export function endpointOf({
  organizations,
  cloudtrail,
  iam,
  sts,
  s3,
}: CustomEndpoints): Endpoint {
  const url = organizations ?? cloudtrail ?? iam ?? sts ?? s3;
  return url === undefined ? { custom: false } : { custom: true, url };
}

/** What is looked at of a request of the SDK. */
interface AimedRequest {
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
}
