import type { Diagnostic } from './diagnostic.js';

/**
 * Order in which diagnostics are shown: by file, place, code, then by their words, so that the same input always prints the same text.
 * Those without a place come first. Text is compared by code unit, never by the machine's language.
 */
function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText((a.span ?? a.byte)?.file ?? '', (b.span ?? b.byte)?.file ?? '') ||
    (a.span?.start.offset ?? a.byte?.offset ?? -1) - (b.span?.start.offset ?? b.byte?.offset ?? -1) ||
    compareText(a.code, b.code) ||
    compareText(a.pointer ?? '', b.pointer ?? '') ||
    compareText(a.message, b.message)
  );
}

/** The diagnostics in the order in which they are shown; the given list stays as it is. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(compareDiagnostics);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
