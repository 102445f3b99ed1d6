import { type DiagnosticArguments, type DiagnosticCode, diagnosticDefinitions } from './catalogue.js';
import type { Correction } from './correction.js';
import type { Diagnostic, DiagnosticDefinition, Fix, RelatedPlace } from './diagnostic.js';
import type { BytePlace, Span } from '../text/span.js';

/** Where a diagnostic stands and what it rests on; all of it may be missing. */
export interface DiagnosticPlace {
  /** The smallest thing that is wrong. */
  readonly span?: Span | undefined;
  /** In place of a span: the first byte that is wrong, in a file that is no text. */
  readonly byte?: BytePlace | undefined;
  /** JSON Pointer of that thing in its file. */
  readonly pointer?: string | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
  /** Ids of the catalogue's sources. */
  readonly sources?: readonly string[] | undefined;
}

/**
 * Makes a diagnostic of the table: its words from the author's own values, its place from the caller.
 * For instance `createDiagnostic('key-is-duplicate', { key }, { span, pointer, related })`.
 */
export function createDiagnostic<C extends DiagnosticCode>(code: C, args: DiagnosticArguments<C>, place: DiagnosticPlace = {}): Diagnostic {
  const definition = diagnosticDefinitions[code] as DiagnosticDefinition<DiagnosticArguments<C>>;
  return {
    code,
    severity: definition.severity,
    message: definition.message(args),
    help: definition.help(args),
    ...(place.span === undefined ? {} : { span: place.span }),
    ...(place.byte === undefined ? {} : { byte: place.byte }),
    ...(place.pointer === undefined ? {} : { pointer: place.pointer }),
    related: place.related ?? [],
    sources: place.sources ?? [],
    fixes: fixesAt(place.span, definition.fix?.(args)),
  };
}

/** A diagnostic that waits for its place: what is to be said of a value, wherever it is written. */
export type Remark = (place: DiagnosticPlace) => Diagnostic;

/** Makes a remark of the table: `createDiagnostic` with the place still open. */
export function remark<C extends DiagnosticCode>(code: C, args: DiagnosticArguments<C>): Remark {
  return (place) => createDiagnostic(code, args, place);
}

function fixesAt(span: Span | undefined, correction: Correction | undefined): readonly Fix[] {
  if (span === undefined || correction === undefined) return [];
  const { title, safe, text } = correction;
  return [{ title, safe, edits: [{ span, text }] }];
}
