import type { Range } from './document.js';

/**
 * A piece of JSON text. `word` is what is no JSON value: an unquoted word, a number in another notation, white space that JSON does not
 * know; `quoted` is text in single or typographic quotation marks.
 */
export interface Token extends Range {
  readonly kind: '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'number' | 'literal' | 'word' | 'quoted' | 'comment' | 'end';
  readonly text: string;
  /** False for a string without its closing quotation mark, and for a comment without its end. */
  readonly closed: boolean;
}

const stringBody = /"(?:[^"\\\n\r]+|\\[^\n\r]|\\)*/y;
const comment = /\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const otherQuotes = /'[^'\n\r]*'|[“”„][^“”„"\n\r]*[“”]|[‘’‚][^‘’‚\n\r]*[‘’]/y;
const word = /[^ \t\n\r{}[\]:,"/]+|\//y;
const otherBlanks = /[^\S \t\n\r]+|[\u200b-\u200f\u2060\ufeff]+/y;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The next token at or after `offset`. */
export function scanToken(text: string, offset: number): Token {
  const start = afterWhiteSpace(text, offset);
  const first = text[start];
  if (first === undefined) return token(text, 'end', start, start);
  switch (first) {
    case '{':
    case '}':
    case '[':
    case ']':
    case ':':
    case ',':
      return token(text, first, start, start + 1);
    case '"': {
      const { end, closed } = endOfString(text, start);
      return token(text, 'string', start, end, closed);
    }
    default:
      return scanOther(text, start);
  }
}

function scanOther(text: string, start: number): Token {
  const commentLength = lengthAt(comment, text, start);
  if (commentLength > 0) {
    const end = start + commentLength;
    const closed = text[start + 1] === '/' || (commentLength >= 4 && text.endsWith('*/', end));
    return token(text, 'comment', start, end, closed);
  }
  const quoted = lengthAt(otherQuotes, text, start);
  if (quoted > 0) return token(text, 'quoted', start, start + quoted);
  const blanks = lengthAt(otherBlanks, text, start);
  if (blanks > 0) return token(text, 'word', start, start + blanks);
  const end = start + lengthAt(word, text, start);
  const found = text.slice(start, end);
  const kind = number.test(found) ? 'number' : found === 'true' || found === 'false' || found === 'null' ? 'literal' : 'word';
  return token(text, kind, start, end);
}

function token(text: string, kind: Token['kind'], start: number, end: number, closed = true): Token {
  return { kind, start, end, text: text.slice(start, end), closed };
}

function afterWhiteSpace(text: string, offset: number): number {
  let end = offset;
  for (let letter = text[end]; letter === ' ' || letter === '\n' || letter === '\r' || letter === '\t'; letter = text[end]) end += 1;
  return end;
}

function lengthAt(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The end of a string: after its closing quotation mark, or where its line ends without one. */
function endOfString(text: string, start: number): { end: number; closed: boolean } {
  const end = start + lengthAt(stringBody, text, start);
  return text[end] === '"' ? { end: end + 1, closed: true } : { end, closed: false };
}
