import type { XmlElement } from '../../text/xml-reader.js';
import type { Parsed } from '../parsed.js';
import { childrenNamed, textIn, XmlFile } from '../xml-file.js';
import type { PolicyComment, PolicyComments } from './model.js';

/**
 * Reads comment.cmtx: each comment with its text from the table of the same file. A comment whose template or text the file does not have is an error
 * with its place, and left out.
 */
export function parsePolicyComments(file: string, bytes: Uint8Array): Parsed<PolicyComments> {
  const xml = XmlFile.open('comment.cmtx', file, bytes, ['policyComments']);
  if (!(xml instanceof XmlFile)) return { diagnostics: xml.diagnostics };
  const namespaces = new Map(
    below(xml.root, 'policyNamespaces', 'using').map(({ attributes }) => [attributes.get('prefix'), attributes.get('namespace')]),
  );
  const texts = new Map(
    below(xml.root, 'resources', 'stringTable', 'string').map((element) => [element.attributes.get('id'), textIn(element)]),
  );
  const comments = below(xml.root, 'comments', 'admTemplate', 'comment').flatMap((element): readonly PolicyComment[] => {
    const read = readComment(element, namespaces, texts);
    if (typeof read === 'object') return [{ ...read, at: xml.at(element) }];
    xml.fail(element, read);
    return [];
  });
  return { model: { namespaces: [...namespaces.values()].filter((name) => name !== undefined), comments }, diagnostics: xml.diagnostics };
}

type Names = ReadonlyMap<string | undefined, string | undefined>;

/** The comment, or what is wrong with it. */
function readComment({ attributes }: XmlElement, namespaces: Names, texts: Names): PolicyComment | string {
  const [prefix, policy] = (attributes.get('policyRef') ?? '').split(':');
  const namespace = namespaces.get(prefix);
  if (namespace === undefined || policy === undefined) return 'the comment refers to no policy of a template that the file names';
  const written = attributes.get('commentText') ?? '';
  const id = /^\$\(resource\.(.+)\)$/.exec(written)?.[1];
  const text = id === undefined ? written : texts.get(id);
  return text === undefined ? `the text ${id} of the comment is not in the file` : { namespace, policy, text };
}

/** The elements that are reached by these names, one below the other. */
function below(root: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>((elements, name) => elements.flatMap((element) => childrenNamed(element, name)), [root]);
}
