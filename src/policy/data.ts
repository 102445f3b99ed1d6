import type { SettingData, SettingDefinition, TableRow } from '../catalogue/settings/definition.js';
import { printCanonicalJson } from '../text/canonical-json.js';
import type { Assignment } from './policy.js';

/** What names an entry of a list or table, so that two that Windows would take for one are found; letter case does not count. */
export function identityOf(setting: SettingDefinition, data: string | TableRow): string {
  if (typeof data === 'string') return data.toLowerCase();
  const isOneValueEach = setting.storage.kind === 'registry' && setting.storage.encoding?.as === 'value-per-row';
  return isOneValueEach ? keyOf(setting, data) : printCanonicalJson(data).toLowerCase();
}

/** What `remove` names an entry by: its text, or the key column of a row. */
export function removalKeyOf(setting: SettingDefinition, data: string | TableRow): string {
  return typeof data === 'string' ? data.toLowerCase() : keyOf(setting, data);
}

/** An entry as a message shows it. */
export function entryName(setting: SettingDefinition, data: string | TableRow): string {
  if (typeof data === 'string') return data;
  return setting.value.kind === 'table' ? String(data[setting.value.key]) : '';
}

function keyOf(setting: SettingDefinition, row: TableRow): string {
  return setting.value.kind === 'table' ? String(row[setting.value.key]).toLowerCase() : '';
}

/** The wanted data in one form, whatever the order of what has none: equal texts are equal wishes. */
export function canonicalWish(setting: SettingDefinition, wanted: Assignment['wanted']): string {
  if (wanted.kind === 'default') return '"default"';
  const data = canonicalData(setting, wanted.data);
  return wanted.only === true ? `{"only":${data}}` : data;
}

/** A value in one form, whatever the order of what has none: equal texts are equal values. */
export function canonicalData({ value }: SettingDefinition, data: SettingData): string {
  if (!Array.isArray(data)) return printCanonicalJson(data);
  const items = (data as readonly (string | TableRow)[]).map((item) => printCanonicalJson(item));
  return value.kind === 'list' && value.order === 'matters' ? `[${items.join()}]` : `[${items.sort().join()}]`;
}
