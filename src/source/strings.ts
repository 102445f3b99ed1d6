import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type LocatedText, spanOf } from './document.js';
import type { Token } from './scan.js';

/** A string token read: its text, and the first thing that is wrong inside the quotation marks. */
export interface ReadString {
  readonly value: string;
  readonly problem: Diagnostic | undefined;
}

/** What makes a text more than the letters between its quotation marks. */
const needsCare = /[\\\p{Cc}\p{Surrogate}]/u;
const escapes = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|\\u?|\p{Cc}/gu;
const wellFormedEscape = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})$/;

/** The text of a string token. A wrong escape stands for itself, so that the rest can be read. */
export function readString(located: LocatedText, token: Token): ReadString {
  const inner = token.text.slice(1, token.closed ? -1 : undefined);
  if (!needsCare.test(inner)) return { value: inner, problem: undefined };
  const wrong = [...inner.matchAll(escapes)].find(({ 0: found }) => !wellFormedEscape.test(found) && !isAllowedControl(found));
  if (wrong !== undefined) return { value: inner, problem: describeWrong(located, token, inner, wrong[0], wrong.index) };
  const value = JSON.parse(`"${inner}"`) as string;
  return { value, problem: findLoneSurrogate(located, token, inner, value) };
}

/** DEL and the C1 controls are control characters to Unicode, not to JSON. */
function isAllowedControl(found: string): boolean {
  return !found.startsWith('\\') && found >= '\u007f';
}

function describeWrong(located: LocatedText, token: Token, inner: string, found: string, index: number): Diagnostic {
  const start = token.start + 1 + index;
  if (!found.startsWith('\\')) {
    const span = spanOf(located, { start, end: start + 1 });
    return createDiagnostic('control-character-is-raw', { character: unitName(found) }, { span });
  }
  const escape = found === '\\u' ? inner.slice(index, index + 6) : inner.slice(index, index + 2);
  const span = spanOf(located, { start, end: start + escape.length });
  return createDiagnostic('escape-is-unknown', { escape }, { span });
}

/** A UTF-16 unit without its partner: no file can hold it, and every tool does something else with it (RFC 8259, section 8.2). */
function findLoneSurrogate(located: LocatedText, token: Token, inner: string, value: string): Diagnostic | undefined {
  const lone = /\p{Surrogate}/u.exec(value);
  if (lone === null) return undefined;
  const units = [...inner.matchAll(/\\u[0-9a-fA-F]{4}|\\.|[\s\S]/g)];
  const written = units[lone.index]!;
  const start = token.start + 1 + written.index;
  const span = spanOf(located, { start, end: start + written[0].length });
  return createDiagnostic('surrogate-is-alone', { unit: unitName(lone[0]) }, { span });
}

function unitName(unit: string): string {
  return `U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
