import { fits, many, type PolicyStatement } from './document';

/**
 * What is known of a request: of each condition key its value, or undefined where the request has none. About a key that
 * is not there nothing is known.
 */
export type RequestContext = Record<string, string | undefined>;

/** Whether a condition holds; undefined where that cannot be told. */
type Answer = boolean | undefined;

/** How the operators of IAM compare a value of the request with one of the policy. Those missing are not judged. */
const OPERATORS: Record<string, (value: string, wanted: string) => boolean> = {
  StringEquals: (value, wanted) => value === wanted,
  StringEqualsIgnoreCase: (value, wanted) =>
    value.toLowerCase() === wanted.toLowerCase(),
  StringLike: (value, wanted) => fits(wanted, value),
  ArnEquals: (value, wanted) => fits(wanted, value),
  ArnLike: (value, wanted) => fits(wanted, value),
  Bool: (value, wanted) => value === wanted.toLowerCase(),
};

const NEGATED: Record<string, string> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
};

/**
 * Whether every condition of a statement holds for a request.
 *
 * Source: IAM user guide, "IAM JSON policy elements: Condition operators".
 */
export function conditionsHold(
  { Condition = {} }: PolicyStatement,
  context: RequestContext,
): Answer {
  const known = new Map(
    Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]),
  );
  const answers = Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, wanted]) => {
      if (!known.has(key.toLowerCase())) return undefined;
      return holds(
        operator,
        known.get(key.toLowerCase()),
        many(wanted).map(String),
      );
    }),
  );
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function holds(
  operator: string,
  value: string | undefined,
  wanted: string[],
): Answer {
  if (operator === 'Null') {
    return wanted.some(each => (each === 'true') === (value === undefined));
  }
  const ifExists = operator.endsWith('IfExists');
  const name = operator.replace(/IfExists$/, '');
  const compare = OPERATORS[NEGATED[name] ?? name];
  if (!compare) return undefined;
  // A key that the request does not have meets the negated operators alone.
  if (value === undefined) return ifExists || name in NEGATED;
  const equal = wanted.some(each => compare(value, each));
  return name in NEGATED ? !equal : equal;
}
