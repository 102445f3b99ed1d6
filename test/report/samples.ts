import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Span } from '../../src/text/span.js';

/** The place of a piece of a text, counted the way that readers count. */
export function spanIn(text: string, piece: string, file = 'policy.json'): Span {
  const offset = text.indexOf(piece);
  if (offset === -1) throw new Error(`"${piece}" is not in the text`);
  return { file, start: positionIn(text, offset), end: positionIn(text, offset + piece.length) };
}

function positionIn(text: string, offset: number): Span['start'] {
  const before = text.slice(0, offset);
  const line = before.slice(before.search(/[^\r\n]*$/));
  return { offset, line: before.split(/\r\n?|\n/).length, column: [...line].length + 1, columnUtf16: line.length + 1 };
}

/** A diagnostic with everything ordinary but what is given. */
export function diagnosticOf(given: Partial<Diagnostic>): Diagnostic {
  return {
    code: 'value-is-wrong',
    severity: 'error',
    message: 'the value is wrong',
    help: 'Give another.',
    related: [],
    sources: [],
    fixes: [],
    ...given,
  };
}
