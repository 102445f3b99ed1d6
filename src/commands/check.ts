import { chooseShown, refusal, sayDiagnostics } from '../cli/answer.js';
import { defineCommand, type Answer, type CommandContext } from '../cli/command.js';
import { readDateArgument } from '../cli/date-argument.js';
import { findNamingMistake, readPolicy, type PolicyInput } from '../cli/policy-input.js';
import { checkPolicy } from '../check.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { isAtLeast } from '../diagnostics/severity.js';
import { checkToJson } from '../report/check-json.js';
import { renderDiagnostics, renderSummary } from '../report/diagnostics-text.js';
import { knowWindows } from '../resolve/untouched.js';

const formats = ['text', 'json', 'sarif', 'junit', 'github'] as const;

export default defineCommand({
  description:
    'Validates policies: the text, its structure, the meaning of its values on every Windows of appliesTo, and whether a channel carries them. Each mistake is reported once, with the line it stands in. The exit code is 1 when something at or above --fail-on was found.',
  args: { policy: { summary: 'Policies to check; - is standard input.', required: true, multiple: true } },
  flags: {
    format: { type: 'option', summary: 'How findings are written.', value: 'FORMAT', options: formats, default: 'text' },
    'fail-on': {
      type: 'option',
      summary: 'The mildest severity that fails the check.',
      value: 'SEVERITY',
      options: ['error', 'warning', 'note'],
      default: 'error',
    },
    'as-of': { type: 'option', summary: 'Judge expiry dates as of this day, YYYY-MM-DD; today when not given.', value: 'DATE' },
  },
  examples: [
    { does: 'Check one policy.', command: 'smbward check policy.json' },
    { does: 'Check all policies of a repository for code scanning.', command: 'smbward check policies/*.json --format sarif' },
    { does: 'Fail on warnings too.', command: 'smbward check policy.json --fail-on warning' },
  ],
  run: async ({ policy: files }, flags, context) => {
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
      result: checkToJson(
        checked.map(({ input, diagnostics }) => ({ ...input, diagnostics })),
        { failOn, asOf: asOf.date },
      ),
      ...(await renderAs(flags.format, checked, failOn, context)),
    };
  },
});

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
async function renderAs(
  format: (typeof formats)[number],
  checked: readonly Checked[],
  failOn: Severity,
  context: CommandContext,
): Promise<Pick<Answer, 'data' | 'words'>> {
  const all = checked.flatMap(({ diagnostics }) => diagnostics);
  const unread = checked.filter(({ input }) => !input.isReadable).flatMap(({ diagnostics }) => diagnostics);
  const print = (data: () => string): Pick<Answer, 'data' | 'words'> => ({ data, words: () => sayDiagnostics(unread, new Map(), context) });
  switch (format) {
    case 'json':
    case 'text':
      return print(() =>
        renderText(
          checked.filter(({ input }) => input.isReadable),
          context,
        ),
      );
    case 'sarif': {
      const { renderSarif } = await import('../report/sarif.js');
      const { toolVersion } = await import('../cli/version.js');
      return print(() => renderSarif(all, { version: toolVersion }));
    }
    case 'junit': {
      const { renderJunit } = await import('../report/junit.js');
      return print(() =>
        renderJunit(
          checked.map(({ input: { file }, diagnostics }) => ({ file, diagnostics })),
          failOn,
        ),
      );
    }
    case 'github': {
      const { renderGithub } = await import('../report/github.js');
      return print(() => renderGithub(all));
    }
  }
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
