import { awsJson } from '../protocol/awsJson';
import type { HttpRequest } from '../protocol/http';
import type { Protocol } from '../protocol/protocol';
import { query } from '../protocol/query';
import { CommonError } from '../world/errors';
import { cloudtrail } from './cloudtrail';
import { iam } from './iam';
import { kms } from './kms';
import { organizations } from './organizations';
import { s3 } from './s3';
import type { Operation, Service } from './service';
import { sts } from './sts';

const SERVICES = new Map(
  [cloudtrail, iam, kms, organizations, s3, sts].map(service => [
    service.name,
    service,
  ]),
);

/**
 * The service with a signing name.
 * @throws CommonError unknownOperation
 */
export function serviceNamed(name: string): Service {
  const service = SERVICES.get(name);
  if (!service)
    throw new CommonError(
      'unknownOperation',
      `The service ${name} is not simulated.`,
    );
  return service;
}

/**
 * The protocol of a request, as far as it shows before the signature names a service: only S3
 * has paths, and what speaks Query names an Action.
 */
export function protocolSpoken({ headers, path, body }: HttpRequest): Protocol {
  if (headers['x-amz-target']) return awsJson;
  const [pathname, parameters] = path.split('?');
  const namesAction = [parameters, body].some(text =>
    /(^|&)Action=/.test(text ?? ''),
  );
  return /^\/+$/.test(pathname) || namesAction ? query : s3.protocol;
}

/** Every call that is simulated, with the signing name of its service: `organizations:ListAccounts`. */
export function knownActions(): string[] {
  return [...SERVICES.values()].flatMap(({ name, operations }) =>
    Object.keys(operations).map(operation => `${name}:${operation}`),
  );
}

/**
 * The operation of a service with a name.
 * @throws CommonError unknownOperation
 */
export function operationNamed(service: Service, name: string): Operation {
  if (!Object.hasOwn(service.operations, name))
    throw new CommonError(
      'unknownOperation',
      service.protocol.textOnly
        ? `Could not find operation ${name} for version ${service.wire.version}`
        : `The operation ${name} is not recognized by the service.`,
    );
  return service.operations[name];
}
