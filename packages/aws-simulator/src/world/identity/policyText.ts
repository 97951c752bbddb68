import type { OneOrMany, PolicyDocument, PolicyStatement } from './policy';

const DOCUMENT = ['Id', 'Version', 'Statement'];
const STATEMENT = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];
const PRINCIPALS = ['AWS', 'CanonicalUser', 'Federated', 'Service'];

/**
 * Reads the text of a resource policy.
 * Source: IAM user guide, "Grammar of the IAM JSON policy language".
 * @returns the document, or what is wrong with it in a sentence as S3 says it
 */
export function readPolicy(text: string): PolicyDocument | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!isObject(value))
    return "Policies must be valid JSON and the first byte must be '{'";
  // Without a version a policy is of the older one.
  const document = { Version: '2008-10-17', ...value };
  const fault = faultOf(document);
  return fault ?? (document as unknown as PolicyDocument);
}

/** The statements of a policy, of which one may stand alone. */
export function statementsOf(policy: PolicyDocument): PolicyStatement[] {
  return [policy.Statement].flat();
}

/** A value that may be one or several, as several. */
export function many(value: OneOrMany | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}

function faultOf(document: Record<string, unknown>): string | undefined {
  const unknown = Object.keys(document).find(key => !DOCUMENT.includes(key));
  if (unknown) return `Unknown field ${unknown}`;
  const { Version, Statement } = document;
  if (Version !== '2012-10-17' && Version !== '2008-10-17')
    return 'The policy must contain a valid version string';
  const statements = [Statement].flat();
  if (Statement === undefined || statements.length === 0)
    return 'Missing required field Statement';
  for (const statement of statements) {
    const fault = isObject(statement)
      ? statementFault(statement)
      : 'Invalid policy syntax.';
    if (fault) return fault;
  }
  return undefined;
}

function statementFault(
  statement: Record<string, unknown>,
): string | undefined {
  const unknown = Object.keys(statement).find(key => !STATEMENT.includes(key));
  if (unknown) return `Unknown field ${unknown}`;
  const { Effect, Condition } = statement;
  if (Effect === undefined) return 'Missing required field Effect';
  if (Effect !== 'Allow' && Effect !== 'Deny')
    return `Invalid effect: ${Effect}`;
  for (const field of ['Principal', 'Action', 'Resource']) {
    const given = [field, `Not${field}`].filter(
      name => statement[name] !== undefined,
    );
    if (given.length === 0) return `Missing required field ${field}`;
    if (given.length > 1) return 'Invalid policy syntax.';
  }
  const lists = ['Action', 'NotAction', 'Resource', 'NotResource'];
  if (!lists.every(name => isOneOrMany(statement[name])))
    return 'Invalid policy syntax.';
  return (
    principalFault(statement.Principal ?? statement.NotPrincipal) ??
    (Condition === undefined || isCondition(Condition)
      ? undefined
      : 'Invalid policy syntax.')
  );
}

function principalFault(principal: unknown): string | undefined {
  if (principal === '*') return undefined;
  const isValid =
    isObject(principal) &&
    Object.keys(principal).length > 0 &&
    Object.entries(principal).every(
      ([kind, names]) => PRINCIPALS.includes(kind) && isOneOrMany(names),
    );
  if (!isValid) return 'Invalid principal in policy';
  const { AWS } = principal as { AWS?: OneOrMany };
  const isPrincipal = (name: string) =>
    /^(\*|\d{12}|arn:aws[a-z-]*:(iam|sts)::\d{12}:(root|(user|role|assumed-role|federated-user)\/.+))$/.test(
      name,
    );
  return many(AWS).every(isPrincipal)
    ? undefined
    : 'Invalid principal in policy';
}

function isCondition(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.values(value).every(
      keys =>
        isObject(keys) &&
        Object.values(keys).every(values =>
          [values]
            .flat()
            .every(one => ['string', 'number', 'boolean'].includes(typeof one)),
        ),
    )
  );
}

function isOneOrMany(value: unknown): boolean {
  return (
    value === undefined ||
    typeof value === 'string' ||
    (Array.isArray(value) &&
      value.length > 0 &&
      value.every(item => typeof item === 'string'))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
