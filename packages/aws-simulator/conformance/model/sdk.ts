import * as cloudtrail from '@aws-sdk/client-cloudtrail';
import * as iam from '@aws-sdk/client-iam';
import * as kms from '@aws-sdk/client-kms';
import * as organizations from '@aws-sdk/client-organizations';
import * as s3 from '@aws-sdk/client-s3';
import * as sts from '@aws-sdk/client-sts';
import type { ServiceName } from './calls';

/** How a service is spoken to. */
export type ProtocolName = 'awsJson' | 'query' | 'restXml';

/** A client of the SDK, whichever service it speaks to. */
export interface AnyClient {
  send(command: object): Promise<Record<string, unknown>>;
  destroy(): void;
}

type ClientClass = new (config: object) => AnyClient;
type CommandClass = new (input: object) => object;

/** A service as its SDK package gives it. */
interface Sdk {
  /** The npm package, for its declarations. */
  package: string;
  protocol: ProtocolName;
  Client: ClientClass;
  /** Everything that the package exports: commands, schemas, enums. */
  exports: Record<string, unknown>;
}

function sdk(
  name: string,
  protocol: ProtocolName,
  exports: object,
  Client: unknown,
): Sdk {
  return {
    package: `@aws-sdk/client-${name}`,
    protocol,
    exports: exports as Record<string, unknown>,
    Client: Client as ClientClass,
  };
}

/** The installed SDK packages, one a service. */
export const SDKS: Record<ServiceName, Sdk> = {
  organizations: sdk(
    'organizations',
    'awsJson',
    organizations,
    organizations.OrganizationsClient,
  ),
  cloudtrail: sdk(
    'cloudtrail',
    'awsJson',
    cloudtrail,
    cloudtrail.CloudTrailClient,
  ),
  iam: sdk('iam', 'query', iam, iam.IAMClient),
  sts: sdk('sts', 'query', sts, sts.STSClient),
  s3: sdk('s3', 'restXml', s3, s3.S3Client),
  kms: sdk('kms', 'awsJson', kms, kms.KMSClient),
};

interface Exports {
  organizations: typeof organizations;
  cloudtrail: typeof cloudtrail;
  iam: typeof iam;
  sts: typeof sts;
  s3: typeof s3;
  kms: typeof kms;
}

/** What a call answers, as its command in the SDK is typed. */
export type OutputOf<
  S extends ServiceName,
  N extends string,
> = `${N}Command` extends keyof Exports[S]
  ? Exports[S][`${N}Command`] extends new (...input: never[]) => {
      resolveMiddleware(
        ...args: never[]
      ): (args: never) => Promise<{ output: infer O }>;
    }
    ? Omit<O, '$metadata'>
    : never
  : never;

/** The command that makes a call. */
export function commandOf(
  service: ServiceName,
  name: string,
  input: object,
): object {
  const Command = SDKS[service].exports[`${name}Command`] as CommandClass;
  return new Command(input);
}
