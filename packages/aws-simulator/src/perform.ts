import type { HttpRequest } from './protocol/http';
import type { WireError } from './protocol/protocol';
import type { CredentialScope } from './protocol/signature';
import {
  eventCode,
  eventRegion,
  requestParametersOf,
  responseElementsOf,
} from './services/record';
import type { Operation, Service } from './services/service';
import { readInput } from './services/shape';
import { toWireError } from './services/wireError';
import { notAuthorized } from './world/errors';
import { recordEvent } from './world/events/events';
import { settleDeliveries } from './world/deliveries/deliveries';
import { identifyCaller } from './world/identity/identity';
import { findOrganizationOf } from './world/organizations/membership';
import { authorize } from './world/identity/resourcePolicies';
import { settleRoleDeletions } from './world/identity/roleDeletions';
import type { World } from './world/types';

/** A call that a protocol has read. */
interface Call {
  service: Service;
  operation: Operation;
  action: string;
  input: Record<string, unknown>;
  scope: CredentialScope;
  request: HttpRequest;
  requestId: string;
}

/** The world after a call, and its output or what it failed with. */
interface Performed {
  world: World;
  output?: object;
  error?: unknown;
}

/**
 * Identifies, validates, authorizes, runs and records a call, all at one instant. What AWS does
 * in its own time is brought up to date before, because the clock moves by itself, and after.
 * @param isDenied - whether the caller is refused, whatever the policies say
 * @throws CommonError where the caller is unknown: nothing can be recorded then
 */
export function perform(
  given: World,
  call: Call,
  { now, isDenied }: { now: number; isDenied: boolean },
): Performed {
  const { service, operation, action, scope } = call;
  const world = settleDeliveries(settleRoleDeletions(given, now), now);
  const caller = identifyCaller(world, scope, now);

  let requestParameters: unknown = call.input;
  const recorded = (
    next: World,
    { output, error }: { output?: object; error?: WireError },
  ): World =>
    operation.readOnly && !operation.recorded
      ? next
      : recordEvent(
          next,
          {
            caller,
            requestId: call.requestId,
            eventSource: service.eventSource,
            eventName: operation.eventName ?? action,
            region: eventRegion(service, scope.region, caller.partition),
            sourceIpAddress: call.request.sourceIpAddress,
            userAgent: call.request.headers['user-agent'] ?? '',
            requestParameters,
            responseElements: operation.readOnly
              ? undefined
              : responseElementsOf(output),
            error: error && { code: eventCode(error), message: error.message },
            readOnly: operation.readOnly,
          },
          now,
        );

  try {
    const { input, violations } = readInput(
      operation.input,
      call.input,
      service.protocol.textOnly,
    );
    requestParameters =
      service.requestParameters?.(input, {
        operation: action,
        region: scope.region,
      }) ?? requestParametersOf(input);
    if (violations.length > 0) throw service.invalidInput(violations, action);

    const context = { caller, region: scope.region, now };
    const permission = operation.permission?.(input, { ...context, world });
    const iamAction = permission?.action ?? `${service.name}:${action}`;
    if (isDenied)
      throw notAuthorized({
        callerArn: caller.arn,
        action: iamAction,
        resource: permission?.described ?? permission?.resource ?? '*',
        because: 'implicitDeny',
      });
    if (permission) {
      const { resource, ...options } = permission;
      authorize(
        caller,
        {
          action: iamAction,
          resource,
          context: {
            'aws:RequestedRegion': scope.region,
            // Plain HTTP stands here for AWS's own endpoints, which clients reach over TLS.
            'aws:SecureTransport': 'true',
            'aws:PrincipalOrgID': findOrganizationOf(world, caller.accountId)
              ?.id,
            ...permission.context,
          },
        },
        options,
      );
    }

    const { world: next = world, output } = operation.run(
      world,
      input,
      context,
    );
    return {
      world: recorded(settleDeliveries(next, now), { output }),
      output,
    };
  } catch (error) {
    return {
      world: recorded(world, {
        error: toWireError(error, service.protocol, service),
      }),
      error,
    };
  }
}
