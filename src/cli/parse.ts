import { parse } from '@oclif/core/parser';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { commonFlags, type Argument, type BooleanFlag, type Flags, type LoadedCommand, type OptionFlag } from './command.js';

/** A command line that was understood, or what is wrong with it. */
export type ParsedCommandLine =
  | { readonly kind: 'parsed'; readonly args: Readonly<Record<string, unknown>>; readonly flags: Readonly<Record<string, unknown>> }
  | { readonly kind: 'wrong'; readonly diagnostics: readonly Diagnostic[] };

type ParserOptions = NonNullable<Parameters<typeof parse>[1]>;

/** Reads the words after the command's name against its flags and arguments. */
export async function parseCommandLine(name: string, command: LoadedCommand, words: readonly string[]): Promise<ParsedCommandLine> {
  const flags: Flags = { ...command.flags, ...commonFlags };
  const valued = findValuedSwitch(flags, words);
  if (valued !== undefined) return { kind: 'wrong', diagnostics: [createDiagnostic('flag-takes-no-value', { flag: valued })] };
  try {
    const parsed = await parse([...words], {
      flags: mapValues(flags, toParserFlag),
      args: mapValues(command.args, toParserArgument),
    } as unknown as ParserOptions);
    const values = withDefaults(flags, parsed.flags as Record<string, unknown>);
    const diagnostics = checkValues(name, flags, values);
    return diagnostics.length > 0 ? { kind: 'wrong', diagnostics } : { kind: 'parsed', args: parsed.args, flags: values };
  } catch (error) {
    return { kind: 'wrong', diagnostics: explainParserError(error, name, command, flags) };
  }
}

/** The parser takes the value of `--json=yes` for an argument; it is refused instead. */
function findValuedSwitch(flags: Flags, words: readonly string[]): string | undefined {
  const end = words.indexOf('--');
  return (end === -1 ? words : words.slice(0, end))
    .filter((word) => word.startsWith('--') && word.includes('='))
    .map((word) => word.slice(0, word.indexOf('=')))
    .find((flag) => flags[flag.slice(2)]?.type === 'boolean');
}

/** The parser's own check of options and of required flags is left out: its errors carry words only, not the values. */
function toParserFlag(flag: BooleanFlag | OptionFlag): object {
  if (flag.type === 'boolean') return { type: 'boolean', allowNo: false, parse: (value: unknown) => Promise.resolve(value) };
  return {
    type: 'option',
    input: [],
    multiple: flag.multiple ?? false,
    multipleNonGreedy: true,
    parse: (value: unknown) => Promise.resolve(value),
  };
}

/** Standard input is read where `-` stands, never for a missing argument. */
function toParserArgument(argument: Argument): object {
  const { required = false, multiple = false } = argument;
  return { required, multiple, ignoreStdin: true, input: [], parse: (value: unknown) => Promise.resolve(value) };
}

function withDefaults(flags: Flags, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return mapValues(flags, (flag, name) => given[name] ?? (flag.type === 'boolean' ? false : flag.multiple === true ? [] : flag.default));
}

function checkValues(command: string, flags: Flags, values: Readonly<Record<string, unknown>>): readonly Diagnostic[] {
  return Object.entries(flags).flatMap(([name, flag]) => {
    if (flag.type === 'boolean') return [];
    const given = values[name];
    if (given === undefined) {
      return flag.required === true ? [createDiagnostic('flag-missing', { flag: `--${name}`, command, purpose: flag.summary })] : [];
    }
    const options = flag.options;
    if (given === '' || (Array.isArray(given) && given.includes('')))
      return [createDiagnostic('flag-value-missing', { flag: `--${name}`, values: options ?? [], command })];
    if (options === undefined) return [];
    return (Array.isArray(given) ? given : [given])
      .map(String)
      .filter((value) => !options.includes(value))
      .map((value) =>
        createDiagnostic('flag-value-unknown', { flag: `--${name}`, value, values: options, nearest: didYouMean(value, options) }),
      );
  });
}

/** The parser reports by exceptions: those of a mistyped command line become diagnostics, any other is a bug and is passed on. */
function explainParserError(error: unknown, name: string, command: LoadedCommand, flags: Flags): readonly Diagnostic[] {
  if (!(error instanceof Error) || !('oclif' in error)) throw error;
  const { flags: unknownFlags, args } = error as { flags?: unknown; args?: unknown };
  if (isTextList(unknownFlags)) {
    const known = Object.keys(flags).map((flag) => `--${flag}`);
    return unknownFlags
      .map((word) => word.replace(/=.*$/s, ''))
      .map((flag) => createDiagnostic('flag-unknown', { flag, command: name, nearest: didYouMean(flag, known) }));
  }
  if (isTextList(args)) return args.map((argument) => createDiagnostic('argument-unexpected', { argument, command: name }));
  if (Array.isArray(args)) {
    return (args as { name: string }[]).map((missing) =>
      createDiagnostic('argument-missing', {
        argument: missing.name.toUpperCase(),
        command: name,
        purpose: command.args[missing.name]?.summary ?? '',
      }),
    );
  }
  const valueOf = /^Flag --(\S+) expects/.exec(error.message)?.[1];
  const flag = valueOf === undefined ? undefined : flags[valueOf];
  if (flag?.type === 'option') {
    return [createDiagnostic('flag-value-missing', { flag: `--${valueOf}`, values: flag.options ?? [], command: name })];
  }
  const repeated = /^Flag --(\S+) can only be specified once/.exec(error.message)?.[1];
  if (repeated !== undefined) return [createDiagnostic('flag-repeated', { flag: `--${repeated}` })];
  return [createDiagnostic('usage-not-understood', { reason: error.message.split('\n')[0] ?? '', command: name })];
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

function mapValues<V, R>(record: Readonly<Record<string, V>>, change: (value: V, name: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}
