import type { Member, SourceNode } from './document.js';

/** The JSON Pointer (RFC 6901) of a key or index below another place. */
export function pointerBelow(parent: string, key: string | number): string {
  const token = String(key);
  return `${parent}/${/[~/]/.test(token) ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token}`;
}

/** The keys and indexes of a JSON Pointer; `''` is the whole document. */
export function splitPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What a JSON Pointer leads to: the value, and the member that holds it when its parent is an object. */
export interface Found {
  readonly node: SourceNode;
  readonly member: Member | undefined;
}

/** The value at a JSON Pointer below `root`, undefined when the document has none there. */
export function findAt(root: SourceNode, pointer: string): Found | undefined {
  let found: Found = { node: root, member: undefined };
  for (const token of splitPointer(pointer)) {
    const next = findBelow(found.node, token);
    if (next === undefined) return undefined;
    found = next;
  }
  return found;
}

function findBelow(node: SourceNode, token: string): Found | undefined {
  if (node.kind === 'object') {
    const member = node.members.find(({ key }) => key === token);
    return member && { node: member.value, member };
  }
  if (node.kind !== 'array' || !/^(?:0|[1-9]\d*)$/.test(token)) return undefined;
  const item = node.items[Number(token)];
  return item && { node: item, member: undefined };
}
