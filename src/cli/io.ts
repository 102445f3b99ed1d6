import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { isatty } from 'node:tty';
import { makeInert } from '../text/visible.js';
import { codeOf, describeSystemError } from './system-error.js';

/** A stream that text is written to. */
export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined off a terminal. */
  readonly columns: number | undefined;
  /** Writes text that is there to be read: none of it acts on a terminal or a CI runner, whoever it comes from. */
  readonly write: (text: string) => void;
  /** Writes what is meant to act: commands to a CI runner, the cursor of a terminal. Whatever others wrote must be escaped in it. */
  readonly act: (text: string) => void;
  /** Whether the reader has gone away: nothing that is still written reaches anybody. */
  readonly isGone: () => boolean;
}

/** An output before anything is kept from acting. */
export type Stream = Omit<Output, 'act'>;

/** Everything that a command has of the world besides the disk: streams, environment, folder, clock. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder that relative file names start from. */
  readonly folder: string;
  /** Standard input, piece by piece as it comes. */
  readonly standardInput: () => AsyncIterable<Uint8Array>;
  /** Whether standard input is a terminal: somebody has to type it. */
  readonly isTyped: () => boolean;
  /** Today in UTC, `YYYY-MM-DD`: the same on every machine that looks at the same moment. */
  readonly today: () => string;
  /** Milliseconds of a clock that only runs forward. */
  readonly now: () => number;
}

/** All of standard input. */
export async function readWholeInput({ standardInput }: Io): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of standardInput()) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The same world, which says on standard error that it waits where standard input has to be typed. */
export function sayingThatItWaits(io: Io): Io {
  const standardInput = (): AsyncIterable<Uint8Array> => {
    if (io.isTyped()) io.stderr.write('waiting for standard input; Ctrl-D ends it (on Windows Ctrl-Z, then Enter)\n');
    return io.standardInput();
  };
  return { ...io, standardInput };
}

/** The streams, environment and clock of this process. */
export function processIo(): Io {
  return {
    stdout: guardOutput(outputOf(1, () => process.stdout)),
    stderr: guardOutput(outputOf(2, () => process.stderr)),
    environment: process.env,
    folder: process.cwd(),
    standardInput: readStandardInput,
    isTyped: () => isatty(0),
    today: () => new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
    now: () => performance.now(),
  };
}

/** An output over a stream that takes everything. */
export function guardOutput(stream: Stream): Output {
  return { ...stream, write: (text) => stream.write(makeInert(text, stream.isTerminal)), act: stream.write };
}

/** A reader that goes away (`| head -1`) is no error of ours: what is left is dropped and the exit code stays what it is. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'EOF');
}

function outputOf(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): Stream {
  return mayBeTerminal(descriptor) && stream().isTTY ? streamOutput(stream()) : directOutput(descriptor);
}

function streamOutput(stream: NodeJS.WriteStream): Stream {
  let closed = false;
  stream.on('error', (error) => {
    if (!isGone(error)) throw error;
    closed = true;
  });
  return {
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
    write: (text) => {
      if (!closed && text !== '') stream.write(text);
    },
    isGone: () => closed,
  };
}

/** Files and pipes are written to directly, and whole: nothing piles up in memory for a reader that is slow. */
function directOutput(descriptor: 1 | 2): Stream {
  let closed = false;
  const writeAll = (bytes: Uint8Array): void => {
    for (let written = 0; written < bytes.length;) {
      try {
        written += writeSync(descriptor, bytes, written);
      } catch (error) {
        closed = isGone(error);
        if (closed) return;
        // oclif opens a stream on standard output, which makes a pipe non-blocking: this one is full.
        if (codeOf(error) !== 'EAGAIN') throw error;
        waitForReader();
      }
    }
  };
  return {
    isTerminal: false,
    columns: undefined,
    write: (text) => {
      if (!closed && text !== '') writeAll(new TextEncoder().encode(text));
    },
    isGone: () => closed,
  };
}

function waitForReader(): void {
  const milliseconds = 2;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    const status = fstatSync(descriptor);
    return status.isCharacterDevice() && status.rdev !== statSync(devNull).rdev;
  } catch (error) {
    describeSystemError(error);
    return false;
  }
}

async function* readStandardInput(): AsyncGenerator<Uint8Array, void> {
  // Started without any standard input, as services are, there is nothing to wait for.
  if (isOpen(0)) for await (const piece of process.stdin) yield piece as Uint8Array;
}

function isOpen(descriptor: number): boolean {
  try {
    fstatSync(descriptor);
    return true;
  } catch (error) {
    describeSystemError(error);
    return false;
  }
}
