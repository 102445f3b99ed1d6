import { Command } from '@oclif/core/command';
import { boolean } from '@oclif/core/flags';
import type * as Interfaces from '@oclif/core/interfaces';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type Answer, type CommandContext, type ExitCode, printAnswer } from './answer.js';
import { type Io, sayingThatItWaits } from './io.js';
import { createProgress } from './progress.js';
import { optionsOf } from './program-options.js';
import { printSerialAnswer, type SerialAnswer } from './serial-answer.js';
import { styleOf } from './style-of.js';
import { explainParserError, findEmptyValues, findOtherFormat, findValuedSwitch, type Given, UsageError } from './usage.js';

/** What a command line says to a command: values of the arguments and flags that the command states, typed by oclif. */
export interface CommandWords<C extends typeof Command> {
  readonly args: Interfaces.InferredArgs<C['args']>;
  readonly flags: Interfaces.InferredFlags<C['flags']>;
}

/** Flags that say how any command answers. */
interface CommonFlags {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly format?: string;
}

/** An exception that a command of ours did not expect: a bug, or an output that nobody takes. */
export class FailedCommand extends Error {
  constructor(
    readonly command: string,
    override readonly cause: Error,
  ) {
    super(cause.message);
  }
}

/** A command of smbward. It states its arguments and flags in oclif's words and has one method: what it answers is printed here. */
export abstract class SmbwardCommand<C extends typeof Command> extends Command {
  static override readonly baseFlags = {
    json: boolean({ summary: 'Answer in JSON; schemas/json/ has its shape.', helpGroup: 'GLOBAL' }),
    quiet: boolean({ summary: 'Print results and errors only.', helpGroup: 'GLOBAL' }),
    help: boolean({ summary: 'Explain the command.', helpGroup: 'GLOBAL' }),
  };

  /** Does the command's work, or begins a serial answer. Nothing is printed, and nothing that a user can cause is thrown. */
  protected abstract answer(words: CommandWords<C>, context: CommandContext): Answer | SerialAnswer | Promise<Answer | SerialAnswer>;

  override async run(): Promise<{ readonly exitCode: ExitCode }> {
    const words = await this.readWords();
    const context = createContext(words.flags as CommonFlags, optionsOf(this.config).io);
    try {
      const answer = await this.answer(words, context);
      context.progress.end();
      if ('parts' in answer) return { exitCode: await printSerialAnswer(this.name, answer, context) };
      printAnswer(this.name, answer, context);
      return answer;
    } finally {
      context.progress.end();
    }
  }

  /** oclif's own sets the exit code of the process; ours is what `run` of the command line answers. */
  protected override async catch(error: Error): Promise<never> {
    throw error instanceof UsageError ? error : new FailedCommand(this.name, error);
  }

  /** The name that users type, such as `intune plan`. */
  private get name(): string {
    return (this.id ?? '').replaceAll(':', ' ');
  }

  private async readWords(): Promise<CommandWords<C>> {
    const stated = { name: this.name, args: this.ctor.args, flags: { ...this.ctor.baseFlags, ...this.ctor.flags } };
    this.refuseIf(findValuedSwitch(stated, this.argv));
    const words: Interfaces.ParserOutput<Given, Given, Given> = await this.parse(this.ctor).catch((error: unknown) => {
      throw new UsageError(this.name, explainParserError(error, stated));
    });
    this.refuseIf(findEmptyValues(stated, words.flags));
    this.refuseIf(findOtherFormat(words));
    // what oclif read is typed by the very statements that it was read by
    return words as unknown as CommandWords<C>;
  }

  private refuseIf(mistakes: readonly Diagnostic[]): void {
    if (mistakes.length > 0) throw new UsageError(this.name, mistakes);
  }
}

function createContext({ json = false, quiet = false, format }: CommonFlags, io: Io): CommandContext {
  return {
    io: quiet ? io : sayingThatItWaits(io),
    style: styleOf(io.stdout, io),
    wordsStyle: styleOf(io.stderr, io),
    quiet,
    json: json || format === 'json',
    progress: createProgress(io.stderr, io.now),
  };
}
