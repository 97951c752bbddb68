import { kindOf, type Member, type Shape } from './shape';

/**
 * Judges something that is handed in from outside.
 * @param where - what it is, or where it stands in its document: `The state`, `accounts["…"]`
 * @throws TypeError with a sentence that names the member and where it is
 */
export function checkShape(
  value: unknown,
  shape: Shape,
  where: string,
): asserts value is Record<string, unknown> {
  if (kindOf(value) !== 'object')
    throw new TypeError(`${where} must be an object.`);
  checkMembers(value as Record<string, unknown>, shape, where);
}

function checkMembers(
  given: Record<string, unknown>,
  { members, isOpen }: Shape,
  where: string,
): void {
  const path = /^The /.test(where) ? '' : `${where}.`;
  for (const [name, member] of Object.entries(members)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (member.isOptional && value === undefined) continue;
    checkValue(value, member, `${path}${name}`, `${where} needs "${name}",`);
  }
  const unknown = Object.keys(given).find(
    name => !Object.hasOwn(members, name),
  );
  if (unknown !== undefined && !isOpen)
    throw new TypeError(
      `${where} has a member "${unknown}", which is none of ${Object.keys(
        members,
      ).join(', ')}.`,
    );
}

/** @param subject - how the sentence begins that says what the value must be */
function checkValue(
  value: unknown,
  { kind, oneOf, must, shape, each }: Member,
  where: string,
  subject: string,
): void {
  const kinds = [kind].flat();
  const found = kindOf(value);
  if (!found || !kinds.includes(found))
    throw new TypeError(`${subject} of kind ${kinds.join(' or ')}.`);
  if (oneOf && found === 'text' && !oneOf.includes(value as string))
    throw new TypeError(`${subject} one of ${oneOf.join(', ')}.`);
  if (must && !must.holds(value))
    throw new TypeError(
      `${subject} ${must.be}, and not ${JSON.stringify(value)}.`,
    );
  if (shape && found === 'object')
    checkMembers(value as Record<string, unknown>, shape, where);
  else if (each && (found === 'list' || found === 'object'))
    for (const [key, item] of Object.entries(value as object)) {
      const at = `${where}[${found === 'list' ? key : JSON.stringify(key)}]`;
      checkValue(item, each, at, `${at} must be`);
    }
}
