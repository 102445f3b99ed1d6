import type { BytePlace, Span } from '../text/span.js';
import type { Correction } from './correction.js';

/** How bad a diagnostic is: an error stops `compile`, a warning and a note do not. */
export type Severity = 'error' | 'warning' | 'note';

/** A second place that a diagnostic speaks of, such as the other end of a contradiction. */
export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

/** One change of a file: what stands at the span is replaced by the text; an empty span inserts, an empty text removes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A correction that a program can make. `safe`: it says what the author's words can only mean; otherwise it is a guess that a person must confirm. */
export interface Fix {
  /** What it does, such as `Write "required"`. */
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** One mistake or one remark, ready to be shown: what is wrong in the author's words, where, and what to do. */
export interface Diagnostic {
  /** Kebab-case, states the problem, stable for ever. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  /** The smallest thing that is wrong; absent when there is no text to point at. */
  readonly span?: Span;
  /** In place of a span: the first byte that is wrong, in a file that is no text. */
  readonly byte?: BytePlace;
  /** JSON Pointer of that thing in its file, what a waiver's `at` is compared with. */
  readonly pointer?: string;
  readonly related: readonly RelatedPlace[];
  /** Ids of the catalogue's sources that the statement rests on. */
  readonly sources: readonly string[];
  /** Corrections, the likeliest first; empty where the right words are not known. */
  readonly fixes: readonly Fix[];
  /** Set when a waiver silences it: the waiver's reason. */
  readonly waivedBecause?: string;
}

/** A row of the table of diagnostics: `message`, `help` and `fix` are made from the author's own values. */
export interface DiagnosticDefinition<A> {
  readonly severity: Severity;
  /** What the code stands for, whatever the author wrote: heading of its page, and short description for other tools. */
  readonly title: string;
  /** The finding is that a protection is missing or weaker than it could be, whatever the author meant. Left out: it is about something else. */
  readonly security?: true;
  readonly message: (args: A) => string;
  readonly help: (args: A) => string;
  /** The text that belongs at the diagnostic's place; undefined, or left out, where it is not known. */
  readonly fix?: (args: A) => Correction | undefined;
}
