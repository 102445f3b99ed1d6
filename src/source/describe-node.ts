import { quote } from '../diagnostics/quote.js';
import type { SourceDocument, SourceNode } from './document.js';

/** A value as the author wrote it, or what kind of value it is where that would be long. */
export function describeNode(document: SourceDocument, node: SourceNode): string {
  switch (node.kind) {
    case 'object':
      return 'an object';
    case 'array':
      return node.items.length === 0 ? 'an empty list' : 'a list';
    case 'string':
      return quote(node.value);
    default:
      return document.text.slice(node.range.start, node.range.end);
  }
}
