import type { ItemKind, SettingData, SettingDefinition, TableRow } from '../catalogue/settings/definition.js';
import { findFlagWords } from '../catalogue/settings/flags.js';
import { parseRow } from './table-text.js';

/** The setting's data that a registry value holds, or why it holds none. */
export type ReadData = { readonly data: SettingData } | { readonly why: 'type-differs' | 'value-unknown' };

/** What a registry value of this type says of a setting with one value. */
export function readRegistryData(
  setting: SettingDefinition,
  expected: string,
  type: string,
  data: number | string | readonly string[],
): ReadData {
  if (type !== expected) return { why: 'type-differs' };
  const read = readValue(setting, data);
  return read === undefined ? { why: 'value-unknown' } : { data: read };
}

/** The row that one registry value of a table stands for. */
export function readTableRow(setting: SettingDefinition, valueName: string, text: unknown): TableRow | undefined {
  const { value, storage } = setting;
  if (value.kind !== 'table' || storage.kind !== 'registry' || storage.encoding === undefined || typeof text !== 'string') return undefined;
  const row = parseRow(text, value.columns, storage.encoding);
  return row === undefined ? undefined : { [value.key]: valueName, ...row };
}

function readValue(setting: SettingDefinition, data: number | string | readonly string[]): SettingData | undefined {
  const { value, storage } = setting;
  switch (value.kind) {
    case 'choice':
      return value.choices.find((choice) => choice.data === data)?.data;
    case 'integer':
      return typeof data === 'number' && data >= value.min && data <= value.max ? data : undefined;
    case 'flags':
      return typeof data === 'number' && findFlagWords(value.flags, data) !== undefined ? data : undefined;
    case 'text':
      return typeof data === 'string' && new RegExp(value.pattern, 'u').test(data) ? data : undefined;
    case 'list':
      return typeof data === 'object' && data.every((entry) => isItem(entry, value.item)) ? data : undefined;
    case 'table': {
      if (typeof data !== 'object' || storage.kind !== 'registry' || storage.encoding === undefined) return undefined;
      const { encoding } = storage;
      const rows = data.map((text) => parseRow(text, value.columns, encoding));
      return rows.every((row) => row !== undefined) ? rows : undefined;
    }
  }
}

function isItem(text: string, item: ItemKind): boolean {
  if (item.kind === 'word') return item.words.includes(text);
  return text !== '' && (item.kind === 'server-name' || new RegExp(item.pattern, 'u').test(text));
}
