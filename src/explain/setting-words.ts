import type { SettingData, SettingDefinition, TableRow } from '../catalogue/settings/definition.js';
import { findFlagWords } from '../catalogue/settings/flags.js';
import { isEqualJson } from '../text/equal-json.js';
import { joinWords } from '../text/join-words.js';

/**
 * Data of a setting in the author's words: the chosen word, the words of the flags that are set, the number with its unit, the entries of a list. Data
 * that no word stands for is shown as it is.
 */
export function printSettingValue(setting: SettingDefinition, data: SettingData): string {
  const { value } = setting;
  if (value.kind === 'choice') {
    const choice = value.choices.find((candidate) => isEqualJson(candidate.data, data));
    return choice?.word ?? printData(data);
  }
  if (value.kind === 'flags' && typeof data === 'number') return printFlags(findFlagWords(value.flags, data) ?? [String(data)]);
  if (value.kind === 'integer') return value.unit === '' ? printData(data) : `${printData(data)} ${value.unit}`;
  return printData(data);
}

function printFlags(words: readonly string[]): string {
  return words.length === 0 ? 'none' : words.join(', ');
}

/** Several possible values, the first of them the likeliest: `off or on`. */
export function printSettingValues(setting: SettingDefinition, values: readonly SettingData[]): string {
  const words = [...new Set(values.map((data) => printSettingValue(setting, data)))];
  return words.length === 0 ? 'not known' : joinWords(words, 'or');
}

function printData(data: SettingData): string {
  if (!isList(data)) return data === '' ? 'empty text' : String(data);
  if (data.length === 0) return 'empty list';
  return data.map((entry) => (typeof entry === 'string' ? entry : printTableRow(entry))).join(', ');
}

function isList(data: SettingData): data is readonly string[] | readonly TableRow[] {
  return Array.isArray(data);
}

function printTableRow(row: TableRow): string {
  return Object.entries(row)
    .map(([column, cell]) => `${column} ${cell}`)
    .join(' ');
}
