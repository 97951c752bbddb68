import type { Protocol, WireName } from '../protocol/protocol';
import type { AwsError, CommonErrorKind } from '../world/errors';
import type { Caller } from '../world/identity/identity';
import type { PolicyContext } from '../world/identity/policyPatterns';
import type { ResourcePolicy } from '../world/identity/resourcePolicies';
import type { World } from '../world/types';
import type { InputOf, Shape, Violation } from './shape';

/** The circumstances of a call. */
export interface CallContext {
  caller: Caller;
  region: string;
  /** Milliseconds since 1970, of the simulator's clock. */
  now: number;
}

/** What IAM is asked before a call. */
export interface Permission {
  /** As IAM spells it, where it is not the call's own name: `s3:ListBucket` for HeadBucket. */
  action?: string;
  resource: string;
  /** How the service names the resource in its denial, where that is not the ARN. */
  described?: string;
  context?: PolicyContext;
  /** The policy of the resource, for those that can have one. */
  resourcePolicy?: ResourcePolicy;
  /** Whether a denial says no more than that, as S3 does to strangers. */
  deniedWithoutReason?: boolean;
}

/** What a call leads to. Without a world nothing changes; without output AWS answers nothing. */
export interface Outcome {
  world?: World;
  output?: object;
}

/** One call of a service: a thin mapping from the request to the world and back. */
export interface Operation<S extends Shape = Shape> {
  input: S;
  /** As CloudTrail sees it. Calls that write are recorded as events. */
  readOnly: boolean;
  /** Recorded although it only reads, as CloudTrail does for AssumeRole. */
  recorded?: true;
  /** What CloudTrail calls it, where that is not its name. */
  eventName?: string;
  /** Absent where AWS asks no identity policy, or the world asks by itself. */
  permission?(
    input: InputOf<S>,
    context: CallContext & { world: World },
  ): Permission;
  /** @throws AwsError what the service documents for the call */
  run(world: World, input: InputOf<S>, context: CallContext): Outcome;
}

/** A service of AWS. */
export interface Service {
  /** Its signing name, which is its prefix in IAM actions too. */
  name: string;
  /** Whether each Region has one of its own, instead of one for the partition. STS judges Regions itself. */
  isRegional?: true;
  /** Its name in CloudTrail's records. */
  eventSource: string;
  protocol: Protocol;
  wire: WireName;
  /** Where it names a common error otherwise than its protocol does. */
  commonErrors: Partial<
    Record<
      CommonErrorKind,
      { code: string; status: number; details?: Record<string, string> }
    >
  >;
  /** By name, as on the wire. */
  operations: Record<string, Operation>;
  /** What CloudTrail records of an input, where it is not the input itself. */
  requestParameters?(
    input: Record<string, unknown>,
    call: { operation: string; region: string },
  ): object;
  /** The service's error for input that its model does not admit. */
  invalidInput(violations: Violation[], operation: string): AwsError;
}

/**
 * Declares an operation: inside, its input has the type that its shape says. Whoever runs it must
 * have read the input with that shape.
 */
export function operation<S extends Shape>(
  definition: Operation<S>,
): Operation {
  return definition as unknown as Operation;
}
