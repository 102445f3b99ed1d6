import { XMLBuilder } from 'fast-xml-parser';

type Attributes = Readonly<Record<string, string | number>>;

/** A tree of elements as XML with a declaration; attributes stand under `@`. */
export function printXml(document: object): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${build(document, true)}`;
}

/** Elements without a declaration and without blanks between them. */
export function printXmlFragment(document: object): string {
  return build(document, false);
}

function build(document: object, format: boolean): string {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the pinned line of the one XML package; its successor is a package of its own
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    attributesGroupName: '@',
    format,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
    processEntities: true,
  });
  return builder.build(document);
}

/** The builder leaves line breaks and tabs of an attribute as they are, and readers then turn them into blanks: they are made blanks here. */
export function attributes(values: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? safeText(value).replace(/[\t\r\n]+/g, ' ') : value]),
  );
}

/** XML 1.0 has no place for control characters and lone surrogates, not even escaped; the builder would let them through. */
function safeText(text: string): string {
  // the characters that XML 1.0 production [2] leaves out
  return text.replace(/\p{Surrogate}|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '\uFFFD');
}
