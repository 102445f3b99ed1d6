import type { Position, Span } from '../text/span.js';

/** A piece of a text in UTF-16 code units; `end` is the first after it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A member of an object: its key as decoded text with its place, quotation marks included, and its value. */
export interface Member {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: SourceNode;
}

/** An object. Of keys that stand twice the first is kept. `complete` is false where a mistake may have swallowed members. */
export interface ObjectNode {
  readonly kind: 'object';
  readonly range: Range;
  readonly members: readonly Member[];
  readonly complete: boolean;
}

/** A list. */
export interface ArrayNode {
  readonly kind: 'array';
  readonly range: Range;
  readonly items: readonly SourceNode[];
}

/** A text. */
export interface StringNode {
  readonly kind: 'string';
  readonly range: Range;
  readonly value: string;
}

/** A string, number, true, false or null. */
export type ScalarNode =
  | StringNode
  | { readonly kind: 'number'; readonly range: Range; readonly value: number }
  | { readonly kind: 'boolean'; readonly range: Range; readonly value: boolean }
  | { readonly kind: 'null'; readonly range: Range; readonly value: null };

/** A place where a value should stand and none can be read; it has been reported. */
export interface BrokenNode {
  readonly kind: 'broken';
  readonly range: Range;
}

/** A JSON value with its place in the text. */
export type SourceNode = ObjectNode | ArrayNode | ScalarNode | BrokenNode;

/** A text whose places can be told. */
export interface LocatedText {
  /** The file's name as the author gave it, with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** Offset of the first character of each line; LF, CR LF and CR end a line. */
  readonly lineStarts: readonly number[];
  /** Offsets of characters that take two UTF-16 code units, ascending. */
  readonly wideCharacters: readonly number[];
}

/** A text that has been read: its values with their places. */
export interface SourceDocument extends LocatedText {
  /** Undefined when nothing can be read: not a text, too large, too deep, empty. */
  readonly root: SourceNode | undefined;
}

/** A text with what is needed to tell lines and columns: one pass over it. */
export function describeText(file: string, text: string): LocatedText {
  const lineStarts = [0];
  const wideCharacters: number[] = [];
  for (const { 0: found, index } of text.matchAll(/\r\n?|\n|[\u{10000}-\u{10ffff}]/gu)) {
    if (found === '\n' || found.startsWith('\r')) lineStarts.push(index + found.length);
    else wideCharacters.push(index);
  }
  return { file, text, lineStarts, wideCharacters };
}

/** The member of an object with this key. */
export function findMember(node: SourceNode | undefined, key: string): Member | undefined {
  return node?.kind === 'object' ? node.members.find((member) => member.key === key) : undefined;
}

/** Whether all of a value could be read, whatever it holds included: what is broken has been reported, and stands for no value. */
export function isWhole(node: SourceNode): boolean {
  switch (node.kind) {
    case 'object':
      return node.complete && node.members.every(({ value }) => isWhole(value));
    case 'array':
      return node.items.every(isWhole);
    default:
      return node.kind !== 'broken';
  }
}

/** The place of a piece of the document, with lines and both kinds of columns. */
export function spanOf(document: LocatedText, range: Range): Span {
  return { file: document.file, start: positionAt(document, range.start), end: positionAt(document, range.end) };
}

/** The start of a file of which no text can be had. */
export function startOf(file: string): Span {
  return spanOf(describeText(file, ''), { start: 0, end: 0 });
}

function positionAt(document: LocatedText, offset: number): Position {
  const { lineStarts, wideCharacters } = document;
  const line = countBelow(lineStarts, offset + 1);
  const lineStart = lineStarts[line - 1]!;
  const wide = countBelow(wideCharacters, offset) - countBelow(wideCharacters, lineStart);
  return { offset, line, column: offset - lineStart - wide + 1, columnUtf16: offset - lineStart + 1 };
}

/** How many of the ascending numbers are below the limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
