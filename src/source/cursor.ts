import { createDiagnostic, type DiagnosticPlace } from '../diagnostics/create.js';
import type { DiagnosticArguments, DiagnosticCode } from '../diagnostics/catalogue.js';
import type { Diagnostic, RelatedPlace } from '../diagnostics/diagnostic.js';
import { type LocatedText, type Range, spanOf } from './document.js';
import { scanToken, type Token } from './scan.js';

/** Brackets may be nested this deep; a policy needs eight. */
export const deepestNesting = 64;

/** After this many mistakes in one file the rest is not reported. */
export const mostMistakes = 1000;

/** Where the parser stands in a text, and what it has found wrong so far. */
export interface Cursor {
  readonly located: LocatedText;
  current: Token;
  /** The last token that was taken. */
  previous: Token;
  /** Brackets that are open here, outermost first. */
  readonly open: Token[];
  readonly diagnostics: Diagnostic[];
  /** Nothing more is read or reported: too deep, or too many mistakes. */
  stopped: boolean;
  /** Line of the last mistake in the structure; others on that line are taken for its consequences. */
  lastStructureLine: number;
}

/** Stands before the first token of a text. */
export function openCursor(located: LocatedText): Cursor {
  const before: Token = { kind: 'end', start: 0, end: 0, text: '', closed: true };
  const cursor: Cursor = {
    located,
    current: before,
    previous: before,
    open: [],
    diagnostics: [],
    stopped: false,
    lastStructureLine: 0,
  };
  advance(cursor);
  return cursor;
}

/** Goes to the next token that means something; comments and foreign white space are reported on the way. */
export function advance(cursor: Cursor): void {
  if (cursor.stopped) return;
  cursor.previous = cursor.current;
  let next = scanToken(cursor.located.text, cursor.current.end);
  while (isSkipped(cursor, next)) next = scanToken(cursor.located.text, next.end);
  if (!isStopped(cursor)) cursor.current = next;
}

/** Whether reading has ended before the text has. */
function isStopped(cursor: Cursor): boolean {
  return cursor.stopped;
}

function isSkipped(cursor: Cursor, token: Token): boolean {
  if (isStopped(cursor)) return false;
  if (token.kind === 'comment') {
    report(cursor, 'comment-is-not-json', {}, token);
    if (!token.closed) stop(cursor);
    return true;
  }
  if (token.kind !== 'word' || !/^[\s\u200b-\u200f\u2060\ufeff]/u.test(token.text)) return false;
  const character = `U+${token.text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  report(cursor, 'white-space-is-not-json', { character }, token);
  return true;
}

/** Adds a mistake of a single token. */
export function report<C extends DiagnosticCode>(
  cursor: Cursor,
  code: C,
  args: DiagnosticArguments<C>,
  range: Range,
  place: DiagnosticPlace = {},
): void {
  addDiagnostic(cursor, createDiagnostic(code, args, { ...place, span: spanOf(cursor.located, range) }));
}

/** Adds a mistake in the order of tokens, unless it follows from another one on the same line. */
export function reportStructure<C extends DiagnosticCode>(
  cursor: Cursor,
  code: C,
  args: DiagnosticArguments<C>,
  range: Range,
  related?: RelatedPlace,
): void {
  const span = spanOf(cursor.located, range);
  if (span.start.line === cursor.lastStructureLine) return;
  cursor.lastStructureLine = span.start.line;
  addDiagnostic(cursor, createDiagnostic(code, args, { span, related: related === undefined ? [] : [related] }));
}

/** Adds a word that is no JSON but can be understood, unless it follows from a mistake in the order of tokens on the same line. */
export function reportWord<C extends DiagnosticCode>(cursor: Cursor, code: C, args: DiagnosticArguments<C>, range: Range): void {
  if (spanOf(cursor.located, range).start.line !== cursor.lastStructureLine) report(cursor, code, args, range);
}

/** Adds a finished diagnostic; after too many of them nothing more is read. */
export function addDiagnostic(cursor: Cursor, diagnostic: Diagnostic): void {
  if (cursor.stopped) return;
  cursor.diagnostics.push(diagnostic);
  if (cursor.diagnostics.length < mostMistakes) return;
  cursor.diagnostics.push(createDiagnostic('text-has-too-many-mistakes', { limit: mostMistakes }, { span: diagnostic.span }));
  stop(cursor);
}

/** Ends the reading here: every open object and list ends without further words. */
export function stop(cursor: Cursor): void {
  const { length } = cursor.located.text;
  cursor.stopped = true;
  cursor.current = { kind: 'end', start: length, end: length, text: '', closed: true };
}
