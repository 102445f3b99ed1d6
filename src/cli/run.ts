import { stripVTControlCharacters } from 'node:util';
import type * as Interfaces from '@oclif/core/interfaces';
import { run as runOclif } from '@oclif/core/run';
import { settings } from '@oclif/core/settings';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { renderDiagnostics } from '../report/diagnostics-text.js';
import { renderEnvelope } from '../report/envelope.js';
import type { ExitCode } from './answer.js';
import { describeBug } from './bug.js';
import { FailedCommand } from './command.js';
import { Interrupted } from './interrupt.js';
import { processIo, type Io } from './io.js';
import { packageFor } from './package-for.js';
import type { ProgramOptions } from './program-options.js';
import { styleOf } from './style-of.js';
import { describeSystemError, isFailedWrite } from './system-error.js';
import { UsageError } from './usage.js';

const interruptedExitCode = 130;

/** Where the package is: its folder, and its package.json where another than the one in that folder counts. */
export interface Program {
  readonly root: string;
  readonly pjson?: Interfaces.PJSON;
  /** Names of the commands that are the program's own: these run without plugins that have only commands of their own. */
  readonly own?: readonly string[];
  /** The script of `dist/` that runs, where it is another than package.json names. */
  readonly script?: string;
}

/** What oclif tells of itself goes nowhere, unless DEBUG asks for it: a logger that prints takes its time to load. */
const silentLogger: Interfaces.Logger = {
  child: () => silentLogger,
  debug: () => undefined,
  error: () => undefined,
  info: () => undefined,
  trace: () => undefined,
  warn: () => undefined,
  namespace: 'smbward',
};

/**
 * Runs one command line through oclif, the program's name left out, and answers its exit code: 0 nothing found, 1 findings, 2 wrong usage,
 * unreadable input or a bug of ours, 130 after Ctrl-C. Here and nowhere else exceptions become words.
 */
export async function run(argv: readonly string[], program: Program, io: Io = processIo()): Promise<number> {
  // Whatever NODE_ENV says: plugins are JavaScript, and nothing is ever compiled.
  settings.enableAutoTranspile = false;
  const options: ProgramOptions = {
    root: program.root,
    pjson: packageFor(argv, program),
    io,
    argv,
    devPlugins: false,
    userPlugins: false,
    ...(io.environment['DEBUG'] === undefined ? { logger: silentLogger } : {}),
  };
  try {
    const answer = (await runOclif([...argv], options)) as { readonly exitCode?: ExitCode } | undefined;
    return answer?.exitCode ?? (argv.length === 0 ? 2 : 0);
  } catch (error) {
    return answerException(error, argv, io);
  }
}

function answerException(error: unknown, argv: readonly string[], io: Io): number {
  if (error instanceof UsageError) return refuse(error.command, error.diagnostics, argv, io);
  if (!(error instanceof FailedCommand)) return answerForeign(error, argv, io);
  const { command, cause } = error;
  if (cause instanceof Interrupted) return interruptedExitCode;
  if (isFailedWrite(cause)) {
    const lost = createDiagnostic('output-not-writable', { path: 'standard output', reason: describeSystemError(cause) });
    return refuse(null, [lost], [], io);
  }
  return answerBug(command, cause, argv, io);
}

/** Exceptions of oclif itself and of commands that plugins bring: they say in their own words what is wrong, or ask for an exit code. */
function answerForeign(error: unknown, argv: readonly string[], io: Io): number {
  if (!(error instanceof Error) || !('oclif' in error)) return answerBug(null, error, argv, io);
  const { exit } = error.oclif as { readonly exit?: number };
  if ('code' in error && error.code === 'EEXIT') return exit ?? 0;
  const command = argv[0] ?? '';
  const reason = stripVTControlCharacters(error.message).split('\n')[0] ?? '';
  return refuse(command, [createDiagnostic('usage-not-understood', { reason, command })], argv, io);
}

function answerBug(command: string | null, error: unknown, argv: readonly string[], io: Io): number {
  return refuse(command, [describeBug(error, io)], argv, io);
}

/** Wrong usage and bugs: words on standard error, or the JSON answer where one is asked for. */
function refuse(command: string | null, diagnostics: readonly Diagnostic[], argv: readonly string[], io: Io): number {
  if (asksForJson(argv)) io.stdout.write(renderEnvelope({ schemaVersion: 1, command, ok: false, diagnostics, result: null }));
  else io.stderr.write(renderDiagnostics(diagnostics, new Map(), styleOf(io.stderr, io)));
  return 2;
}

function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  return words.some((word, index) => word === '--json' || word === '--format=json' || (word === '--format' && words[index + 1] === 'json'));
}
