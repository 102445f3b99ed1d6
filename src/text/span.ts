/** One place in a text. Lines and columns start at 1. */
export interface Position {
  /** UTF-16 code units from the start of the text, a byte order mark not counted. */
  readonly offset: number;
  readonly line: number;
  /** Column in Unicode code points, what a person counts. */
  readonly column: number;
  /** Column in UTF-16 code units, what an editor and SARIF count. */
  readonly columnUtf16: number;
}

/** A piece of a file; `end` is the first position after it. */
export interface Span {
  /** The file's name as the author gave it, with forward slashes. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}
