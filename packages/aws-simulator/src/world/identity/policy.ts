import { conditionHolds, isConditionOperator } from './policyConditions';
import {
  patternOf,
  valuesOf,
  type ContextValues,
  type PolicyContext,
} from './policyPatterns';

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
  Id?: string;
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
  context?: PolicyContext;
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

/**
 * Whether a policy allows the caller itself, or everyone: within the policy's own account that is
 * enough, whatever the caller's identity policies leave out.
 */
export function allowsDirectly(
  policy: PolicyDocument,
  principal: Principal,
  request: PolicyRequest,
): boolean {
  return statementsOf(policy).some(
    statement =>
      statement.Effect === 'Allow' &&
      ['exactly', 'asEveryone'].includes(names(statement, principal)) &&
      concerns(statement, request),
  );
}

const ELEMENTS = [
  'Sid',
  'Effect',
  'Principal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

/**
 * What a policy says that is not evaluated here: whoever reads one refuses it, because left out in
 * silence it would allow too much or too little.
 * @returns elements and condition operators, `NotPrincipal`, `IpAddress`
 */
export function notSimulatedIn(policy: PolicyDocument): string[] {
  return [policy.Statement]
    .flat()
    .flatMap(statement => [
      ...Object.keys(statement).filter(element => !ELEMENTS.includes(element)),
      ...Object.keys(statement.Condition ?? {}).filter(
        operator => !isConditionOperator(operator),
      ),
    ]);
}

/** A statement, and whether its policy's version has variables. */
type VersionedStatement = PolicyStatement & { hasVariables: boolean };

function statementsOf(policy: PolicyDocument): VersionedStatement[] {
  const hasVariables = policy.Version === '2012-10-17';
  return [policy.Statement]
    .flat()
    .map(statement => ({ ...statement, hasVariables }));
}

function decide(
  statements: VersionedStatement[],
  applies: (statement: VersionedStatement) => boolean,
): Decision {
  const applicable = statements.filter(applies);
  if (applicable.some(statement => statement.Effect === 'Deny'))
    return 'explicitDeny';
  return applicable.length > 0 ? 'allow' : 'implicitDeny';
}

function concerns(
  statement: VersionedStatement,
  { action, resource, context }: PolicyRequest,
): boolean {
  const isAction = (text: string) =>
    Boolean(patternOf(text, undefined, { ignoreCase: true })?.test(action));
  const actionFits = statement.NotAction
    ? !many(statement.NotAction).some(isAction)
    : many(statement.Action).some(isAction);
  if (!actionFits) return false;

  // IAM compares actions without regard to case, resources with it.
  const values = valuesOf(context);
  const variables = statement.hasVariables ? values : undefined;
  const isResource = (text: string) =>
    Boolean(patternOf(text, variables)?.test(resource));
  if (statement.NotResource && many(statement.NotResource).some(isResource))
    return false;
  if (statement.Resource && !many(statement.Resource).some(isResource))
    return false;

  return conditionsHold(statement, { values, variables });
}

function conditionsHold(
  { Condition = {} }: PolicyStatement,
  context: { values: ContextValues; variables: ContextValues | undefined },
): boolean {
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, expected]) =>
      conditionHolds(operator, key, many(expected).map(String), context),
    ),
  );
}

function names(
  { Principal: named }: PolicyStatement,
  principal: Principal,
): 'no' | 'byAccount' | 'asEveryone' | 'exactly' {
  if (named === undefined) return 'no';
  if (named === '*') return 'asEveryone';
  if (principal.type === 'Service')
    return many(named.Service).includes(principal.service) ? 'exactly' : 'no';

  const trusted = many(named.AWS);
  if (principal.arns.some(arn => trusted.includes(arn))) return 'exactly';
  if (trusted.includes('*')) return 'asEveryone';
  const isAccount = (name: string) =>
    name === principal.accountId ||
    new RegExp(`^arn:aws[a-z-]*:iam::${principal.accountId}:root$`).test(name);
  return trusted.some(isAccount) ? 'byAccount' : 'no';
}

function many(value: OneOrMany | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}
