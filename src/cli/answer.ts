import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { renderDiagnostics, type SourceTexts } from '../report/diagnostics-text.js';
import type { Answer, CommandContext, ExitCode } from './command.js';

/** The answer of a command that could not start its work: the reasons on standard error, exit code 2. */
export function refusal(diagnostics: readonly Diagnostic[], context: CommandContext): Answer {
  return { exitCode: 2, diagnostics, result: null, data: () => '', words: () => sayDiagnostics(diagnostics, new Map(), context) };
}

/** The answer of a command whose result is printed as text, with nothing to say besides. */
export function plainAnswer(result: object, data: () => string, exitCode: ExitCode = 0): Answer {
  return { exitCode, diagnostics: [], result, data, words: () => '' };
}

/** Diagnostics for standard error. */
export function sayDiagnostics(diagnostics: readonly Diagnostic[], texts: SourceTexts, { quiet, wordsStyle }: CommandContext): string {
  return renderDiagnostics(chooseShown(diagnostics, quiet), texts, wordsStyle);
}

/** With `--quiet` errors only, and none that a waiver silences. */
export function chooseShown(diagnostics: readonly Diagnostic[], quiet: boolean): readonly Diagnostic[] {
  return quiet ? diagnostics.filter(({ severity, waivedBecause }) => severity === 'error' && waivedBecause === undefined) : diagnostics;
}
