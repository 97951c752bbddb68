import type { Partition } from '../../world/arns';
import { findOrganizationOf } from '../../world/organizations/membership';
import {
  organizationFor,
  type Audience,
} from '../../world/organizations/organizationAccess';
import type { PolicyRequest } from '../../world/identity/policy';
import type { Organization, World } from '../../world/types';
import {
  operation,
  type CallContext,
  type Operation,
  type Outcome,
} from '../service';
import type { InputOf, Shape } from '../shape';

/** A call within the caller's organization. */
interface OrganizationCall<S extends Shape> {
  audience: Audience;
  input: S;
  /** ARN of what it is about. By default `*`. */
  resource?(
    input: InputOf<S>,
    organization: Organization,
    partition: Partition,
  ): string;
  run(
    call: CallContext & {
      world: World;
      organization: Organization;
      input: InputOf<S>;
    },
  ): Outcome;
}

/**
 * Declares a call of Organizations: who may make it is asked of the caller's policies, of the
 * caller's place in the organization and of the resource policy.
 */
export function organizationCall<S extends Shape>(
  action: string,
  { audience, input, resource = () => '*', run }: OrganizationCall<S>,
): Operation {
  const requestOf = (
    given: InputOf<S>,
    world: World,
    { caller }: CallContext,
  ): PolicyRequest => {
    const organization = findOrganizationOf(world, caller.accountId);
    const { ServicePrincipal } = given as { ServicePrincipal?: string };
    return {
      action: `organizations:${action}`,
      resource: organization
        ? resource(given, organization, caller.partition)
        : '*',
      context: { 'organizations:ServicePrincipal': ServicePrincipal },
    };
  };
  return operation<S>({
    // What only the management account may do is what changes something.
    readOnly: audience !== 'managementAccount',
    input,
    permission: (given, { world, ...context }) =>
      requestOf(given, world, context),
    run(world, given, context) {
      const organization = organizationFor(world, context.caller, {
        audience,
        request: requestOf(given, world, context),
      });
      return run({ ...context, world, organization, input: given });
    },
  });
}
