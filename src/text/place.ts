import type { Span } from './span.js';

/** `file:line:column`, the form that editors and terminals make a link of. */
export function printPlace(span: Span): string {
  return `${span.file}:${span.start.line}:${span.start.column}`;
}
