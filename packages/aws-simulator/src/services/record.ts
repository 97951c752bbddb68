import type { WireError } from '../protocol/protocol';
import { GLOBAL_REGIONS, IAM_REGIONS, type Partition } from '../world/arns';
import type { Service } from './service';

/** Where a call is recorded: a global service's in its Region, whatever Region a client signed for. */
export function eventRegion(
  { name }: Service,
  region: string,
  partition: Partition,
): string {
  if (name === 'organizations') return GLOBAL_REGIONS[partition];
  return name === 'iam' ? IAM_REGIONS[partition] : region;
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
