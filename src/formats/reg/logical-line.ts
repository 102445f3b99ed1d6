import type { Range } from '../../source/document.js';
import type { Line } from '../../text/lines.js';

/** A line of a .reg file together with those that continue it, as Windows reads it: one text, and where its pieces stand in the file. */
export interface LogicalLine {
  /** The pieces without blanks around them and without the backslashes that join them. */
  readonly text: string;
  /** From the first piece to the end of the last, in the text of the file. */
  readonly range: Range;
  readonly pieces: readonly { readonly index: number; readonly offset: number }[];
}

/** A line of hexadecimal bytes that ends in a backslash goes on in the next line. */
const opensBytes = /=[ \t]*hex[^"]*\\$/i;
const goesOn = /^[^"]*\\$/;

/** The logical line that begins with one of the lines, and the number of lines that it takes. */
export function readLogicalLine(lines: readonly Line[], first: number): { readonly line: LogicalLine; readonly count: number } {
  const texts: string[] = [];
  const pieces: { index: number; offset: number }[] = [];
  const start = lines[first]?.offset ?? 0;
  let range = { start, end: start };
  let length = 0;
  for (let isLast = false; !isLast && first + texts.length < lines.length;) {
    const { text, offset } = lines[first + texts.length] as Line;
    const trimmed = text.trim();
    const pieceStart = offset + text.indexOf(trimmed);
    isLast = !(texts.length === 0 ? opensBytes : goesOn).test(trimmed) || first + texts.length + 1 === lines.length;
    const piece = isLast ? trimmed : trimmed.slice(0, -1);
    range = { start: texts.length === 0 ? pieceStart : range.start, end: pieceStart + trimmed.length };
    pieces.push({ index: length, offset: pieceStart });
    texts.push(piece);
    length += piece.length;
  }
  return { line: { text: texts.join(''), range, pieces }, count: texts.length };
}

/** Where a piece of the logical line's text stands in the file. */
export function rangeWithin({ pieces }: LogicalLine, start: number, end: number): Range {
  const offsetOf = (index: number): number => {
    const piece = pieces.findLast((each) => each.index <= index);
    return piece === undefined ? index : piece.offset + index - piece.index;
  };
  return { start: offsetOf(start), end: end > start ? offsetOf(end - 1) + 1 : offsetOf(start) };
}
