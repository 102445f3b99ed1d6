import { printXmlLines, type XmlTree } from '../../text/xml.js';
import type { PolicyComments } from './model.js';

/**
 * Prints comment.cmtx as the Group Policy editor does (MS-GPREG 7.4): UTF-8 with byte order mark, CR LF, and none behind the last line. A comment stands
 * among the resources, under an id made of the prefix of its template and the name of the policy.
 */
export function printPolicyComments({ namespaces, comments }: PolicyComments): Uint8Array {
  const prefixes = new Map(namespaces.map((namespace, index) => [namespace, `ns${index}`]));
  const named = comments.map(({ namespace, policy, text }) => ({ prefix: prefixes.get(namespace) ?? '', policy, text }));
  const using = [...prefixes].map(([namespace, prefix]): XmlTree => ({ name: 'using', attributes: { prefix, namespace } }));
  const references = named.map(({ prefix, policy }): XmlTree => {
    return { name: 'comment', attributes: { policyRef: `${prefix}:${policy}`, commentText: `$(resource.${prefix}_${policy})` } };
  });
  const strings = named.map(({ prefix, policy, text }): XmlTree => ({ name: 'string', attributes: { id: `${prefix}_${policy}` }, text }));
  const root: XmlTree = {
    name: 'policyComments',
    attributes: {
      'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      revision: '1.0',
      schemaVersion: '1.0',
      xmlns: 'http://www.microsoft.com/GroupPolicy/CommentDefinitions',
    },
    children: [
      { name: 'policyNamespaces', children: using },
      { name: 'comments', children: [{ name: 'admTemplate', children: references }] },
      { name: 'resources', attributes: { minRequiredRevision: '1.0' }, children: [{ name: 'stringTable', children: strings }] },
    ],
  };
  const text = `<?xml version='1.0' encoding='utf-8'?>\n${printXmlLines(root, 'paired')}`;
  return new TextEncoder().encode(`\u{feff}${text.replace(/\r?\n/g, '\r\n')}`);
}
