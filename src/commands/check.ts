import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { type Answer, chooseShown, type CommandContext, type ExitCode, refusal, sayDiagnostics } from '../cli/answer.js';
import { addressesFrom } from '../cli/addresses.js';
import { describeBug, throwUnlessBug } from '../cli/bug.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { readDateArgument } from '../cli/date-argument.js';
import type { Io } from '../cli/io.js';
import { openExtendedFiles } from '../cli/extended-files.js';
import { standardInput } from '../cli/policy-host.js';
import { findGivenPolicies, type GivenFile } from '../cli/given-policies.js';
import { findNamingMistake, readPolicy, type PolicyInput } from '../cli/policy-input.js';
import type { AnswerPart, SerialAnswer, SerialEnd } from '../cli/serial-answer.js';
import { toolVersion } from '../cli/version.js';
import { type CheckOptions, checkPolicy } from '../check.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { isAtLeast } from '../diagnostics/severity.js';
import { addToTally, emptyTally } from '../diagnostics/tally.js';
import { type TargetId, targetIds } from '../emit/index.js';
import { admitBase, namesNoWindows } from '../policy/base.js';
import { checkToJson } from '../report/check-json.js';
import { renderDiagnostics, renderSummary } from '../report/diagnostics-text.js';
import { knowWindows } from '../resolve/untouched.js';
import { renderGithub } from '../report/github.js';
import { renderJunit } from '../report/junit.js';
import { relocate } from '../report/relocate.js';
import { renderSarif, type ScannedFile } from '../report/sarif.js';

/** The severities that a limit can name. */
const limits = ['error', 'warning', 'note'] as const;

const formats = ['text', 'json', 'sarif', 'junit', 'github'] as const;

/** Says everything that is to be said of policies, and fails a pipeline where something is at or above the limit. */
export class Check extends SmbwardCommand<typeof Check> {
  static override readonly summary = 'Validate policies: structure, meaning, Windows targets.';
  static override readonly description =
    'Validates policies: the text, its structure, the meaning of its values on every Windows of appliesTo, and whether a channel carries them. Each mistake is reported once, with the line it stands in. The exit code is 1 when something at or above --fail-on was found. Of a folder every policy is checked, in the order of their paths; files of expectations and scenarios are left to their commands, and JSON of others is left out. node_modules, .git and folders behind links are not searched. A base need not have appliesTo where another policy of the repository extends it; it is judged by what holds on every Windows.';
  static override readonly args = {
    policy: Args.string({
      description: 'Policies to check: files, folders with every policy below them, patterns; - is standard input.',
      required: true,
      multiple: true,
      ignoreStdin: true,
    }),
  };
  static override readonly flags = {
    format: Flags.option({ options: formats })({ summary: 'How findings are written.', default: 'text' }),
    'fail-on': Flags.option({ options: limits })({ summary: 'The mildest severity that fails the check.', default: 'error' }),
    show: Flags.option({ options: limits })({
      summary: 'The mildest severity that is printed; what fails the check always is.',
      default: 'note',
    }),
    target: Flags.option({ options: targetIds, multiple: true, multipleNonGreedy: true })({
      summary: 'Judge what this target carries, whatever "targets" of the policy names; can be given several times.',
    }),
    'as-of': Flags.string({ summary: 'Judge expiry dates as of this day, YYYY-MM-DD; today in UTC when not given.', helpValue: 'DATE' }),
  };
  static override readonly examples = [
    { description: 'Check one policy.', command: 'smbward check policy.json' },
    { description: 'Check all policies of a repository for code scanning.', command: 'smbward check policies --format sarif' },
    { description: 'Fail on warnings too, and print no notes.', command: 'smbward check policy.json --fail-on warning --show warning' },
  ];

  protected override async answer(
    { args: { policy: words }, flags }: CommandWords<typeof Check>,
    context: CommandContext,
  ): Promise<Answer | SerialAnswer> {
    const { format, 'fail-on': failOn } = flags;
    const asOf = readDateArgument('--as-of', flags['as-of'], context.io.today());
    if ('diagnostic' in asOf) return refusal([asOf.diagnostic], context);
    const mistake = findNamingMistake(words);
    if (mistake !== undefined) return refusal([mistake], context);
    const { folder } = context.io;
    const { files, diagnostics } = await findGivenPolicies(words, { folder, sought: 'policy', isWanted: () => true });
    if (diagnostics.length > 0) return refusal(diagnostics, context);
    const show = isAtLeast(flags.show, failOn) ? failOn : flags.show;
    const asked: Asked = { files, failOn, show, asOf: asOf.date, targets: flags.target };
    return format === 'text' || format === 'json' ? answerInTurn(asked, context) : answerAtOnce(format, asked, context);
  }
}

interface Asked {
  readonly files: readonly GivenFile[];
  readonly failOn: Severity;
  /** The mildest severity that is printed. */
  readonly show: Severity;
  readonly asOf: string;
  readonly targets: readonly TargetId[] | undefined;
}

interface Checked extends PolicyInput {
  /** The targets that it was checked for. */
  readonly targets: readonly TargetId[];
}

/** Reads and checks the policies one after another. */
async function* checkInTurn({ files, asOf, targets }: Asked, { io, progress }: CommandContext): AsyncGenerator<Checked, void> {
  const known = knowWindows();
  const isExtended = openExtendedFiles(files, io.folder);
  for (const file of files) {
    if (!io.stdout.isTerminal) progress.step(`checking ${file.name}`);
    yield await checkFile(file, { asOf, targets, known }, isExtended, io);
  }
}

/** A bug that one file brings out costs that file, and no other. */
async function checkFile(
  { name: file, bytes }: GivenFile,
  options: CheckOptions,
  isExtended: (file: string) => boolean,
  io: Io,
): Promise<Checked> {
  try {
    const input = await readPolicy(file, io, bytes);
    const loaded = namesNoWindows(input) ? admitBase(input, isExtended(file)) : input;
    const { policy, diagnostics, targets } = checkPolicy(loaded, options);
    return { ...input, policy, diagnostics, targets };
  } catch (error) {
    throwUnlessBug(error);
    return { file, policy: null, isReadable: false, targets: [], diagnostics: [describeBug(error, io, file)], texts: new Map() };
  }
}

/** Findings are what `check` is asked for: they go to standard output. What could not be read is said on standard error. */
function answerInTurn(asked: Asked, context: CommandContext): SerialAnswer {
  const { failOn, show, asOf } = asked;
  let exitCode: ExitCode = 0;
  let tally = emptyTally;
  let hidden = 0;
  const read: string[] = [];
  async function* parts(): AsyncGenerator<AnswerPart, void> {
    for await (const checked of checkInTurn(asked, context)) {
      const { file, diagnostics, isReadable, texts } = checked;
      const shown = diagnosticsFrom(show, diagnostics);
      exitCode = worse(exitCode, exitCodeOf(checked, failOn));
      if (isReadable) {
        read.push(file);
        tally = addToTally(tally, diagnostics);
        hidden += diagnostics.length - shown.length;
      }
      yield {
        about: file,
        diagnostics: shown,
        entry: () => checkToJson(checked),
        data: () => (isReadable ? renderDiagnostics(chooseShown(shown, context.quiet), texts, context.style) : ''),
        words: () => (isReadable ? '' : sayDiagnostics(diagnostics, new Map(), context)),
      };
    }
  }
  const summary = (): string => (context.quiet || read.length === 0 ? '' : renderSummary({ tally, hidden, files: read }, context.style));
  const end = (): SerialEnd => ({ exitCode, data: summary() });
  return { parts: parts(), head: { failOn, show, asOf }, list: 'policies', entries: 'indented', between: '\n', endsWithReader: false, end };
}

/** Formats that are one document. What could not be read is said on standard error too. */
async function answerAtOnce(format: 'sarif' | 'junit' | 'github', asked: Asked, context: CommandContext): Promise<Answer> {
  const checked: Checked[] = [];
  for await (const each of checkInTurn(asked, context)) checked.push(each);
  const shown = checked.map((each) => ({ ...each, diagnostics: diagnosticsFrom(asked.show, each.diagnostics) }));
  const diagnostics = shown.flatMap((each) => each.diagnostics);
  const unread = checked.filter(({ isReadable }) => !isReadable).flatMap((each) => each.diagnostics);
  const exitCode = checked.map((each) => exitCodeOf(each, asked.failOn)).reduce(worse);
  const locate = (): readonly ScannedFile[] => locateAll(shown, context.io.folder);
  const answer = { exitCode, diagnostics, result: null, words: () => sayDiagnostics(unread, new Map(), context) };
  switch (format) {
    case 'sarif':
      return { ...answer, data: () => renderSarif(locate(), { version: toolVersion }) };
    case 'junit':
      return { ...answer, data: () => renderJunit(locate(), asked.failOn) };
    case 'github':
      return { ...answer, data: () => '', runnerCommands: () => renderGithub(locate().flatMap((each) => each.diagnostics)) };
  }
}

/** Everything at the addresses that CI services look for. */
function locateAll(checked: readonly PolicyInput[], folder: string): readonly ScannedFile[] {
  const addressOf = addressesFrom(folder, checked[0]?.file ?? standardInput);
  return checked.map(({ file, isReadable, diagnostics }) => ({
    file: addressOf(file),
    isReadable,
    diagnostics: diagnostics.map((diagnostic) => relocate(diagnostic, addressOf)),
  }));
}

function diagnosticsFrom(limit: Severity, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => isAtLeast(severity, limit));
}

function exitCodeOf({ isReadable, diagnostics }: PolicyInput, failOn: Severity): ExitCode {
  if (!isReadable) return 2;
  const fails = diagnostics.some(({ severity, waivedBecause }) => waivedBecause === undefined && isAtLeast(severity, failOn));
  return fails ? 1 : 0;
}

function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}
