import type { BytePlace, Span } from './span.js';

/** `file:line:column`, the form that editors and terminals make a link of. */
export function printPlace(span: Span): string {
  return `${span.file}:${span.start.line}:${span.start.column}`;
}

/** `file, byte 12`: no editor makes a link of it. */
export function printBytePlace({ file, offset }: BytePlace): string {
  return `${file}, byte ${offset}`;
}
