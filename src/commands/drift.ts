import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { type Answer, type CommandContext, type ExitCode, refusal, sayDiagnostics } from '../cli/answer.js';
import { addressesFrom } from '../cli/addresses.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { readPolicy } from '../cli/policy-input.js';
import { readState } from '../cli/state-input.js';
import { toolVersion } from '../cli/version.js';
import { describeDrift } from '../drift/describe.js';
import { type Drift as FoundDrift, findDrift } from '../drift/drift.js';
import type { DriftVerdict } from '../drift/judge.js';
import { resolveObserved } from '../observation/resolve-observed.js';
import { driftToJson } from '../report/drift-json.js';
import { renderDrift } from '../report/drift-text.js';
import { renderGithub } from '../report/github.js';
import { renderJunit } from '../report/junit.js';
import { relocate } from '../report/relocate.js';
import { renderSarif } from '../report/sarif.js';

const formats = ['text', 'json', 'sarif', 'junit', 'github'] as const;

/** For each limit that can be named the verdicts at or above it. */
const failing = { drift: ['drifts'], 'not-told': ['drifts', 'not-told'] } as const satisfies Record<string, readonly DriftVerdict[]>;

/** Holds a machine to its policy. */
export class Drift extends SmbwardCommand<typeof Drift> {
  static override readonly summary = 'Show where a machine differs from its policy, setting by setting.';
  static override readonly description =
    'Compares what a machine has with what a policy wants: for each setting the value in the policy place of the registry, the one in the local place, what is in force and who wins, and what is expected. The state comes from the answer of the script of "smbward observe", from registry exports, or from the text or JSON of Get-SmbClientConfiguration and Get-SmbServerConfiguration; several files tell of one machine together. What could not be read, or was not asked, is not taken for absent. What the machine shows of a default that the catalogue did not know is news. The exit code is 1 on drift.';
  static override readonly args = {
    policy: Args.string({ description: 'The policy; - is standard input.', required: true, ignoreStdin: true }),
  };
  static override readonly flags = {
    state: Flags.string({
      summary: 'A file that tells what the machine has; can be given several times.',
      helpValue: 'FILE',
      required: true,
      multiple: true,
      multipleNonGreedy: true,
    }),
    windows: Flags.string({ summary: 'The Windows of the machine, where no file tells it.', helpValue: 'WINDOWS' }),
    format: Flags.option({ options: formats })({ summary: 'How differences are written.', default: 'text' }),
    'fail-on': Flags.option({ options: ['drift', 'not-told'] as const })({
      summary: 'The mildest verdict that fails the command; not-told: also where the files do not tell a setting.',
      default: 'drift',
    }),
  };
  static override readonly examples = [
    { description: 'A machine against its policy.', command: 'smbward drift policy.json --state pc-042.json' },
    {
      description: 'By registry exports, for a pipeline.',
      command: 'smbward drift policy.json --state services.reg --state policies.reg --windows windows-11-24h2/pro --format github',
    },
  ];

  protected override async answer({ args, flags }: CommandWords<typeof Drift>, context: CommandContext): Promise<Answer> {
    const input = await readPolicy(args.policy, context.io);
    const state = await readState(flags.state, flags.windows, context.io);
    if (state.machine === null) return refusal([...input.diagnostics, ...state.diagnostics], context);
    const said = [...input.diagnostics, ...state.diagnostics];
    if (input.policy === null) {
      const words = (): string => sayDiagnostics(said, input.texts, context);
      return { exitCode: input.isReadable ? 1 : 2, diagnostics: said, result: null, data: () => '', words };
    }
    const { observation, windows } = state.machine;
    const drift = findDrift(input.policy, resolveObserved(observation, windows));
    const found = describeDrift(drift.settings);
    const answer: Answer = {
      exitCode: exitCodeOf(drift, flags['fail-on']),
      diagnostics: [...said, ...found],
      result: { policy: args.policy, state: flags.state, ...driftToJson(drift) },
      data: () => renderDrift(drift, context.style),
      words: () => sayDiagnostics(said, input.texts, context),
    };
    const addressOf = addressesFrom(context.io.folder, args.policy);
    const located = found.map((diagnostic) => relocate(diagnostic, addressOf));
    const scanned = [{ file: addressOf(args.policy), isReadable: true, diagnostics: located }];
    switch (flags.format) {
      case 'sarif':
        return { ...answer, data: () => renderSarif(scanned, { version: toolVersion }) };
      case 'junit':
        return { ...answer, data: () => renderJunit(scanned, flags['fail-on'] === 'drift' ? 'error' : 'warning', 'smbward drift') };
      case 'github':
        return { ...answer, data: () => '', runnerCommands: () => renderGithub(located) };
      case 'text':
      case 'json':
        return answer;
    }
  }
}

function exitCodeOf({ settings }: FoundDrift, failOn: keyof typeof failing): ExitCode {
  const verdicts: readonly DriftVerdict[] = failing[failOn];
  return settings.some(({ verdict }) => verdicts.includes(verdict)) ? 1 : 0;
}
