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

/**
 * The output of a write as CloudTrail writes it, where there is any. Reads leave none.
 * Source: CloudTrail user guide, "CloudTrail record contents", responseElements.
 */
export function responseElementsOf(
  output: object | undefined,
): unknown | undefined {
  return output && Object.keys(output).length > 0
    ? requestParametersOf(output)
    : undefined;
}

/** The input as CloudTrail writes it: names begin with a small letter, `servicePrincipal`. */
export function requestParametersOf(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(requestParametersOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key[0].toLowerCase() + key.slice(1),
      requestParametersOf(member),
    ]),
  );
}
