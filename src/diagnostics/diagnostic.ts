import type { Span } from '../text/span.js';

/** How bad a diagnostic is: an error stops `compile`, a warning and a note do not. */
export type Severity = 'error' | 'warning' | 'note';

/** A second place that a diagnostic speaks of, such as the other end of a contradiction. */
export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
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
  /** JSON Pointer of that thing in its file, what a waiver's `at` is compared with. */
  readonly pointer?: string;
  readonly related: readonly RelatedPlace[];
  /** Ids of the catalogue's sources that the statement rests on. */
  readonly sources: readonly string[];
  /** Set when a waiver silences it: the waiver's reason. */
  readonly waivedBecause?: string;
}

/** A row of the table of diagnostics: `message` and `help` are made from the author's own values. */
export interface DiagnosticDefinition<A> {
  readonly severity: Severity;
  readonly message: (args: A) => string;
  readonly help: (args: A) => string;
}
