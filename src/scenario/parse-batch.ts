import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Position, Span } from '../text/span.js';
import { parseScenariosText } from './parse-scenarios.js';
import type { Scenario } from './scenario.js';

/** One line of a batch as it stands in its file. */
export interface BatchText {
  /** Number of the line, from 1. */
  readonly line: number;
  /** Offset of its beginning in UTF-16 units. */
  readonly offset: number;
  /** Undefined where its bytes are not UTF-8. */
  readonly text: string | undefined;
}

/** The connections of a line, and what is wrong with it, at places of the line alone. */
export interface BatchLine {
  readonly scenarios: readonly Scenario[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a line of a batch: one scenario as JSON. */
export function parseBatchLine(file: string, line: BatchText): BatchLine {
  const { line: number, text } = line;
  if (text === undefined) {
    const reason = `line ${number} is not UTF-8`;
    return { scenarios: [], diagnostics: [createDiagnostic('file-not-readable', { file, reason })] };
  }
  const { scenarios, diagnostics } = parseScenariosText(file, text, `line ${number}`);
  return { scenarios, diagnostics };
}

/** Places inside of a line as places of the whole file; with `offset` 0 they are those of a file that has the line's text alone at its number. */
export function placeInBatch(diagnostic: Diagnostic, { line, offset }: Pick<BatchText, 'line' | 'offset'>): Diagnostic {
  const move = (position: Position): Position => ({
    ...position,
    line: position.line + line - 1,
    offset: position.offset + offset,
  });
  const moveSpan = (span: Span): Span => ({ ...span, start: move(span.start), end: move(span.end) });
  return {
    ...diagnostic,
    ...(diagnostic.span === undefined ? {} : { span: moveSpan(diagnostic.span) }),
    related: diagnostic.related.map((place) => ({ ...place, span: moveSpan(place.span) })),
    fixes: diagnostic.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: moveSpan(edit.span) })) })),
  };
}
