import { filledIn, patternOf, type ContextValues } from './policyPatterns';

/** Whether a value of the request is what one value of the policy asks for. */
type Comparison = (
  actual: string,
  expected: string,
  variables: ContextValues | undefined,
) => boolean;

const same: Comparison = (actual, expected, variables) =>
  actual === filledIn(expected, variables);
const sameLetters: Comparison = (actual, expected, variables) =>
  actual.toLowerCase() === filledIn(expected, variables)?.toLowerCase();
const like: Comparison = (actual, expected, variables) =>
  Boolean(patternOf(expected, variables)?.test(actual));

/** Each of an ARN's six parts by itself: a `*` does not reach over a colon, save in the last. */
const arnLike: Comparison = (actual, expected, variables) => {
  if (expected === '*') return true;
  const [actualParts, expectedParts] = [actual, expected].map(arnParts);
  return (
    actualParts.length === 6 &&
    expectedParts.length === 6 &&
    expectedParts.every((part, i) => like(actualParts[i], part, variables))
  );
};

function arnParts(arn: string): string[] {
  // A variable may hold colons of its own: `${aws:PrincipalAccount}`.
  const parts = arn.match(/(?:\$\{[^}]*\}|[^:])*(?::|$)/g) ?? [];
  return [
    ...parts.slice(0, 5).map(part => part.replace(/:$/, '')),
    parts.slice(5).join(''),
  ];
}

const numbers =
  (holds: (actual: number, expected: number) => boolean): Comparison =>
  (actual, expected) =>
    holds(Number(actual), Number(expected));

const instants =
  (holds: (actual: number, expected: number) => boolean): Comparison =>
  (actual, expected) =>
    holds(instantOf(actual), instantOf(expected));

/** ISO 8601, or seconds since 1970. */
function instantOf(text: string): number {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}

const equal = (a: number, b: number) => a === b;
const less = (a: number, b: number) => a < b;
const atMost = (a: number, b: number) => a <= b;
const more = (a: number, b: number) => a > b;
const atLeast = (a: number, b: number) => a >= b;

const OPERATORS: Record<string, { holds: Comparison; negated?: true }> = {
  StringEquals: { holds: same },
  StringNotEquals: { holds: same, negated: true },
  StringEqualsIgnoreCase: { holds: sameLetters },
  StringNotEqualsIgnoreCase: { holds: sameLetters, negated: true },
  StringLike: { holds: like },
  StringNotLike: { holds: like, negated: true },
  ArnEquals: { holds: arnLike },
  ArnLike: { holds: arnLike },
  ArnNotEquals: { holds: arnLike, negated: true },
  ArnNotLike: { holds: arnLike, negated: true },
  Bool: { holds: (a, e) => a.toLowerCase() === e.toLowerCase() },
  NumericEquals: { holds: numbers(equal) },
  NumericNotEquals: { holds: numbers(equal), negated: true },
  NumericLessThan: { holds: numbers(less) },
  NumericLessThanEquals: { holds: numbers(atMost) },
  NumericGreaterThan: { holds: numbers(more) },
  NumericGreaterThanEquals: { holds: numbers(atLeast) },
  DateEquals: { holds: instants(equal) },
  DateNotEquals: { holds: instants(equal), negated: true },
  DateLessThan: { holds: instants(less) },
  DateLessThanEquals: { holds: instants(atMost) },
  DateGreaterThan: { holds: instants(more) },
  DateGreaterThanEquals: { holds: instants(atLeast) },
};

const NAME = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/;

/** Whether conditions may use an operator here, with its prefix and suffix. */
export function isConditionOperator(name: string): boolean {
  const [, set, operator = '', ifExists] = NAME.exec(name) ?? [];
  return operator === 'Null'
    ? !set && !ifExists
    : Object.hasOwn(OPERATORS, operator);
}

/**
 * Whether one condition holds: an operator, a key and the values that the policy names.
 * Source: IAM user guide, "Condition operators" and "Multivalued context keys".
 * @param variables - absent where the policy's version knows no variables
 */
export function conditionHolds(
  name: string,
  key: string,
  expected: string[],
  {
    values,
    variables,
  }: { values: ContextValues; variables: ContextValues | undefined },
): boolean {
  const [, set, operatorName = '', ifExists] = NAME.exec(name) ?? [];
  const actual = values.get(key.toLowerCase()) ?? [];
  if (operatorName === 'Null')
    return expected.some(e => (e === 'true') === (actual.length === 0));
  if (!Object.hasOwn(OPERATORS, operatorName)) return false;

  const { holds, negated } = OPERATORS[operatorName];
  const fits = (value: string) =>
    expected.some(e => holds(value, e, variables)) !== Boolean(negated);
  if (set === 'ForAllValues') return actual.every(fits);
  if (actual.length === 0)
    return Boolean(ifExists) || (set === undefined && Boolean(negated));
  return actual.some(fits);
}
