import type { Protocol, WireError } from '../protocol/protocol';
import { AwsError, CommonError } from '../world/errors';
import type { Service } from './service';

/**
 * Gives an error the name and status that a service has for it.
 * @param service - undefined where the call did not get as far as a service
 * @throws what is no error of AWS's
 */
export function toWireError(
  error: unknown,
  protocol: Protocol,
  service: Service | undefined,
): WireError {
  if (error instanceof AwsError) {
    const { code, status, message, details, headers } = error;
    return { code, status, message, details, headers, modeled: true };
  }
  if (!(error instanceof CommonError)) throw error;
  const own = service?.commonErrors[error.kind];
  const {
    subject,
    message = error.message,
    ...common
  } = protocol.commonErrors[error.kind];
  return {
    details: subject && error.subject ? { [subject]: error.subject } : {},
    ...common,
    ...own,
    message,
    modeled: own !== undefined,
  };
}
