import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';

interface Identity {
  /** Account id for its own key, or temporary credentials. */
  as: string | TemporaryCredentials;
  region?: string;
}

/** What AssumeRole answers. */
export interface TemporaryCredentials {
  AccessKeyId?: string;
  SecretAccessKey?: string;
  SessionToken?: string;
}

/** The real SDK clients, pointed at a simulator, without retries so that every error is seen. */
export function clientsFor(
  endpoint: string,
  { as, region = 'us-east-1' }: Identity,
) {
  const config = {
    endpoint,
    region,
    maxAttempts: 1,
    credentials:
      typeof as === 'string'
        ? { accessKeyId: `AKIA${as}SIMU`, secretAccessKey: 'any' }
        : {
            accessKeyId: as.AccessKeyId!,
            secretAccessKey: as.SecretAccessKey!,
            sessionToken: as.SessionToken,
          },
  };
  return {
    organizations: new OrganizationsClient(config),
    cloudtrail: new CloudTrailClient(config),
    iam: new IAMClient(config),
    kms: new KMSClient(config),
    s3: new S3Client(config),
    sts: new STSClient(config),
  };
}
