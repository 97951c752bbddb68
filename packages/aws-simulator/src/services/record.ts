import type { WireError } from '../protocol/protocol';
import type { Service } from './service';

/** Where a call is recorded: global services in us-east-1, whatever Region a client signed for. */
export function eventRegion({ name }: Service, region: string): string {
  return name === 'organizations' || name === 'iam' ? 'us-east-1' : region;
}

/** The error as CloudTrail writes it, which knows one of them without the services' suffix. */
export function eventCode({ code }: WireError): string {
  return code === 'AccessDeniedException' ? 'AccessDenied' : code;
}

/** The input as CloudTrail writes it: names begin with a small letter, `servicePrincipal`. */
export function requestParametersOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(requestParametersOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key[0].toLowerCase() + key.slice(1),
      requestParametersOf(member),
    ]),
  );
}
