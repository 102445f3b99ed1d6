import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { renderDiagnostics, type SourceTexts } from '../report/diagnostics-text.js';
import { renderEnvelope } from '../report/envelope.js';
import type { Style } from '../report/style.js';
import type { Io } from './io.js';
import type { Progress } from './progress.js';

/** 0: nothing at or above the limit; 1: findings; 2: wrong usage, unreadable input or a bug of ours. */
export type ExitCode = 0 | 1 | 2;

/** What every command may use. */
export interface CommandContext {
  readonly io: Io;
  /** Layout of what goes to standard output. */
  readonly style: Style;
  /** Layout of what goes to standard error. */
  readonly wordsStyle: Style;
  readonly quiet: boolean;
  /** The answer will be printed as JSON. */
  readonly json: boolean;
  readonly progress: Progress;
}

/** What a command found, before anything is printed; `R` is the `result` of its JSON answer. */
export interface Answer<R extends object = object> {
  readonly exitCode: ExitCode;
  readonly diagnostics: readonly Diagnostic[];
  /** Null when the command could not do its work. */
  readonly result: R | null;
  /** Standard output without `--json`. */
  readonly data: () => string;
  /** Standard output without `--json`, after the data, that a CI runner is to carry out. */
  readonly runnerCommands?: () => string;
  /** Standard error without `--json`, before the data. */
  readonly words: () => string;
  /** Standard error after the data, such as what was done. */
  readonly closing?: () => string;
}

/** The answer of a command that could not start its work: the reasons on standard error, exit code 2. */
export function refusal(diagnostics: readonly Diagnostic[], context: CommandContext): Answer<never> {
  return { exitCode: 2, diagnostics, result: null, data: () => '', words: () => sayDiagnostics(diagnostics, new Map(), context) };
}

/** The answer of a command whose result is printed as text, with nothing to say besides. */
export function plainAnswer<R extends object>(result: R, data: () => string): Answer<R> {
  return { exitCode: 0, diagnostics: [], result, data, words: () => '' };
}

/** Prints what a command answered: the JSON envelope, or words on standard error around the data on standard output. */
export function printAnswer(command: string, answer: Answer, { json, io: { stdout, stderr } }: CommandContext): void {
  if (json) {
    const { exitCode, diagnostics, result } = answer;
    stdout.write(renderEnvelope({ schemaVersion: 1, command, ok: exitCode === 0, diagnostics, result }));
    return;
  }
  stderr.write(answer.words());
  stdout.write(answer.data());
  if (answer.runnerCommands !== undefined) stdout.act(answer.runnerCommands());
  stderr.write(answer.closing?.() ?? '');
}

/** Diagnostics for standard error. */
export function sayDiagnostics(diagnostics: readonly Diagnostic[], texts: SourceTexts, { quiet, wordsStyle }: CommandContext): string {
  return renderDiagnostics(chooseShown(diagnostics, quiet), texts, wordsStyle);
}

/** With `--quiet` errors only, and none that a waiver silences. */
export function chooseShown(diagnostics: readonly Diagnostic[], quiet: boolean): readonly Diagnostic[] {
  return quiet ? diagnostics.filter(({ severity, waivedBecause }) => severity === 'error' && waivedBecause === undefined) : diagnostics;
}
