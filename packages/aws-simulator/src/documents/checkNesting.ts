/** Deeper than anything that means something: a policy in a state is some fifteen levels deep. */
const DEEPEST = 100;

/**
 * Refuses what no code should walk through: what is nested so deeply that it would exhaust the stack, or goes round in
 * circles, and members that JavaScript takes for something else.
 * @param what - for the sentence: `The body`
 * @throws TypeError with a sentence
 */
export function checkNesting(value: unknown, what: string): void {
  const open = [{ value, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: current, depth } = next;
    if (typeof current !== 'object' || current === null) continue;
    if (depth > DEEPEST)
      throw new TypeError(
        `${what} is nested more than ${DEEPEST} levels deep.`,
      );
    if (Object.hasOwn(current, '__proto__'))
      throw new TypeError(
        `${what} has a member "__proto__", which nothing is called here.`,
      );
    for (const inner of Object.values(current))
      open.push({ value: inner, depth: depth + 1 });
  }
}
