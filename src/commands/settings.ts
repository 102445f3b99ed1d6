import * as Args from '@oclif/core/args';
import { type Answer, type CommandContext, sayDiagnostics } from '../cli/answer.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { settings } from '../catalogue/settings/index.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { createDiagnostic } from '../diagnostics/create.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { renderSettings } from '../report/settings-text.js';

const rows: readonly SettingDefinition[] = settings;

/** Lists the settings of the catalogue, with their registry values and what they are. */
export class Settings extends SmbwardCommand<typeof Settings> {
  static override readonly summary = 'Browse the settings that a policy can assign.';
  static override readonly description =
    'Lists the settings of the catalogue with their place in the policy, the values that they take and what they are. With --json whole rows: every name that Windows and its management channels have for them, first builds and sources.';
  static override readonly args = {
    filter: Args.string({
      description: 'Only settings with this text in their id, policy path, title, area or registry value.',
      ignoreStdin: true,
    }),
  };
  static override readonly examples = [
    { description: 'All settings about NTLM.', command: 'smbward settings ntlm' },
    {
      description: 'The setting behind a registry value, with all its names.',
      command: 'smbward settings RequireSecuritySignature --json',
    },
  ];

  protected override answer({ args: { filter } }: CommandWords<typeof Settings>, context: CommandContext): Answer {
    const found =
      filter === undefined ? rows : rows.filter((row) => wordsOf(row).some((word) => word.toLowerCase().includes(filter.toLowerCase())));
    const diagnostics =
      found.length > 0 || filter === undefined
        ? []
        : [createDiagnostic('filter-matches-nothing', { filter, nearest: didYouMean(filter, rows.flatMap(wordsOf)) })];
    return {
      exitCode: 0,
      diagnostics,
      result: { settings: found },
      data: () => (found.length === 0 ? '' : renderSettings(found, context.style)),
      words: () => sayDiagnostics(diagnostics, new Map(), context),
    };
  }
}

function wordsOf({ id, policyPath, title, area, storage }: SettingDefinition): readonly string[] {
  const names =
    storage.kind === 'registry' ? [storage.policy, storage.local].flatMap((place) => (place === null ? [] : [place.valueName])) : [];
  return [id, policyPath, title, area, ...names];
}
