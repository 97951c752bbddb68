import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';
import type { ServiceName } from './calls';
import { SDKS } from './sdk';

/** The names of the error classes that a command's documentation says it throws. */
export function throwsOf(service: ServiceName, call: string): string[] {
  const source = parse(
    join(typesOf(service), 'commands', `${call}Command.d.ts`),
  );
  const names = source.statements
    .filter(ts.isClassDeclaration)
    .flatMap(ts.getJSDocCommentsAndTags)
    // TypeScript takes the link's brace for a type's, so its own reading of the tag is empty.
    .flatMap(comment => [
      ...comment.getText(source).matchAll(/@throws \{@link (\w+)\}/g),
    ])
    .map(([, name]) => name);
  return [...new Set(names)];
}

const enums = new Map<ServiceName, Map<string, ReadonlySet<string>>>();

/**
 * The values that the model admits for a member, where it is an enum or a list of one.
 * @param structure - as the schema names it: `Account`
 */
export function enumOf(
  service: ServiceName,
  structure: string,
  member: string,
): ReadonlySet<string> | undefined {
  let known = enums.get(service);
  if (!known) {
    known = readEnums(service);
    enums.set(service, known);
  }
  return known.get(`${structure}.${member}`);
}

function readEnums(service: ServiceName): Map<string, ReadonlySet<string>> {
  const folder = join(typesOf(service), 'models');
  const { exports } = SDKS[service];
  const result = new Map<string, ReadonlySet<string>>();
  const files = readdirSync(folder).filter(file =>
    /^models_\d+\.d\.ts$/.test(file),
  );
  for (const file of files) {
    const interfaces = parse(join(folder, file)).statements.filter(
      ts.isInterfaceDeclaration,
    );
    for (const { name, members } of interfaces)
      for (const member of members.filter(ts.isPropertySignature)) {
        const values = member.type && enumValues(member.type, exports);
        if (values && ts.isIdentifier(member.name))
          result.set(`${name.text}.${member.name.text}`, values);
      }
  }
  return result;
}

/** An enum is a type whose name is also an object of values. */
function enumValues(
  type: ts.TypeNode,
  exports: Record<string, unknown>,
): ReadonlySet<string> | undefined {
  if (ts.isUnionTypeNode(type))
    return type.types
      .map(part => enumValues(part, exports))
      .find(values => values !== undefined);
  if (ts.isArrayTypeNode(type)) return enumValues(type.elementType, exports);
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName))
    return undefined;
  const values = exports[type.typeName.text];
  return typeof values === 'object' && values !== null && !Array.isArray(values)
    ? new Set(Object.values(values) as string[])
    : undefined;
}

function typesOf(service: ServiceName): string {
  const entry = require.resolve(`${SDKS[service].package}/package.json`);
  return join(dirname(entry), 'dist-types');
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.ESNext,
    true,
  );
}
