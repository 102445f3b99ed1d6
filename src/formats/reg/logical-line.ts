import type { Range } from '../../source/document.js';
import type { Line } from '../../text/lines.js';
import { trimBlanks } from '../../text/trim.js';

/** A line of a .reg file together with those that continue it, as Windows reads it: one text, and where its pieces stand in the file. */
export interface LogicalLine {
  /** The pieces without blanks around them, without the backslashes that join them, and without comments behind bytes. */
  readonly text: string;
  /** From the first piece to the end of the last, in the text of the file. */
  readonly range: Range;
  readonly pieces: readonly { readonly index: number; readonly offset: number }[];
  /** How many lines of the file it takes, those included that are passed over between its pieces. */
  readonly count: number;
  /** Whether a line that is a key or a value of its own was taken for more bytes. */
  readonly swallows: boolean;
}

/** A line that stands for itself. */
export function singleLine(line: Line): LogicalLine {
  return joinPieces([pieceOf(line, trimBlanks(line.text))], 1);
}

/**
 * A line of hexadecimal bytes with those that continue it; its data begins at `dataStart` of its text without blanks around it. A line goes on where a
 * backslash ends it behind a comma, or behind the colon before the first byte; a comment may follow. Blank lines and comments between are passed over;
 * the next line belongs to the bytes, whatever it is (Wine 8.0, and its tests of `reg import`, which Windows passes).
 */
export function linesOfBytes(lines: readonly Line[], first: number, dataStart: number): LogicalLine {
  const pieces: Piece[] = [];
  let next = first;
  for (let goesOn = true; goesOn && next < lines.length; next += 1) {
    const line = lines[next] as Line;
    const bytes = withoutComment(trimBlanks(line.text), pieces.length === 0 ? dataStart : 0);
    if (bytes === '') continue;
    goesOn = /[,:][ \t]*\\$/.test(bytes);
    pieces.push(pieceOf(line, goesOn ? bytes.slice(0, -1) : bytes));
  }
  return joinPieces(pieces, next - first);
}

function withoutComment(text: string, from: number): string {
  const comment = text.indexOf(';', from);
  return comment < 0 ? text : trimBlanks(text.slice(0, comment));
}

/** Where a piece of the logical line's text stands in the file. */
export function rangeWithin({ pieces }: LogicalLine, start: number, end: number): Range {
  const offsetOf = (index: number): number => {
    const piece = pieces.findLast((each) => each.index <= index);
    return piece === undefined ? index : piece.offset + index - piece.index;
  };
  return { start: offsetOf(start), end: end > start ? offsetOf(end - 1) + 1 : offsetOf(start) };
}

/** What a line adds to a logical line, and where it and its line's own text stand. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function pieceOf({ text, offset }: Line, piece: string): Piece {
  const trimmed = trimBlanks(text);
  const start = offset + text.indexOf(trimmed);
  return { text: piece, start, end: start + trimmed.length };
}

function joinPieces(pieces: readonly Piece[], count: number): LogicalLine {
  let length = 0;
  const placed = pieces.map(({ text, start }) => {
    const index = length;
    length += text.length;
    return { index, offset: start };
  });
  const range = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
  const swallows = pieces.slice(1).some(({ text }) => /^["@[]/.test(text));
  return { text: pieces.map(({ text }) => text).join(''), range, pieces: placed, count, swallows };
}
