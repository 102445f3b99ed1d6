import { sourceProgram } from '../../scripts/build/source-program.js';
import { guardOutput, type Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

/** What one run of the command line printed and answered. */
export interface Session {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  /** Both as they came, which is what a terminal shows. */
  readonly screen: string;
}

/** What a test says about the world that the command runs in; all else is a pipe with nothing on standard input. */
export interface World {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  /** Whether somebody types it at a terminal. */
  readonly typed?: boolean;
  /** How many bytes of it come at once; all of them when left out. */
  readonly pieces?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** What reading standard input throws, as only a bug does. */
  readonly fault?: string;
  /** How many writes to standard output find a reader; without it all do. */
  readonly readerTakes?: number;
  /** Columns of a terminal on both outputs. */
  readonly terminal?: number;
}

/** Runs the command line in this process, its output collected. */
export async function runIn(world: World, ...argv: readonly string[]): Promise<Session> {
  let out = '';
  let err = '';
  let screen = '';
  let writes = 0;
  const isGone = (): boolean => writes >= (world.readerTakes ?? Infinity);
  const stream = { isTerminal: world.terminal !== undefined, columns: world.terminal };
  const io: Io = {
    stdout: guardOutput({
      ...stream,
      write: (text) => {
        out += text;
        screen += text;
        writes += 1;
      },
      isGone,
    }),
    stderr: guardOutput({
      ...stream,
      write: (text) => {
        err += text;
        screen += text;
      },
      isGone: () => false,
    }),
    environment: world.environment ?? {},
    folder: world.folder ?? process.cwd(),
    async *standardInput() {
      if (world.fault !== undefined) throw new Error(world.fault);
      const bytes = typeof world.input === 'object' ? world.input : new TextEncoder().encode(world.input ?? '');
      const length = world.pieces ?? Math.max(1, bytes.length);
      for (let start = 0; start < bytes.length; start += length) yield await Promise.resolve(bytes.subarray(start, start + length));
    },
    isTyped: () => world.typed ?? false,
    today: () => '2026-11-22',
    now: () => 0,
  };
  const exitCode = await run(argv, sourceProgram, io);
  return { exitCode, out, err, screen };
}

/** Runs the command line off a terminal, in the folder of the tests. */
export function runCommand(...argv: readonly string[]): Promise<Session> {
  return runIn({}, ...argv);
}
