import {
  notSimulatedIn,
  type PolicyDocument,
  type PolicyStatement,
} from './policy';

/**
 * Reads the session policy that AssumeRole is handed as text.
 * @throws TypeError with a sentence that says what is wrong, or what is not simulated
 */
export function readSessionPolicy(text: string): PolicyDocument {
  const { Version = '2008-10-17', Statement } = parsed(text);
  if (Version !== '2012-10-17' && Version !== '2008-10-17')
    throw new TypeError('The policy must contain a valid version string.');
  const statements = [Statement].flat();
  if (statements.length === 0 || !statements.every(isStatement))
    throw new TypeError('Syntax errors in policy.');
  if (statements.some(({ Principal }) => Principal !== undefined))
    throw new TypeError('Policy document should not specify a principal.');
  const document: PolicyDocument = { Version, Statement: statements };
  const [unknown] = notSimulatedIn(document);
  if (unknown)
    throw new TypeError(`${unknown} in a policy is not simulated here.`);
  return document;
}

function parsed(text: string): Record<string, unknown> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new TypeError('This policy contains invalid Json');
  }
  if (!isObject(document)) throw new TypeError('Syntax errors in policy.');
  return document;
}

function isStatement(value: unknown): value is PolicyStatement {
  return (
    isObject(value) &&
    (value.Effect === 'Allow' || value.Effect === 'Deny') &&
    (isTexts(value.Action) || isTexts(value.NotAction)) &&
    [value.Resource, value.NotResource].every(
      it => it === undefined || isTexts(it),
    ) &&
    (value.Condition === undefined ||
      (isObject(value.Condition) &&
        Object.values(value.Condition).every(isObject)))
  );
}

function isTexts(value: unknown): boolean {
  return [value].flat().every(item => typeof item === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
