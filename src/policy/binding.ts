import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { findMember, type Range, type SourceDocument, type SourceNode, spanOf } from '../source/document.js';
import { pointerBelow } from '../source/pointer.js';
import type { Span } from '../text/span.js';

/** A file on its way from tree to intent: the tree, where it is known to be wrong, and what binding finds wrong itself. */
export interface Binding {
  readonly document: SourceDocument;
  /** Pointers of mistakes that have been reported, and of everything above them. */
  readonly unsound: ReadonlySet<string>;
  readonly diagnostics: Diagnostic[];
}

/** The place of a node or key in the file. */
export function spanIn(binding: Binding, range: Range): Span {
  return spanOf(binding.document, range);
}

/** Whether nothing at or below a place has been reported. */
export function isSound(binding: Binding, pointer: string): boolean {
  return !binding.unsound.has(pointer);
}

/** A text member of an object, undefined when it is missing or was reported. */
export function textAt(binding: Binding, node: SourceNode, pointer: string, key: string): string | undefined {
  const member = findMember(node, key);
  return member?.value.kind === 'string' && isSound(binding, pointerBelow(pointer, key)) ? member.value.value : undefined;
}

/**
 * The pointers of mistakes with all their ancestors but the root, and those of places that could not be read, which were reported without a pointer; `''`
 * when all of it is wrong.
 */
export function collectUnsound(root: SourceNode, mistakes: readonly Diagnostic[]): ReadonlySet<string> {
  const unsound = new Set<string>();
  if (mistakes.length === 0) return unsound;
  for (const { pointer } of mistakes) {
    if (pointer === '') unsound.add('');
    else if (pointer !== undefined) addWithAncestors(unsound, pointer);
  }
  addBroken(unsound, root, '');
  return unsound;
}

function addBroken(unsound: Set<string>, node: SourceNode, pointer: string): void {
  if (node.kind === 'broken') addWithAncestors(unsound, pointer);
  else if (node.kind === 'array') node.items.forEach((item, index) => addBroken(unsound, item, pointerBelow(pointer, index)));
  else if (node.kind === 'object') for (const { key, value } of node.members) addBroken(unsound, value, pointerBelow(pointer, key));
}

function addWithAncestors(unsound: Set<string>, pointer: string): void {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) unsound.add(pointer.slice(0, end));
}
