import type { NormalizedSchema } from '@smithy/core/schema';
import type { ServiceName } from '../model/calls';
import { requiredMembers } from '../model/model';
import { checkEnum } from './checkJson';
import { wrongTextScalar } from './scalar';
import type { XmlElement } from './xml';

interface Traits {
  xmlName?: string;
  xmlFlattened?: 1;
  xmlAttribute?: 1;
  httpHeader?: string;
  httpQuery?: string;
  httpLabel?: 1;
  httpPayload?: 1;
  httpPrefixHeaders?: string;
}

/** A member's traits that say where on the wire it stands. */
export function traitsOf(schema: NormalizedSchema): Traits {
  return schema.getMergedTraits() as Traits;
}

/** Whether a member stands in the body, and not in the path, the query or a header. */
export function isInBody(schema: NormalizedSchema): boolean {
  const { httpHeader, httpQuery, httpLabel, httpPrefixHeaders } =
    traitsOf(schema);
  return !httpHeader && !httpQuery && !httpLabel && !httpPrefixHeaders;
}

/** Compares an element with a structure of the model. Answers a sentence for each difference. */
export function checkXmlStructure(
  service: ServiceName,
  element: XmlElement,
  schema: NormalizedSchema,
  path: string,
): string[] {
  const members = Object.entries(schema.getMemberSchemas())
    .filter(([, member]) => isInBody(member))
    .map(([name, member]) => {
      const { xmlName, xmlAttribute } = traitsOf(member);
      const wire = member.getMemberTraits() as Traits;
      return {
        name,
        member,
        wireName: wire.xmlName ?? (xmlAttribute ? xmlName : undefined) ?? name,
        isAttribute: xmlAttribute === 1,
      };
    });
  const known = new Map(members.map(entry => [entry.wireName, entry]));
  const has = (wireName: string) =>
    element.children.some(child => child.name === wireName) ||
    Object.hasOwn(element.attributes, wireName);

  const required = new Set(requiredMembers(schema));
  const missing = members
    .filter(({ name, wireName }) => required.has(name) && !has(wireName))
    .map(({ wireName }) => `${path}.${wireName} is required and missing.`);
  const unknown = [...new Set(element.children.map(({ name }) => name))]
    .filter(name => !known.has(name))
    .map(name => `${path}.${name} is not in the model.`);
  const wrong = members
    .filter(({ isAttribute }) => !isAttribute)
    .flatMap(({ name, member, wireName }) => {
      const found = element.children.filter(child => child.name === wireName);
      return [
        ...checkOccurrences(service, found, member, `${path}.${wireName}`),
        ...found.flatMap(({ text, children }) =>
          children.length > 0
            ? []
            : checkEnum(
                service,
                schema.getName() ?? '',
                name,
                text,
                `${path}.${wireName}`,
              ),
        ),
      ];
    });
  return [...missing, ...unknown, ...wrong];
}

function checkOccurrences(
  service: ServiceName,
  found: XmlElement[],
  schema: NormalizedSchema,
  path: string,
): string[] {
  const isFlat = schema.isListSchema() && traitsOf(schema).xmlFlattened === 1;
  if (!isFlat && found.length > 1) return [`${path} is there more than once.`];
  return found.flatMap(element =>
    checkElement(
      service,
      element,
      isFlat ? schema.getValueSchema() : schema,
      path,
    ),
  );
}

function checkElement(
  service: ServiceName,
  element: XmlElement,
  schema: NormalizedSchema,
  path: string,
): string[] {
  if (schema.isStructSchema())
    return checkXmlStructure(service, element, schema, path);
  if (schema.isListSchema()) {
    const value = schema.getValueSchema();
    const itemName = (value.getMemberTraits() as Traits).xmlName ?? 'member';
    return element.children.flatMap((child, i) =>
      child.name === itemName
        ? checkElement(service, child, value, `${path}[${i}]`)
        : [`${path}.${child.name} should be called ${itemName}.`],
    );
  }
  if (element.children.length > 0)
    return [`${path} has elements inside, and should be text.`];
  const wrong = wrongTextScalar(element.text, schema);
  return wrong ? [`${path} ${wrong}.`] : [];
}
