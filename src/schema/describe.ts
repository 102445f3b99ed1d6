import type { SettingData, SettingDefinition, Value } from '../catalogue/settings/definition.js';
import { findFlagWords } from '../catalogue/settings/flags.js';
import type { Applies, DefaultRow } from '../catalogue/windows/definition.js';
import { isEqualJson } from '../text/equal-json.js';
import { defaultsOf } from '../catalogue/windows/defaults/index.js';

/** The build of Windows 11 24H2 and Windows Server 2025, whose defaults an editor shows. */
const currentBuild = 26100;

/** What an editor shows for a setting: summary, its words, what Windows does without it, Windows' own name for it, how it takes effect. */
export function describeSetting(setting: SettingDefinition): string {
  const paragraphs = [setting.summary, describeWords(setting), describeDefaults(setting), describeWindowsName(setting), setting.restart];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

function describeWords({ value }: SettingDefinition): string {
  const words = value.kind === 'choice' ? value.choices : value.kind === 'flags' ? value.flags : [];
  return words.map(({ word, means }) => `- \`${word}\`: ${means}`).join('\n');
}

function describeWindowsName({ storage }: SettingDefinition): string {
  if (storage.kind !== 'registry') return '';
  const location = storage.policy ?? storage.local;
  return location === null ? '' : `Registry: \`HKLM\\${location.key}\`, \`${location.valueName}\``;
}

/** What Windows 11 24H2 and Windows Server 2025 do with nothing configured, one line for each group of editions. */
function describeDefaults(setting: SettingDefinition): string {
  const lines = defaultsOf(setting.id).flatMap((row) =>
    row.applies.filter(isCurrent).map((applies) => `- ${describeWhere(applies)}: ${describeDefault(setting, row)}`),
  );
  return lines.length === 0 ? '' : ['Without a policy:', ...new Set(lines)].join('\n');
}

function isCurrent({ minBuild, maxBuild, maxRevision, channel }: Applies): boolean {
  return channel !== 'insider' && maxRevision === null && minBuild <= currentBuild && (maxBuild === null || maxBuild >= currentBuild);
}

function describeWhere({ family, editions, role, upgraded }: Applies): string {
  const product = family === 'client' ? 'Windows 11 24H2' : 'Windows Server 2025';
  const narrower = [
    editions === 'all' ? '' : editions.join(', '),
    role === 'any' ? '' : role,
    upgraded === null ? '' : upgraded ? 'upgraded from an older release' : 'newly installed',
  ].filter((text) => text !== '');
  return narrower.length === 0 ? product : `${product} (${narrower.join('; ')})`;
}

function describeDefault({ value }: SettingDefinition, row: DefaultRow): string {
  const certainty = row.certainty === 'conflict' ? 'documents differ' : row.certainty;
  if (row.value === null) return `${row.meaning} (${certainty})`;
  const word = wordFor(value, row.value);
  return word === undefined ? `${row.meaning} (${certainty})` : `\`${word}\` (${certainty})`;
}

function wordFor(value: Value, data: SettingData): string | undefined {
  if (value.kind === 'flags') return typeof data === 'number' ? findFlagWords(value.flags, data)?.join(', ') : undefined;
  return value.kind === 'choice' ? value.choices.find((choice) => isEqualJson(choice.data, data))?.word : undefined;
}
