import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Position, Span } from '../text/span.js';
import { parseScenariosText } from './parse-scenarios.js';
import type { Scenario } from './scenario.js';

/** One line of a batch: its connections, and what is wrong with it. */
export interface BatchLine {
  /** Number of the line, from 1. */
  readonly line: number;
  readonly scenarios: readonly Scenario[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a batch: one scenario on each line, as JSON. Blank lines are skipped; a line with a mistake does not stop the others. */
export function* parseBatch(file: string, text: string): Generator<BatchLine, void> {
  let offset = 0;
  for (const [index, content] of text.split('\n').entries()) {
    const start = { line: index, offset };
    offset += content.length + 1;
    if (content.trim() === '') continue;
    const { scenarios, diagnostics } = parseScenariosText(file, content, `line ${index + 1}`);
    yield { line: index + 1, scenarios, diagnostics: diagnostics.map((diagnostic) => inBatch(diagnostic, start)) };
  }
}

/** Places inside of a line become places of the whole text. */
function inBatch(diagnostic: Diagnostic, start: { readonly line: number; readonly offset: number }): Diagnostic {
  const move = (position: Position): Position => ({
    ...position,
    line: position.line + start.line,
    offset: position.offset + start.offset,
  });
  const moveSpan = (span: Span): Span => ({ ...span, start: move(span.start), end: move(span.end) });
  return {
    ...diagnostic,
    ...(diagnostic.span === undefined ? {} : { span: moveSpan(diagnostic.span) }),
    related: diagnostic.related.map((place) => ({ ...place, span: moveSpan(place.span) })),
  };
}
