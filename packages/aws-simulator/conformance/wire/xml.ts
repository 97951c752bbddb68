import { XMLParser } from 'fast-xml-parser';

/** An element of an XML document. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const ATTRIBUTES = ':@';
const TEXT = '#text';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
});

type Node = Record<string, unknown>;

/**
 * The root element of a document.
 * @returns undefined where there is none
 */
export function parseXml(text: string): XmlElement | undefined {
  const nodes = parser.parse(text) as Node[];
  return nodes.map(elementOf).find(element => element !== undefined);
}

/** The first child with a name. */
export function childOf(
  element: XmlElement,
  name: string,
): XmlElement | undefined {
  return element.children.find(child => child.name === name);
}

function elementOf(node: Node): XmlElement | undefined {
  const name = Object.keys(node).find(key => key !== ATTRIBUTES);
  if (!name || name === TEXT) return undefined;
  const content = node[name] as Node[];
  return {
    name,
    attributes: (node[ATTRIBUTES] ?? {}) as Record<string, string>,
    children: content.map(elementOf).filter(child => child !== undefined),
    text: content.map(child => String(child[TEXT] ?? '')).join(''),
  };
}
