import type { XmlElement } from '../../text/xml-reader.js';
import type { Parsed } from '../parsed.js';
import { XmlFile } from '../xml-file.js';
import type { PolicyComment, PolicyComments } from './model.js';

/**
 * Reads comment.cmtx: each comment with its text from the table of the same file. A comment whose template or text the file does not have is an error
 * with its place, and left out; so is what else is not understood.
 */
export function parsePolicyComments(file: string, bytes: Uint8Array): Parsed<PolicyComments> {
  const xml = XmlFile.open('comment.cmtx', file, bytes, ['policyComments']);
  if (!(xml instanceof XmlFile)) return { diagnostics: xml.diagnostics };
  const parts = xml.fieldsOf(xml.root, ['policyNamespaces', 'comments', 'resources']);
  const below = (part: string, ...path: readonly string[]): readonly XmlElement[] => {
    const root = parts.get(part);
    const step = (elements: readonly XmlElement[], name: string): readonly XmlElement[] =>
      elements.flatMap((element) => xml.elementsNamed(element, name));
    return root === undefined ? [] : path.reduce(step, [root]);
  };
  const namespaces = readTable(xml, below('policyNamespaces', 'using'), 'prefix', ({ attributes }) => attributes.get('namespace'));
  const texts = readTable(xml, below('resources', 'stringTable', 'string'), 'id', (element) => xml.textOf(element));
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
  return text === undefined ? `the text ${id} of the comment is not in the file` : { namespace, policy, text };
}
