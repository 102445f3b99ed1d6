import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Windows in memory before a script runs; `powershell/README.md` says what its parts are. */
export type World = Readonly<Record<string, unknown>>;

/** One script, or several one after another in the same world. Paths are absolute; `text` is a script itself. */
export interface PowerShellJob {
  readonly script?: string;
  readonly text?: string;
  readonly sequence?: readonly (string | { readonly script: string; readonly args: readonly string[] })[];
  readonly world?: World;
  readonly args?: readonly string[];
  /** As Windows PowerShell 5.1 rather than PowerShell 7. */
  readonly strict51?: boolean;
  /** Seconds. */
  readonly timeout?: number;
}

/** A value of the registry of a world. */
export interface WorldValue {
  readonly type: string;
  readonly data: number | string | readonly string[];
}

/** What a script did. */
export interface PowerShellRun {
  readonly exitCode: number;
  readonly streams: Readonly<Record<'output' | 'error' | 'warning' | 'verbose' | 'debug' | 'information', readonly unknown[]>>;
  readonly stdout: readonly string[];
  readonly terminatingError: unknown;
  readonly timedOut: boolean;
  /** Each change of state in order. */
  readonly calls: readonly { readonly n: number; readonly command: string; readonly parameters: unknown; readonly failed?: string }[];
  readonly unknownCommands: readonly string[];
  /** What the referee cannot judge; empty for a script that counts as run. */
  readonly limits: readonly string[];
  readonly changes: readonly { readonly key: string; readonly name: string | null; readonly before: unknown; readonly after: unknown }[];
  readonly registry: Readonly<Record<string, Readonly<Record<string, WorldValue>>>>;
  readonly world: World;
}

/** What a job comes to: of a sequence each run, and whether the registry ended as it began. */
export type PowerShellAnswer =
  PowerShellRun | { readonly results: readonly PowerShellRun[]; readonly registrySame: boolean } | { readonly refereeError: string };

/** What the parser of PowerShell says of a script. */
export interface ParsedScript {
  readonly errors: readonly unknown[];
  /** Syntax, parameters, commands, variables and encoding that Windows PowerShell 5.1 lacks. */
  readonly notIn51: readonly unknown[];
  readonly commands: readonly string[];
}

/** Why the referee did not run, with how to install what it needs. */
export interface Skipped {
  readonly skipped: string;
}

/** Runs jobs in one process, each in a world of its own, for at most ten minutes; one answer a job, in their order. */
export function runPowerShell(jobs: readonly PowerShellJob[]): readonly PowerShellAnswer[] | Skipped {
  return inFolder((folder) => {
    const list = join(folder, 'jobs.jsonl');
    writeFileSync(list, jobs.map((job) => JSON.stringify(job)).join('\n'));
    const printed = run(folder, '--batch', list);
    if (typeof printed !== 'string') return printed;
    const answers = printed.split('\n').filter((line) => line !== '');
    return answers.map((line) => JSON.parse(line) as PowerShellAnswer);
  });
}

/** Parses scripts without running them. */
export function parsePowerShell(files: readonly string[]): readonly ParsedScript[] | Skipped {
  return inFolder((folder) => {
    const printed = run(folder, '--parse', ...files);
    return typeof printed === 'string' ? (JSON.parse(printed) as readonly ParsedScript[]) : printed;
  });
}

function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'smbward-powershell-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the referee prints; the answers of a batch are too long for a pipe that is read at the end. */
function run(folder: string, ...args: readonly string[]): string | Skipped {
  const out = join(folder, 'answers');
  const file = openSync(out, 'w');
  const done = spawnSync('bash', [join(import.meta.dirname, 'run-ps1.sh'), ...args], {
    stdio: ['ignore', file, 'pipe'],
    encoding: 'utf8',
    timeout: 600_000,
  });
  closeSync(file);
  if (done.error !== undefined) throw done.error;
  const missing = /^missing .*$/m.exec(done.stderr);
  if (done.status === 3 && missing !== null) return { skipped: missing[0] };
  if (done.status !== 0 && done.status !== 1) throw new Error(`run-ps1.sh ends with ${String(done.status)}: ${done.stderr}`);
  return readFileSync(out, 'utf8');
}
