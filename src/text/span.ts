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

/** A byte of a file that is no text, such as a registry.pol. */
export interface BytePlace {
  /** The file's name as the author gave it, with forward slashes. */
  readonly file: string;
  readonly offset: number;
}

/** Where a record of a file that somebody else made was found: a piece of a text, or the first byte of it. */
export type FoundAt = { readonly span: Span } | BytePlace;
