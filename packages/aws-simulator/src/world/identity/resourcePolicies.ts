import { CommonError, notAuthorized, type Denial } from '../errors';
import { decide, principalOf, withCallerKeys, type Caller } from './identity';
import {
  allowsDirectly,
  evaluateResourcePolicy,
  type PolicyDocument,
  type PolicyRequest,
} from './policy';

/** The policy that a resource carries: a bucket's, a key's. */
export interface ResourcePolicy {
  /** Absent where there is none. */
  document?: PolicyDocument;
  /** Id of the account that owns the resource. */
  ownerId: string;
  /** Identity policies alone give nothing, not even in the owner's account: a KMS key is so. */
  isRequired?: true;
}

/**
 * Lets a call pass, or says which action is missing. Within one account the caller's policies or
 * the resource's are enough; across accounts both must allow it.
 * Source: IAM user guide, "Policy evaluation logic" and "Cross-account policy evaluation logic".
 * @param options - `described`: how AWS names the resource in the message, where that is not its ARN;
 * `deniedWithoutReason`: whether the message names nothing at all
 * @throws CommonError `accessDenied`.
 */
export function authorize(
  caller: Caller,
  request: PolicyRequest,
  {
    described = request.resource,
    resourcePolicy,
    deniedWithoutReason,
  }: {
    described?: string;
    resourcePolicy?: ResourcePolicy;
    deniedWithoutReason?: boolean;
  } = {},
): void {
  const decision = resourcePolicy
    ? decideTogether(caller, request, resourcePolicy)
    : decide(caller, request);
  if (decision === 'allow') return;
  throw deniedWithoutReason
    ? new CommonError('accessDenied', 'Access Denied')
    : notAuthorized({
        callerArn: caller.arn,
        action: request.action,
        resource: described,
        because: decision,
      });
}

function decideTogether(
  caller: Caller,
  request: PolicyRequest,
  { document, ownerId, isRequired }: ResourcePolicy,
): 'allow' | Denial {
  const principal = principalOf(caller);
  const asked = withCallerKeys(caller, request);
  const ofCaller = decide(caller, request);
  const ofResource = document
    ? evaluateResourcePolicy(document, principal, asked)
    : 'implicitDeny';
  if (ofCaller === 'explicitDeny') return 'explicitDeny';
  if (ofResource === 'explicitDeny') return 'explicitDenyOfResource';

  const isOwner = caller.accountId === ownerId;
  if (isOwner && document && allowsDirectly(document, principal, asked))
    return 'allow';
  if ((isRequired || !isOwner) && ofResource !== 'allow')
    return 'implicitDenyOfResource';
  return ofCaller;
}
