import type { XmlElement } from '../../text/xml-reader.js';
import type { Parsed } from '../parsed.js';
import { XmlFile } from '../xml-file.js';
import type { CommentText, CommentTexts, PolicyComment, PolicyComments } from './model.js';

/** The attributes that elements have (MS-GPREG 3.1.5.7). */
const attributes = {
  policyComments: ['revision', 'schemaVersion'],
  commentDefinitionResources: ['revision', 'schemaVersion'],
  using: ['prefix', 'namespace'],
  comment: ['policyRef', 'commentText'],
  resources: ['minRequiredRevision'],
  string: ['id'],
} as const;

/** Reads comment.cmtl. A text that is not understood, or whose id stands there already, is an error with its place, and left out. */
export function parseCommentTexts(file: string, bytes: Uint8Array): Parsed<CommentTexts> {
  const xml = XmlFile.open('comment.cmtl', file, bytes, ['commentDefinitionResources']);
  if (!(xml instanceof XmlFile)) return { diagnostics: xml.diagnostics };
  xml.failUnknownAttributesBelow(xml.root, attributes);
  const resources = xml.fieldsOf(xml.root, ['resources']).get('resources');
  const texts = resources === undefined ? new Map<string, string>() : readTexts(xml, resources);
  return { model: { texts: [...texts].map(([id, text]) => ({ id, text })) }, diagnostics: xml.diagnostics };
}

function readTexts(xml: XmlFile, resources: XmlElement): Table {
  const strings = xml.elementsNamed(resources, 'stringTable').flatMap((table) => xml.elementsNamed(table, 'string'));
  return readTable(xml, strings, 'id', (element) => xml.textOf(element));
}

/**
 * Reads comment.cmtx: each comment with its text from the table of the same file, or from those of a language. A comment whose template the file does not have, or whose text is nowhere, is an
 * error with its place, and left out; so is what else is not understood.
 */
export function parsePolicyComments(file: string, bytes: Uint8Array, localized: readonly CommentText[] = []): Parsed<PolicyComments> {
  const xml = XmlFile.open('comment.cmtx', file, bytes, ['policyComments']);
  if (!(xml instanceof XmlFile)) return { diagnostics: xml.diagnostics };
  xml.failUnknownAttributesBelow(xml.root, attributes);
  const parts = xml.fieldsOf(xml.root, ['policyNamespaces', 'comments', 'resources']);
  const below = (part: string, ...path: readonly string[]): readonly XmlElement[] => {
    const root = parts.get(part);
    const step = (elements: readonly XmlElement[], name: string): readonly XmlElement[] =>
      elements.flatMap((element) => xml.elementsNamed(element, name));
    return root === undefined ? [] : path.reduce(step, [root]);
  };
  const namespaces = readTable(xml, below('policyNamespaces', 'using'), 'prefix', ({ attributes }) => attributes.get('namespace'));
  const resources = parts.get('resources');
  const texts = new Map([
    ...localized.map(({ id, text }) => [id, text] as const),
    ...(resources === undefined ? [] : readTexts(xml, resources)),
  ]);
  const comments = below('comments', 'admTemplate', 'comment').flatMap((element): readonly PolicyComment[] => {
    const read = readComment(element, namespaces, texts);
    if (typeof read === 'object') return [{ ...read, at: xml.at(element) }];
    xml.fail(element, read);
    return [];
  });
  return { model: { namespaces: [...namespaces.values()], comments }, diagnostics: xml.diagnostics };
}

type Table = ReadonlyMap<string, string>;

/** What elements say under the name that this attribute gives them; of two of one name the second is left out. */
function readTable(
  xml: XmlFile,
  elements: readonly XmlElement[],
  key: string,
  valueOf: (element: XmlElement) => string | undefined,
): Table {
  const table = new Map<string, string>();
  for (const element of elements) {
    const name = element.attributes.get(key);
    const value = valueOf(element);
    if (name === undefined || value === undefined) xml.fail(element, `<${element.name}> lacks an attribute`);
    else if (table.has(name)) xml.fail(element, `<${element.name}> has the ${key} ${name}, which stands there already`);
    else table.set(name, value);
  }
  return table;
}

/** The comment, or what is wrong with it. */
function readComment({ attributes }: XmlElement, namespaces: Table, texts: Table): PolicyComment | string {
  const [prefix = '', policy, further] = (attributes.get('policyRef') ?? '').split(':');
  const namespace = namespaces.get(prefix);
  if (namespace === undefined || policy === undefined || further !== undefined)
    return 'the comment refers to no policy of a template that the file names';
  const written = attributes.get('commentText') ?? '';
  const id = /^\$\(resource\.(.+)\)$/.exec(written)?.[1];
  const text = id === undefined ? written : texts.get(id);
  return text === undefined
    ? `the text ${id} of the comment is neither in the file nor in one of its language (comment.cmtl)`
    : { namespace, policy, text };
}
