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

const cdataName = '#cdata';

/** What stands in an element: elements, and text as it is or as a CDATA section. */
export type XmlContent = XmlTree | string | { readonly cdata: string };

/** An element to be printed. One with children has no text of its own. */
export interface XmlTree {
  readonly name: string;
  /** In the order in which they are written; those that are undefined are left out. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly children?: readonly XmlContent[];
  readonly text?: string;
}

/** A tree with a declaration, its elements in the order given, indented by two blanks; CR LF ends every line, those within texts included. */
export function printXmlTree(root: XmlTree): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${printXmlLines(root)}\n`.replace(/\r?\n/g, '\r\n');
}

/** How an element without content is written: `<a/>`, `<a />` as .NET writes it, or `<a></a>`. */
export type EmptyElements = 'short' | 'spaced' | 'paired';

/** A tree without a declaration, its elements in the order given, a line each and indented by two blanks; LF ends the lines but the last. */
export function printXmlLines(root: XmlTree, emptyElements: EmptyElements = 'short'): string {
  const printed = build([nodeOf(root)], true, true, emptyElements !== 'paired').trimStart();
  // a greater-than sign in text and attributes is escaped: only tags end so
  return emptyElements === 'spaced' ? printed.replaceAll('/>', ' />') : printed;
}

/** A tree without a declaration and without a blank that is not in it. */
export function printXmlText(root: XmlTree): string {
  return build([nodeOf(root)], false, true);
}

function nodeOf({ name, attributes: given = {}, children = [], text = '' }: XmlTree): object {
  const written = Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  const content = children.length > 0 ? children.map(contentOf) : text === '' ? [] : [contentOf(text)];
  return { [name]: content, ...(written.length === 0 ? {} : { ':@': attributes(Object.fromEntries(written)) }) };
}

function contentOf(content: XmlContent): object {
  if (typeof content === 'string') return { '#text': safeText(content) };
  return 'cdata' in content ? { [cdataName]: [{ '#text': safeText(content.cdata) }] } : nodeOf(content);
}

function build(document: object, format: boolean, preserveOrder = false, suppressEmptyNode = true): string {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the pinned line of the one XML package; its successor is a package of its own
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    preserveOrder,
    ...(preserveOrder ? { attributeNamePrefix: '' } : { attributeNamePrefix: '@', attributesGroupName: '@' }),
    cdataPropName: cdataName,
    format,
    suppressEmptyNode,
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
