/** One value or several, as IAM writes both. */
export type OneOrMany = string | string[];

/** A statement of an IAM policy, of the parts that this simulator evaluates. */
export interface PolicyStatement {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Principal?: '*' | { AWS?: OneOrMany; Service?: OneOrMany };
  Action?: OneOrMany;
  NotAction?: OneOrMany;
  Resource?: OneOrMany;
  NotResource?: OneOrMany;
  /** By operator, then by condition key. */
  Condition?: Record<string, Record<string, OneOrMany>>;
}

/** An IAM policy document: identity policy, trust policy or resource policy. */
export interface PolicyDocument {
  Version: '2012-10-17' | '2008-10-17';
  Statement: PolicyStatement | PolicyStatement[];
}

/** What is asked of a policy. */
export interface PolicyRequest {
  /** As IAM spells it: `iam:GetRole`. */
  action: string;
  /** ARN, or `*` for calls without a resource. */
  resource: string;
  /** Condition keys of the request. Keys are compared without regard to case, as IAM does. */
  context?: Record<string, string | undefined>;
}

/** Who asks, for policies that name principals. */
export type Principal =
  | {
      type: 'AWS';
      accountId: string;
      /** The caller's own ARN, and for a session that of its role too. */
      arns: string[];
    }
  | { type: 'Service'; service: string };

/** `implicitDeny` is the absence of an allow; an explicit deny cannot be overruled. */
type Decision = 'allow' | 'implicitDeny' | 'explicitDeny';

type Operator = (actual: string, expected: string) => boolean;

const equals: Operator = (actual, expected) => actual === expected;
const isLike: Operator = (actual, expected) => matches(expected, actual);

const OPERATORS: Record<string, { holds: Operator; negated?: true }> = {
  StringEquals: { holds: equals },
  StringNotEquals: { holds: equals, negated: true },
  StringLike: { holds: isLike },
  StringNotLike: { holds: isLike, negated: true },
  ArnEquals: { holds: isLike },
  ArnLike: { holds: isLike },
  ArnNotEquals: { holds: isLike, negated: true },
  ArnNotLike: { holds: isLike, negated: true },
  Bool: { holds: (a, e) => a.toLowerCase() === e.toLowerCase() },
};

/**
 * Evaluates identity policies: an explicit deny wins, then any allow, else nothing is allowed.
 * Source: IAM user guide, "Policy evaluation logic" within a single account.
 */
export function evaluateIdentityPolicies(
  policies: PolicyDocument[],
  request: PolicyRequest,
): Decision {
  return decide(policies.flatMap(statementsOf), statement =>
    concerns(statement, request),
  );
}

/**
 * Evaluates a policy that names principals: a role's trust policy, a bucket's policy.
 * A trust policy has no `Resource`; it stands for the role that carries it.
 */
export function evaluateResourcePolicy(
  policy: PolicyDocument,
  principal: Principal,
  request: PolicyRequest,
): Decision {
  return decide(
    statementsOf(policy),
    statement =>
      names(statement, principal) !== 'no' && concerns(statement, request),
  );
}

/**
 * Whether a policy allows the caller's whole account rather than the caller: then the caller
 * also needs an identity policy that allows the action.
 */
export function trustsOnlyTheAccount(
  policy: PolicyDocument,
  principal: Principal,
  request: PolicyRequest,
): boolean {
  return !statementsOf(policy).some(
    statement =>
      statement.Effect === 'Allow' &&
      names(statement, principal) === 'exactly' &&
      concerns(statement, request),
  );
}

/** The condition operators that policies may use here; any other is refused when a scenario is read. */
export function unknownConditionOperators(policy: PolicyDocument): string[] {
  return statementsOf(policy)
    .flatMap(statement => Object.keys(statement.Condition ?? {}))
    .filter(operator => !OPERATORS[operator.replace(/IfExists$/, '')]);
}

function statementsOf(policy: PolicyDocument): PolicyStatement[] {
  return [policy.Statement].flat();
}

function decide(
  statements: PolicyStatement[],
  applies: (statement: PolicyStatement) => boolean,
): Decision {
  const applicable = statements.filter(applies);
  if (applicable.some(statement => statement.Effect === 'Deny'))
    return 'explicitDeny';
  return applicable.length > 0 ? 'allow' : 'implicitDeny';
}

function concerns(
  statement: PolicyStatement,
  { action, resource, context = {} }: PolicyRequest,
): boolean {
  // IAM compares actions without regard to case, resources with it.
  const isAction = (pattern: string) =>
    matches(pattern.toLowerCase(), action.toLowerCase());
  const isResource = (pattern: string) => matches(pattern, resource);

  const actionFits = statement.NotAction
    ? !many(statement.NotAction).some(isAction)
    : many(statement.Action).some(isAction);
  if (!actionFits) return false;

  if (statement.NotResource && many(statement.NotResource).some(isResource))
    return false;
  if (statement.Resource && !many(statement.Resource).some(isResource))
    return false;

  return conditionsHold(statement, context);
}

function conditionsHold(
  { Condition = {} }: PolicyStatement,
  context: Record<string, string | undefined>,
): boolean {
  const values = new Map(
    Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]),
  );
  return Object.entries(Condition).every(([name, keys]) => {
    const operator = OPERATORS[name.replace(/IfExists$/, '')];
    if (!operator) return false;
    return Object.entries(keys).every(([key, expected]) => {
      const actual = values.get(key.toLowerCase());
      if (actual === undefined)
        return Boolean(operator.negated) || name.endsWith('IfExists');
      const holds = many(expected).some(value => operator.holds(actual, value));
      return operator.negated ? !holds : holds;
    });
  });
}

function names(
  { Principal: named }: PolicyStatement,
  principal: Principal,
): 'no' | 'byAccount' | 'exactly' {
  if (named === undefined) return 'no';
  if (named === '*') return 'byAccount';
  if (principal.type === 'Service')
    return many(named.Service).includes(principal.service) ? 'exactly' : 'no';

  const trusted = many(named.AWS);
  if (principal.arns.some(arn => trusted.includes(arn))) return 'exactly';
  const isAccount = (name: string) =>
    name === '*' ||
    name === principal.accountId ||
    new RegExp(`^arn:aws[a-z-]*:iam::${principal.accountId}:root$`).test(name);
  return trusted.some(isAccount) ? 'byAccount' : 'no';
}

function many(value: OneOrMany | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}

/** IAM's wildcards: `*` any characters, `?` one. */
function matches(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's').test(value);
}
