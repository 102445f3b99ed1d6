import { XMLBuilder } from 'fast-xml-parser';

type Attributes = Readonly<Record<string, string | number>>;

/** A tree of elements as XML with a declaration; attributes stand under `@`. */
export function printXml(document: object): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${build(document, true)}`;
}

/** The same with another name of the encoding, in lines or in one: for a file whose readers are used to that. The bytes are the caller's. */
export function printXmlDocument(document: object, encoding: string, layout: 'lines' | 'one line' = 'lines'): string {
  const declaration = { '?xml': { '@': attributes({ version: '1.0', encoding }) } };
  return build({ ...declaration, ...document }, layout === 'lines').trimEnd();
}

/** A text as a CDATA section, as some of Windows' own files hold it. */
export function cdata(text: string): object {
  return { [cdataName]: safeText(text) };
}

const cdataName = '#cdata';

/** Elements without a declaration and without blanks between them. */
export function printXmlFragment(document: object): string {
  return build(document, false);
}

/** An element to be printed. One with children has no text of its own. */
export interface XmlTree {
  readonly name: string;
  /** In the order in which they are written; those that are undefined are left out. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly children?: readonly XmlTree[];
  readonly text?: string;
}

/** A tree with a declaration, its elements in the order given, indented by two blanks; CR LF ends every line, those within texts included. */
export function printXmlTree(root: XmlTree): string {
  const printed = build([nodeOf(root)], true, true).trimStart();
  return `<?xml version="1.0" encoding="utf-8"?>\n${printed}\n`.replace(/\r?\n/g, '\r\n');
}

function nodeOf({ name, attributes: given = {}, children = [], text = '' }: XmlTree): object {
  const written = Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  const content = children.length > 0 ? children.map(nodeOf) : text === '' ? [] : [{ '#text': safeText(text) }];
  return { [name]: content, ...(written.length === 0 ? {} : { ':@': attributes(Object.fromEntries(written)) }) };
}

function build(document: object, format: boolean, preserveOrder = false): string {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the pinned line of the one XML package; its successor is a package of its own
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    preserveOrder,
    ...(preserveOrder ? { attributeNamePrefix: '' } : { attributeNamePrefix: '@', attributesGroupName: '@' }),
    cdataPropName: cdataName,
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
