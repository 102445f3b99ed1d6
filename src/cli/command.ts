import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Style } from '../report/style.js';
import type { Io } from './io.js';
import type { Progress } from './progress.js';

/** A flag that is there or not. */
export interface BooleanFlag {
  readonly type: 'boolean';
  readonly summary: string;
}

/** A flag with a value. `value` names it in the help; `options` are the words that it takes. */
export interface OptionFlag {
  readonly type: 'option';
  readonly summary: string;
  readonly value: string;
  readonly options?: readonly string[];
  readonly multiple?: true;
  readonly required?: true;
  readonly default?: string;
}

/** A word of the command line that is no flag. */
export interface Argument {
  readonly summary: string;
  readonly required?: true;
  readonly multiple?: true;
}

/** Flags by name. */
export type Flags = Readonly<Record<string, BooleanFlag | OptionFlag>>;

/** Arguments by name, in their order. */
export type Arguments = Readonly<Record<string, Argument>>;

type Word<F> = F extends { readonly options: readonly (infer W)[] } ? W : string;

/** What a command receives for its flags. */
export type FlagValues<F extends Flags> = {
  readonly [K in keyof F]: F[K] extends BooleanFlag
    ? boolean
    : F[K] extends { readonly multiple: true }
      ? readonly Word<F[K]>[]
      : F[K] extends { readonly default: string } | { readonly required: true }
        ? Word<F[K]>
        : Word<F[K]> | undefined;
};

/** What a command receives for its arguments. */
export type ArgumentValues<A extends Arguments> = {
  readonly [K in keyof A]: A[K] extends { readonly multiple: true }
    ? readonly string[]
    : A[K] extends { readonly required: true }
      ? string
      : string | undefined;
};

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

/** What a command found, before anything is printed. */
export interface Answer {
  readonly exitCode: ExitCode;
  readonly diagnostics: readonly Diagnostic[];
  /** The `result` of the JSON answer; null when the command could not do its work. */
  readonly result: object | null;
  /** Standard output without `--json`. */
  readonly data: () => string;
  /** Standard error without `--json`, before the data. */
  readonly words: () => string;
  /** Standard error after the data, such as what was done. */
  readonly closing?: () => string;
}

/** A command as its file states it. */
export interface CommandDefinition<F extends Flags = Flags, A extends Arguments = Arguments> {
  /** What it does, when to use it, what it writes. */
  readonly description: string;
  readonly args: A;
  readonly flags: F;
  readonly examples: readonly { readonly does: string; readonly command: string }[];
  readonly run: (args: ArgumentValues<A>, flags: FlagValues<F>, context: CommandContext) => Answer | Promise<Answer>;
}

/** A command whose arguments are no longer known by type, as the table of commands keeps it. */
export interface LoadedCommand {
  readonly description: string;
  readonly args: Arguments;
  readonly flags: Flags;
  readonly examples: CommandDefinition['examples'];
  readonly run: (args: object, flags: object, context: CommandContext) => Answer | Promise<Answer>;
}

/** A command of the table: one line about it, and its file, which is read only when the command runs. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<LoadedCommand>;
}

/** Checks a command's definition against its own flags and arguments, and gives it back. */
export function defineCommand<const F extends Flags, const A extends Arguments>(definition: CommandDefinition<F, A>): LoadedCommand {
  return definition as unknown as LoadedCommand;
}

/** The flags that every command has. */
export const commonFlags = {
  json: { type: 'boolean', summary: 'Answer in JSON; schemas/json/ has its shape.' },
  quiet: { type: 'boolean', summary: 'Print results and errors only.' },
  help: { type: 'boolean', summary: 'Explain the command.' },
} as const satisfies Flags;
