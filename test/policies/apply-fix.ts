import type { Fix } from '../../src/diagnostics/diagnostic.js';

/** The files after a correction: edits are made from the end of each file, so that earlier places stay where they are. */
export function applyFix(texts: ReadonlyMap<string, string>, { edits }: Fix): ReadonlyMap<string, string> {
  const changed = new Map(texts);
  for (const { span, text } of [...edits].sort((a, b) => b.span.start.offset - a.span.start.offset)) {
    const before = changed.get(span.file)!;
    changed.set(span.file, before.slice(0, span.start.offset) + text + before.slice(span.end.offset));
  }
  return changed;
}
