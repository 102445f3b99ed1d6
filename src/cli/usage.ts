import { stripVTControlCharacters } from 'node:util';
import type * as Interfaces from '@oclif/core/interfaces';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { optionsOf } from './program-options.js';

/** Wrong usage. Here and nowhere else what oclif says of a command line becomes diagnostics. */
export class UsageError extends Error {
  constructor(
    /** Null where no command was recognised. */
    readonly command: string | null,
    readonly diagnostics: readonly Diagnostic[],
  ) {
    super(diagnostics[0]?.message);
  }
}

/** Values by name, before their types are known. */
export type Given = Readonly<Record<string, unknown>>;

/** What a command states about itself, with the flags that every command has. */
export interface StatedCommand {
  readonly name: string;
  readonly args: Interfaces.ArgInput;
  readonly flags: Interfaces.FlagInput;
}

/** The first words are no command; the manifest says which one was probably meant. Nobody is asked: the tool runs in pipelines too. */
export function describeUnknownCommand(config: Interfaces.Config): UsageError {
  const { argv } = optionsOf(config);
  const words = (argv[0] === 'help' ? argv.slice(1) : argv).filter((word) => word !== '--help' && word !== '-h');
  // After a command that takes no argument oclif reads any word as a part of the command's name.
  const length = [2, 1].find((count) => config.findCommand(words.slice(0, count).join(':')) !== undefined);
  if (length === undefined) return new UsageError(null, [describeFirstWords(words, config)]);
  const command = words.slice(0, length).join(' ');
  return new UsageError(command, [createDiagnostic('argument-unexpected', { argument: words[length] ?? '', command })]);
}

function describeFirstWords(words: readonly string[], config: Interfaces.Config): Diagnostic {
  const [first = ''] = words;
  if (first === '--json' && words.length === 1) return createDiagnostic('command-missing', {});
  if (first.startsWith('-')) return createDiagnostic('flag-before-command', { flag: first });
  const names = config.commands.filter(({ hidden }) => !hidden).map(({ id }) => id.replaceAll(':', ' '));
  const twoWords = words.slice(0, 2).join(' ');
  const word = config.findTopic(first) === undefined ? first : twoWords;
  return createDiagnostic('command-unknown', { word, nearest: didYouMean(first, names) ?? didYouMean(twoWords, names) });
}

/** A switch such as `--quiet=yes`: oclif would take its value for an argument. */
export function findValuedSwitch({ flags }: StatedCommand, words: readonly string[]): readonly Diagnostic[] {
  const end = words.indexOf('--');
  const valued = (end === -1 ? words : words.slice(0, end))
    .filter((word) => word.startsWith('--') && word.includes('='))
    .map((word) => word.slice(0, word.indexOf('=')))
    .find((flag) => flags[flag.slice(2)]?.type === 'boolean');
  return valued === undefined ? [] : [createDiagnostic('flag-takes-no-value', { flag: valued })];
}

/** Flags whose value is the empty text, such as `--out ""` of a script whose variable is not set: oclif takes it. */
export function findEmptyValues(stated: StatedCommand, given: Given): readonly Diagnostic[] {
  return Object.entries(given)
    .filter(([, value]) => value === '' || (Array.isArray(value) && value.includes('')))
    .map(([flag]) => describeMissingValue(flag, stated));
}

/** A `--format` other than JSON beside `--json`, if the command line itself names one: a default gives way. */
export function findOtherFormat({ flags, metadata }: Interfaces.ParserOutput<Given, Given, Given>): readonly Diagnostic[] {
  const { json, format } = flags;
  const isNamed = typeof format === 'string' && metadata.flags['format']?.setFromDefault !== true;
  if (json !== true || !isNamed || format === 'json') return [];
  return [createDiagnostic('flags-contradict', { flag: '--json', other: `--format ${format}` })];
}

/** oclif's parser reports by exceptions: those of a mistyped command line become diagnostics, any other is a bug and is passed on. */
export function explainParserError(error: unknown, stated: StatedCommand): readonly Diagnostic[] {
  if (!(error instanceof Error) || !('oclif' in error)) throw error;
  const { flags, args } = error as { readonly flags?: unknown; readonly args?: unknown };
  if (isTextList(flags)) return flags.map((flag) => describeUnknownFlag(flag.replace(/=.*$/s, ''), stated));
  if (isTextList(args)) return args.map((argument) => createDiagnostic('argument-unexpected', { argument, command: stated.name }));
  if (Array.isArray(args)) return (args as Interfaces.Arg<unknown>[]).map((arg) => describeMissingArgument(arg, stated));
  const lines = stripVTControlCharacters(error.message)
    .split('\n')
    .map((line) => line.trim());
  const understood = lines.flatMap((line) => explainSentence(line, stated));
  if (understood.length > 0) return understood;
  return [createDiagnostic('usage-not-understood', { reason: lines[0] ?? '', command: stated.name })];
}

/** The sentences of oclif's parser whose exceptions carry nothing but words, and what they mean; the groups are a flag and a value, or two flags. */
const sentences: readonly {
  readonly says: RegExp;
  readonly means: (groups: readonly [string, string], stated: StatedCommand) => Diagnostic;
}[] = [
  { says: /^Expected --(\S+?)=(.*) to be one of: /, means: ([flag, value], stated) => describeUnknownValue(flag, value, stated) },
  { says: /^Flag --(\S+) expects /, means: ([flag], stated) => describeMissingValue(flag, stated) },
  { says: /^Flag --(\S+) can only be specified once/, means: ([flag]) => createDiagnostic('flag-repeated', { flag: `--${flag}` }) },
  { says: /^Missing required flag (\S+)$/, means: ([flag], stated) => describeMissingFlag(flag, stated) },
  {
    says: /^All of the following must be provided when using --(\S+): (.+)$/,
    means: ([flag, others]) => createDiagnostic('flag-has-no-effect', { flag: `--${flag}`, where: `without ${others}` }),
  },
  {
    says: /^--(\S+?)=.* cannot also be provided when using --(\S+)$/,
    means: ([flag, other]) => createDiagnostic('flags-contradict', { flag: `--${flag}`, other: `--${other}` }),
  },
];

function explainSentence(line: string, stated: StatedCommand): readonly Diagnostic[] {
  return sentences.flatMap(({ says, means }) => {
    const found = says.exec(line);
    return found === null ? [] : [means([found[1] ?? '', found[2] ?? ''], stated)];
  });
}

function describeUnknownFlag(flag: string, { name: command, flags }: StatedCommand): Diagnostic {
  const known = Object.keys(flags).map((name) => `--${name}`);
  return createDiagnostic('flag-unknown', { flag, command, nearest: didYouMean(flag, known) });
}

function describeMissingFlag(flag: string, { name: command, flags }: StatedCommand): Diagnostic {
  return createDiagnostic('flag-missing', { flag: `--${flag}`, command, purpose: flags[flag]?.summary ?? '' });
}

function describeMissingArgument({ name, description }: Interfaces.Arg<unknown>, { name: command }: StatedCommand): Diagnostic {
  return createDiagnostic('argument-missing', { argument: name.toUpperCase(), command, purpose: description ?? '' });
}

function describeUnknownValue(flag: string, value: string, stated: StatedCommand): Diagnostic {
  if (value === '') return describeMissingValue(flag, stated);
  const values = valuesOf(flag, stated);
  return createDiagnostic('flag-value-unknown', { flag: `--${flag}`, value, values, nearest: didYouMean(value, values) });
}

function describeMissingValue(flag: string, stated: StatedCommand): Diagnostic {
  return createDiagnostic('flag-value-missing', { flag: `--${flag}`, values: valuesOf(flag, stated), command: stated.name });
}

/** The words that a flag takes; empty where it takes any text. */
function valuesOf(name: string, { flags }: StatedCommand): readonly string[] {
  const flag = flags[name];
  return flag?.type === 'option' ? (flag.options ?? []) : [];
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}
