import { XMLBuilder } from 'fast-xml-parser';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
});

/** Writes a document; names that begin with @ are attributes. */
export function writeXml(document: object): string {
  return builder.build(document);
}

/**
 * Makes of an output what {@link writeXml} takes: members that are undefined are left out.
 * @param dialect - how a protocol writes times and lists
 */
export function toXml(
  value: unknown,
  dialect: { time(time: Date): string; list(items: unknown[]): unknown },
): unknown {
  const inner = (each: unknown) => toXml(each, dialect);
  if (value instanceof Date) return dialect.time(value);
  if (Array.isArray(value)) return dialect.list(value.map(inner));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, inner(member)]),
  );
}
