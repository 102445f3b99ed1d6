import type { BytePlace, FoundAt, Span } from './span.js';

/** `file:line:column`, the form that editors and terminals make a link of. */
export function printPlace(span: Span): string {
  return `${span.file}:${span.start.line}:${span.start.column}`;
}

/** `file, byte 12`: no editor makes a link of it. */
export function printBytePlace({ file, offset }: BytePlace): string {
  return `${file}, byte ${offset}`;
}

/** Where a record of a file was found, in one of these forms. */
export function printFoundAt(at: FoundAt): string {
  return 'span' in at ? printPlace(at.span) : printBytePlace(at);
}
