import { sayDiagnostics } from '../cli/answer.js';
import { defineCommand } from '../cli/command.js';
import { settings } from '../catalogue/settings/index.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { createDiagnostic } from '../diagnostics/create.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { renderSettings } from '../report/settings-text.js';

const rows: readonly SettingDefinition[] = settings;

export default defineCommand({
  description:
    'Lists the settings of the catalogue with their place in the policy, the values that they take and what they are. With --json whole rows: every name that Windows and its management channels have for them, first builds and sources.',
  args: { filter: { summary: 'Only settings with this text in their id, policy path, title, area or registry value.' } },
  flags: {},
  examples: [
    { does: 'All settings about NTLM.', command: 'smbward settings ntlm' },
    { does: 'The setting behind a registry value, with all its names.', command: 'smbward settings RequireSecuritySignature --json' },
  ],
  run: ({ filter }, _flags, context) => {
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
  },
});

function wordsOf({ id, policyPath, title, area, storage }: SettingDefinition): readonly string[] {
  const names =
    storage.kind === 'registry' ? [storage.policy, storage.local].flatMap((place) => (place === null ? [] : [place.valueName])) : [];
  return [id, policyPath, title, area, ...names];
}
