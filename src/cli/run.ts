import { commands } from '../commands/index.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { renderDiagnostics } from '../report/diagnostics-text.js';
import { renderEnvelope } from '../report/envelope.js';
import { plainPaint, terminalPaint, type Style } from '../report/style.js';
import type { Answer, CommandEntry } from './command.js';
import { Interrupted } from './interrupt.js';
import { processIo, type Io, type Output } from './io.js';
import { parseCommandLine } from './parse.js';
import { createProgress } from './progress.js';
import { codeOf, describeSystemError } from './system-error.js';

const interruptedExitCode = 130;

/** Columns where no terminal says how many it has and `COLUMNS` is not set. */
const defaultWidth = 120;

/**
 * Runs one command line, the program's name left out, and answers its exit code: 0 nothing found, 1 findings, 2 wrong usage, unreadable input
 * or a bug of ours, 130 after Ctrl-C. Here and nowhere else wrong usage and exceptions become words.
 */
export async function run(argv: readonly string[], io: Io = processIo()): Promise<number> {
  try {
    return await runCommandLine(argv, io);
  } catch (error) {
    if (error instanceof Interrupted) return interruptedExitCode;
    if (isFailedWrite(error)) {
      const lost = createDiagnostic('output-not-writable', { path: 'standard output', reason: describeSystemError(error) });
      return refuse(null, [lost], [], io);
    }
    if (io.environment['SMBWARD_DEBUG'] && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`);
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(findCommand(argv)?.name ?? null, [createDiagnostic('internal-error', { reason })], argv, io);
  }
}

/** A full disk behind `>`; folders that a command writes to report for themselves. */
function isFailedWrite(error: unknown): boolean {
  return codeOf(error) !== undefined && (error as NodeJS.ErrnoException).syscall === 'write';
}

async function runCommandLine(argv: readonly string[], io: Io): Promise<number> {
  const [first] = argv;
  if (first === '--version' || first === '-V') {
    const { toolVersion } = await import('./version.js');
    io.stdout.write(`smbward ${toolVersion}\n`);
    return 0;
  }
  const found = findCommand(first === 'help' ? argv.slice(1) : argv);
  const asksHelp = first === 'help' || asksFor(argv, ['--help', '-h']);
  if (found === undefined) return withoutCommand(argv, asksHelp, io);
  if (asksHelp) return showCommandHelp(found, io);
  return runCommand(found, argv, io);
}

interface FoundCommand {
  readonly name: string;
  readonly entry: CommandEntry;
  /** The words after the command's name. */
  readonly rest: readonly string[];
}

/** The command that the words begin with; names of two words, such as `intune plan`, come first. */
function findCommand(words: readonly string[]): FoundCommand | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (entry !== undefined) return { name, entry, rest: words.slice(length) };
  }
  return undefined;
}

async function runCommand({ name, entry, rest }: FoundCommand, argv: readonly string[], io: Io): Promise<number> {
  const command = await entry.load();
  const parsed = await parseCommandLine(name, command, rest);
  if (parsed.kind === 'wrong') return refuse(name, parsed.diagnostics, argv, io);
  const progress = createProgress(io.stderr, io.now);
  const json = parsed.flags['json'] === true || parsed.flags['format'] === 'json';
  const quiet = parsed.flags['quiet'] === true;
  const context = { io, style: styleOf(io.stdout, io), wordsStyle: styleOf(io.stderr, io), quiet, json, progress };
  try {
    const answer = await command.run(parsed.args, parsed.flags, context);
    progress.end();
    print(name, answer, json, io);
    return answer.exitCode;
  } finally {
    progress.end();
  }
}

function print(command: string, answer: Answer, json: boolean, io: Io): void {
  if (json) {
    const { exitCode, diagnostics, result } = answer;
    io.stdout.write(renderEnvelope({ schemaVersion: 1, command, ok: exitCode === 0, diagnostics, result }));
    return;
  }
  io.stderr.write(answer.words());
  io.stdout.write(answer.data());
  io.stderr.write(answer.closing?.() ?? '');
}

async function withoutCommand(argv: readonly string[], asksHelp: boolean, io: Io): Promise<number> {
  const word = argv.find((candidate) => candidate !== 'help');
  if (word !== undefined && !word.startsWith('-')) {
    return refuse(null, [createDiagnostic('command-unknown', { word, nearest: didYouMean(word, Object.keys(commands)) })], argv, io);
  }
  const { renderRootHelp } = await import('./help.js');
  if (asksHelp) {
    io.stdout.write(renderRootHelp(commands, styleOf(io.stdout, io)));
    return 0;
  }
  const [flag] = argv;
  if (flag !== undefined) {
    const wrong =
      argv.length === 1 && flag === '--json' ? createDiagnostic('command-missing', {}) : createDiagnostic('flag-before-command', { flag });
    return refuse(null, [wrong], argv, io);
  }
  io.stderr.write(renderRootHelp(commands, styleOf(io.stderr, io)));
  return 2;
}

async function showCommandHelp({ name, entry }: FoundCommand, io: Io): Promise<number> {
  const { renderCommandHelp } = await import('./help.js');
  io.stdout.write(renderCommandHelp(name, entry.summary, await entry.load(), styleOf(io.stdout, io)));
  return 0;
}

/** Wrong usage and bugs: words on standard error, or the JSON answer where one is asked for. */
function refuse(command: string | null, diagnostics: readonly Diagnostic[], argv: readonly string[], io: Io): number {
  if (asksFor(argv, ['--json', '--format=json']) || asksForFormat(argv)) {
    io.stdout.write(renderEnvelope({ schemaVersion: 1, command, ok: false, diagnostics, result: null }));
  } else {
    io.stderr.write(renderDiagnostics(diagnostics, new Map(), styleOf(io.stderr, io)));
  }
  return 2;
}

function asksFor(argv: readonly string[], flags: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).some((word) => flags.includes(word));
}

function asksForFormat(argv: readonly string[]): boolean {
  return argv.some((word, index) => word === '--format' && argv[index + 1] === 'json');
}

/** Colours only on a terminal that can show them and where nobody declines them (no-color.org). */
function styleOf(output: Output, { environment }: Io): Style {
  const coloured = output.isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  const stated = Number.parseInt(environment['COLUMNS'] ?? '', 10);
  const width = [output.columns ?? 0, stated].find((columns) => columns > 0) ?? defaultWidth;
  return { paint: coloured ? terminalPaint : plainPaint, width: Math.max(20, width) };
}
