import { conditionsHold, type RequestContext } from './conditions';
import { fits, many, type PolicyStatement } from './document';

/** A request as a resource policy sees it. */
export interface PolicyRequest {
  /** As IAM spells it. */
  action: string;
  resource: string;
  /** Everything that a policy may call the caller by, `*` aside: a service, an ARN, an account. */
  principals: string[];
  context: RequestContext;
}

/**
 * Whether a resource policy admits a request: some statement allows it for certain, and none may deny it. What cannot be
 * told, such as a condition on a key that is not known, never makes the answer better.
 */
export function admits(
  statements: PolicyStatement[],
  request: PolicyRequest,
): boolean {
  return (
    statements.some(
      statement =>
        statement.Effect === 'Allow' && meets(statement, request) === true,
    ) && !mayDeny(statements, request)
  );
}

/** Whether a statement denies a request, or may deny it as far as can be told. */
export function mayDeny(
  statements: PolicyStatement[],
  request: PolicyRequest,
): boolean {
  return statements.some(
    statement =>
      statement.Effect === 'Deny' && meets(statement, request) !== false,
  );
}

/** Whether a statement is about a request; undefined where its conditions cannot be told. */
function meets(
  statement: PolicyStatement,
  { action, resource, principals, context }: PolicyRequest,
): boolean | undefined {
  return isFor(statement, principals) &&
    isAbout(statement, action) &&
    isOn(statement, resource)
    ? conditionsHold(statement, context)
    : false;
}

/** Whether a statement names the caller. */
export function isFor(
  { Principal, NotPrincipal }: PolicyStatement,
  principals: string[],
): boolean {
  const names = (principal: PolicyStatement['Principal']) =>
    (typeof principal === 'string'
      ? [principal]
      : Object.values(principal ?? {}).flatMap(many)
    ).some(name => name === '*' || principals.includes(name));
  return NotPrincipal === undefined ? names(Principal) : !names(NotPrincipal);
}

/** Whether a statement names the action. */
export function isAbout(
  { Action, NotAction }: PolicyStatement,
  action: string,
): boolean {
  const names = (actions: string[]) =>
    actions.some(name => fits(name.toLowerCase(), action.toLowerCase()));
  return NotAction === undefined
    ? names(many(Action))
    : !names(many(NotAction));
}

function isOn(
  { Resource, NotResource }: PolicyStatement,
  resource: string,
): boolean {
  const names = (resources: string[]) =>
    resources.some(name => fits(name, resource));
  return NotResource === undefined
    ? names(many(Resource))
    : !names(many(NotResource));
}
