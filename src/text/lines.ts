/** One line of a text without its line end. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** UTF-16 code units before its first character. */
  readonly offset: number;
}

/** Joins lines as Windows writes text: each ends with CR LF, the last one too. */
export function joinCrlf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}

/** Cuts a text at CR LF, LF or CR. A line end at the very end of the text begins no further line. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|\n|\r/g;
  let offset = 0;
  for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
    lines.push({ number: lines.length + 1, text: text.slice(offset, end.index), offset });
    offset = ends.lastIndex;
  }
  if (offset < text.length) lines.push({ number: lines.length + 1, text: text.slice(offset), offset });
  return lines;
}
