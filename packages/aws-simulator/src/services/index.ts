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
