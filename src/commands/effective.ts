import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { type Answer, type CommandContext, refusal, sayDiagnostics } from '../cli/answer.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { readPolicy, type PolicyInput } from '../cli/policy-input.js';
import { readState } from '../cli/state-input.js';
import { readWindowsArgument } from '../cli/windows-argument.js';
import type { SettingId } from '../catalogue/settings/index.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Policy } from '../policy/policy.js';
import { createDiagnostic } from '../diagnostics/create.js';
import { resolveObserved } from '../observation/resolve-observed.js';
import { newsToJson } from '../report/drift-json.js';
import { renderNews } from '../report/drift-text.js';
import { effectiveToJson } from '../report/effective-json.js';
import { renderEffective } from '../report/effective-text.js';
import type { EffectiveConfiguration, EffectiveSetting } from '../resolve/effective.js';
import { resolveEffective } from '../resolve/resolve.js';
import { knowWindows } from '../resolve/untouched.js';
import { valuesInVain } from '../rules/index.js';
import { isEqualJson } from '../text/equal-json.js';

/** Shows what each Windows makes of a policy, setting by setting. */
export class Effective extends SmbwardCommand<typeof Effective> {
  static override readonly summary = 'Show what one Windows ends up with, each value with its origin.';
  static override readonly description =
    'Shows what a Windows ends up with under a policy: every setting that the policy assigns, with its value, where the value comes from and how sure that is, and the assignments that this Windows does not read. Without a policy: what Windows does with nothing configured. With --state: what a machine has in force, by the answer of the script of "smbward observe", registry exports, or what the SMB cmdlets print.';
  static override readonly args = {
    policy: Args.string({ description: 'The policy; - is standard input. Left out: nothing configured.', ignoreStdin: true }),
  };
  static override readonly flags = {
    windows: Flags.string({
      summary: 'A Windows, such as windows-11-24h2/pro; can be given several times. Left out: every Windows of appliesTo.',
      helpValue: 'WINDOWS',
      multiple: true,
      multipleNonGreedy: true,
    }),
    state: Flags.string({
      summary: 'A file that tells what a machine has, in place of a policy; can be given several times.',
      helpValue: 'FILE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    all: Flags.boolean({ summary: 'Show every setting of the catalogue, not only the assigned ones; without a policy they all are.' }),
    changed: Flags.boolean({
      summary: 'Show only settings that the policy makes different from what Windows does by default.',
      exclusive: ['all'],
    }),
  };
  static override readonly examples = [
    { description: 'What every Windows of the policy ends up with.', command: 'smbward effective policy.json' },
    { description: 'One Windows, all settings.', command: 'smbward effective policy.json --windows windows-11-24h2/home --all' },
    { description: 'What a machine has in force.', command: 'smbward effective --state pc-042.json' },
  ];

  protected override async answer(
    { args: { policy: file }, flags }: CommandWords<typeof Effective>,
    context: CommandContext,
  ): Promise<Answer> {
    const named = (flags.windows ?? []).map(readWindowsArgument);
    const mistakes = named.flatMap((read) => ('diagnostic' in read ? [read.diagnostic] : []));
    if (flags.state !== undefined) return answerOfState(flags.state, { file, ...flags }, context);
    if (file === undefined && named.length === 0) {
      mistakes.push(
        createDiagnostic('flag-missing', { flag: '--windows', command: 'effective', purpose: 'Name a policy, a Windows, or both.' }),
      );
    }
    if (file === undefined && flags.changed) {
      mistakes.push(createDiagnostic('flag-has-no-effect', { flag: '--changed', where: 'without a policy' }));
    }
    if (mistakes.length > 0) return refusal(mistakes, context);
    const input = file === undefined ? undefined : await readPolicy(file, context.io);
    if (input?.policy === null) return stopAtPolicy(input, context);
    const policy = input?.policy ?? null;
    const targets: readonly WindowsTarget[] =
      named.length > 0
        ? named.flatMap((read) => ('windows' in read ? [read.windows] : []))
        : (policy?.appliesTo ?? []).map(({ windows }) => windows);
    const known = knowWindows();
    const configurations = targets.map((windows) => {
      const configuration = resolveEffective(policy, windows, known);
      const inVain = policy === null ? new Map<SettingId, string>() : valuesInVain(policy, configuration, known);
      return { configuration, inVain, shown: chooseSettings(configuration, flags.all ? null : policy, flags.changed) };
    });
    const diagnostics = input?.diagnostics ?? [];
    return {
      exitCode: 0,
      diagnostics,
      result: {
        policy: file ?? null,
        configurations: configurations.map(effectiveToJson),
      },
      data: () => configurations.map((each) => renderEffective(each, context.style)).join('\n'),
      words: () => sayDiagnostics(diagnostics, input?.texts ?? new Map(), context),
    };
  }
}

/** Flags and arguments that say nothing of a machine, which has what it has. */
interface BesideState {
  readonly file: string | undefined;
  readonly windows?: readonly string[] | undefined;
  readonly all: boolean;
  readonly changed: boolean;
}

/** What a machine has in force, every setting of it. */
async function answerOfState(words: readonly string[], beside: BesideState, context: CommandContext): Promise<Answer> {
  const [windows, ...others] = beside.windows ?? [];
  const mistakes = [
    ...(beside.file === undefined ? [] : [createDiagnostic('flags-contradict', { flag: '--state', other: 'POLICY' })]),
    ...(['all', 'changed'] as const)
      .filter((flag) => beside[flag])
      .map((flag) => createDiagnostic('flag-has-no-effect', { flag: `--${flag}`, where: 'with --state' })),
    ...(others.length === 0 ? [] : [createDiagnostic('flag-repeated', { flag: '--windows' })]),
  ];
  if (mistakes.length > 0) return refusal(mistakes, context);
  const { machine, diagnostics } = await readState(words, windows, context.io);
  if (machine === null) return refusal(diagnostics, context);
  const configuration = resolveObserved(machine.observation, machine.windows);
  const shown = { configuration, inVain: new Map<SettingId, string>(), shown: [...configuration.settings.values()] };
  return {
    exitCode: 0,
    diagnostics,
    result: { policy: null, state: words, configurations: [effectiveToJson(shown)], news: configuration.news.map(newsToJson) },
    data: () => `${renderEffective(shown, context.style)}${renderNews(configuration.news, context.style)}`,
    words: () => sayDiagnostics(diagnostics, new Map(), context),
  };
}

function stopAtPolicy(input: PolicyInput, context: Parameters<typeof sayDiagnostics>[2]): ReturnType<typeof refusal> {
  const { diagnostics, isReadable, texts } = input;
  return {
    exitCode: isReadable ? 1 : 2,
    diagnostics,
    result: null,
    data: () => '',
    words: () => sayDiagnostics(diagnostics, texts, context),
  };
}

/** Null for the policy: all settings. */
function chooseSettings(configuration: EffectiveConfiguration, policy: Policy | null, changedOnly: boolean): readonly EffectiveSetting[] {
  const settings = [...configuration.settings.values()];
  if (policy === null) return settings;
  const assigned = settings.filter(({ setting }) => policy.assignments.has(setting));
  if (!changedOnly) return assigned;
  const untouched = resolveEffective(null, configuration.windows);
  return assigned.filter((effective) => !isSame(effective, untouched.settings.get(effective.setting)));
}

function isSame(a: EffectiveSetting, b: EffectiveSetting | undefined): boolean {
  return b !== undefined && isEqualJson(a.candidates, b.candidates);
}
