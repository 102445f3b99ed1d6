import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { type Answer, chooseShown, type CommandContext, refusal, sayDiagnostics } from '../cli/answer.js';
import { addressesFrom } from '../cli/addresses.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { readDateArgument } from '../cli/date-argument.js';
import { standardInput } from '../cli/policy-host.js';
import { findNamingMistake, readPolicy, type PolicyInput } from '../cli/policy-input.js';
import { toolVersion } from '../cli/version.js';
import { checkPolicy } from '../check.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { isAtLeast } from '../diagnostics/severity.js';
import { checkToJson } from '../report/check-json.js';
import { renderDiagnostics, renderSummary } from '../report/diagnostics-text.js';
import { knowWindows } from '../resolve/untouched.js';
import { renderGithub } from '../report/github.js';
import { renderJunit } from '../report/junit.js';
import { relocate } from '../report/relocate.js';
import { renderSarif, type ScannedFile } from '../report/sarif.js';

const formats = ['text', 'json', 'sarif', 'junit', 'github'] as const;

/** Says everything that is to be said of policies, and fails a pipeline where something is at or above the limit. */
export class Check extends SmbwardCommand<typeof Check> {
  static override readonly summary = 'Validate policies: structure, meaning, Windows targets.';
  static override readonly description =
    'Validates policies: the text, its structure, the meaning of its values on every Windows of appliesTo, and whether a channel carries them. Each mistake is reported once, with the line it stands in. The exit code is 1 when something at or above --fail-on was found.';
  static override readonly args = {
    policy: Args.string({ description: 'Policies to check; - is standard input.', required: true, multiple: true, ignoreStdin: true }),
  };
  static override readonly flags = {
    format: Flags.option({ options: formats })({ summary: 'How findings are written.', default: 'text' }),
    'fail-on': Flags.option({ options: ['error', 'warning', 'note'] as const })({
      summary: 'The mildest severity that fails the check.',
      default: 'error',
    }),
    'as-of': Flags.string({ summary: 'Judge expiry dates as of this day, YYYY-MM-DD; today when not given.', helpValue: 'DATE' }),
  };
  static override readonly examples = [
    { description: 'Check one policy.', command: 'smbward check policy.json' },
    { description: 'Check all policies of a repository for code scanning.', command: 'smbward check policies/*.json --format sarif' },
    { description: 'Fail on warnings too.', command: 'smbward check policy.json --fail-on warning' },
  ];

  protected override async answer(
    { args: { policy: files }, flags }: CommandWords<typeof Check>,
    context: CommandContext,
  ): Promise<Answer> {
    if (flags.format !== 'text' && flags.format !== 'json' && context.json) {
      return refusal([createDiagnostic('flags-contradict', { flag: '--json', other: `--format ${flags.format}` })], context);
    }
    const asOf = readDateArgument('--as-of', flags['as-of'], context.io.today());
    if ('diagnostic' in asOf) return refusal([asOf.diagnostic], context);
    const mistake = findNamingMistake(files);
    if (mistake !== undefined) return refusal([mistake], context);
    const known = knowWindows();
    const checked: Checked[] = [];
    for (const file of files) {
      context.progress.step(`checking ${file}`);
      const input = await readPolicy(file, context.io);
      checked.push({ input, diagnostics: checkPolicy(input, { asOf: asOf.date, known }).diagnostics });
    }
    const failOn: Severity = flags['fail-on'];
    return {
      exitCode: exitCodeOf(checked, failOn),
      diagnostics: checked.flatMap(({ diagnostics }) => diagnostics),
      // made when it is printed: the digests of many policies take a while
      get result() {
        return checkToJson(
          checked.map(({ input, diagnostics }) => ({ ...input, diagnostics })),
          { failOn, asOf: asOf.date },
        );
      },
      ...renderAs(flags.format, checked, failOn, context),
    };
  }
}

interface Checked {
  readonly input: PolicyInput;
  readonly diagnostics: readonly Diagnostic[];
}

function exitCodeOf(checked: readonly Checked[], failOn: Severity): Answer['exitCode'] {
  if (checked.some(({ input }) => !input.isReadable)) return 2;
  const fails = checked.some(({ diagnostics }) =>
    diagnostics.some(({ severity, waivedBecause }) => waivedBecause === undefined && isAtLeast(severity, failOn)),
  );
  return fails ? 1 : 0;
}

/** Findings are what `check` is asked for: they go to standard output in every format. What could not be read is said on standard error too. */
function renderAs(
  format: (typeof formats)[number],
  checked: readonly Checked[],
  failOn: Severity,
  context: CommandContext,
): Pick<Answer, 'data' | 'words' | 'runnerCommands'> {
  const unread = checked.filter(({ input }) => !input.isReadable).flatMap(({ diagnostics }) => diagnostics);
  const print = (data: () => string): Pick<Answer, 'data' | 'words'> => ({ data, words: () => sayDiagnostics(unread, new Map(), context) });
  const locate = (): readonly ScannedFile[] => locateAll(checked, context.io.folder);
  switch (format) {
    case 'json':
    case 'text':
      return print(() =>
        renderText(
          checked.filter(({ input }) => input.isReadable),
          context,
        ),
      );
    case 'sarif':
      return print(() => renderSarif(locate(), { version: toolVersion }));
    case 'junit':
      return print(() => renderJunit(locate(), failOn));
    case 'github':
      return { ...print(() => ''), runnerCommands: () => renderGithub(locate().flatMap(({ diagnostics }) => diagnostics)) };
  }
}

/** Everything at the addresses that CI services look for. */
function locateAll(checked: readonly Checked[], folder: string): readonly ScannedFile[] {
  const addressOf = addressesFrom(folder, checked[0]?.input.file ?? standardInput);
  return checked.map(({ input: { file, isReadable }, diagnostics }) => ({
    file: addressOf(file),
    isReadable,
    diagnostics: diagnostics.map((diagnostic) => relocate(diagnostic, addressOf)),
  }));
}

function renderText(checked: readonly Checked[], { style, quiet }: CommandContext): string {
  const shown = checked.map(({ input, diagnostics }) => renderDiagnostics(chooseShown(diagnostics, quiet), input.texts, style));
  if (quiet || checked.length === 0) return shown.filter((text) => text !== '').join('\n');
  const summary = renderSummary(
    checked.flatMap(({ diagnostics }) => diagnostics),
    checked.map(({ input }) => input.file),
    style,
  );
  return [...shown, summary].filter((text) => text !== '').join('\n');
}
