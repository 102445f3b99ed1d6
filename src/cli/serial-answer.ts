import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { renderDiagnostics } from '../report/diagnostics-text.js';
import { closeEnvelope, openEnvelope, SerialList } from '../report/serial-envelope.js';
import type { CommandContext, ExitCode } from './answer.js';
import { describeBug, throwUnlessBug } from './bug.js';
import type { Io } from './io.js';

/** One of the many things that a command answers for. */
export interface AnswerPart {
  /** What it answers for, as a message names it; undefined where it has no name. */
  readonly about: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Its entry in the list of the JSON answer; null where nothing comes of it. */
  readonly entry: (() => object) | null;
  /** Standard output without `--json`. */
  readonly data: () => string;
  /** Standard error without `--json`, before the data. */
  readonly words: () => string;
}

/** The answer of a command for many things: each part is printed, and forgotten, before the next is worked out. */
export interface SerialAnswer {
  /** The parts, worked out as they are asked for. */
  readonly parts: AsyncIterable<AnswerPart>;
  /** Members of the JSON result before the list, and the name of the list. */
  readonly head: Readonly<Record<string, unknown>>;
  readonly list: string;
  /** How an entry of the list is printed: over several lines, or on one. */
  readonly entries: 'indented' | 'line';
  /** What stands on standard output between the data of two parts. */
  readonly between: '' | '\n';
  /** Whether nothing more needs to be worked out once nobody reads; false where the exit code hangs on every part. */
  readonly endsWithReader: boolean;
  /** Asked for when the last part was printed. */
  readonly end: () => SerialEnd;
}

/** What closes a serial answer. */
export interface SerialEnd {
  readonly exitCode: ExitCode;
  /** The end of standard output without `--json`, such as a tally. */
  readonly data: string;
}

/** Prints the parts of an answer as they come, and answers the exit code. */
export function printSerialAnswer(command: string, answer: SerialAnswer, context: CommandContext): Promise<ExitCode> {
  return context.json ? printEnvelope(command, answer, context) : printText(answer, context);
}

async function printText(answer: SerialAnswer, { io, progress, wordsStyle }: CommandContext): Promise<ExitCode> {
  const { stdout, stderr } = io;
  const data = createJoiner(stdout.write, answer.between);
  const words = createJoiner(stderr.write, '\n');
  const isWhole = await takeParts(answer, io, {
    part: (part) => {
      const [said, printed] = [part.words(), part.data()];
      progress.end();
      words(said);
      data(printed);
    },
    bug: (bug) => {
      progress.end();
      words(renderDiagnostics([bug], new Map(), wordsStyle));
    },
  });
  progress.end();
  const { exitCode, data: last } = answer.end();
  data(last);
  return isWhole ? exitCode : 2;
}

async function printEnvelope(command: string, answer: SerialAnswer, { io, progress }: CommandContext): Promise<ExitCode> {
  const { stdout } = io;
  const diagnostics: Diagnostic[] = [];
  const list = new SerialList(answer.head, answer.list, answer.entries);
  stdout.write(openEnvelope(command));
  const isWhole = await takeParts(answer, io, {
    part: (part) => {
      progress.end();
      diagnostics.push(...part.diagnostics);
      if (part.entry !== null) stdout.write(list.add(part.entry()));
    },
    bug: (bug) => diagnostics.push(bug),
  });
  progress.end();
  const exitCode = isWhole ? answer.end().exitCode : 2;
  stdout.write(list.close() + closeEnvelope(exitCode === 0, diagnostics));
  return exitCode;
}

/** What becomes of a part, and of a bug of ours in its place. */
interface Takers {
  readonly part: (part: AnswerPart) => void;
  readonly bug: (bug: Diagnostic) => void;
}

/**
 * Takes the parts one after another, and answers whether there was no bug of ours. One that comes up where a part is printed costs that part; one
 * that comes up where the next is worked out ends them, for then there is no next: what was printed must be closed.
 */
async function takeParts({ parts, endsWithReader }: SerialAnswer, io: Io, take: Takers): Promise<boolean> {
  let isWhole = true;
  const takeBug = (error: unknown, about?: string): void => {
    throwUnlessBug(error);
    isWhole = false;
    take.bug(describeBug(error, io, about));
  };
  try {
    for await (const part of parts) {
      try {
        take.part(part);
      } catch (error) {
        takeBug(error, part.about);
      }
      if (endsWithReader && io.stdout.isGone()) break;
    }
  } catch (error) {
    takeBug(error);
  }
  return isWhole;
}

/** Writes texts with something between each two of them; empty ones are none. */
function createJoiner(write: (text: string) => void, between: string): (text: string) => void {
  let isFirst = true;
  return (text) => {
    if (text === '') return;
    write(isFirst ? text : between + text);
    isFirst = false;
  };
}
