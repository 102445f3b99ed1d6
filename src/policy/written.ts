import type { Column, SettingData, SettingDefinition, TableRow } from '../catalogue/settings/definition.js';
import { findFlagWords } from '../catalogue/settings/flags.js';
import { isEqualJson } from '../text/equal-json.js';
import type { Assignment } from './policy.js';

/** A row of a table as a policy says it: column name to text, number, or true and false for a flag. */
export type WrittenRow = Readonly<Record<string, string | number | boolean>>;

/**
 * A value as a policy says it: the word of a choice or `default`, the words of flags, a number, a text or a list of texts, the rows of a table, perhaps as the
 * only ones of it.
 */
export type WrittenValue = string | number | readonly string[] | readonly WrittenRow[] | { readonly only: readonly WrittenRow[] };

/** What an author writes for what is wanted of a setting, in the short form: read as a policy, it asks for the same again. */
export function writtenValue({ value }: SettingDefinition, wanted: Assignment['wanted']): WrittenValue {
  if (wanted.kind === 'default') return 'default';
  const { data } = wanted;
  if (value.kind === 'choice') return value.choices.find((each) => isEqualJson(each.data, data))?.word ?? data;
  if (value.kind === 'flags' && typeof data === 'number') return findFlagWords(value.flags, data) ?? data;
  if (value.kind !== 'table') return data;
  const rows = rowsOf(data).map((row) => writtenRow(value.columns, row));
  return wanted.only === true ? { only: rows } : rows;
}

function rowsOf(data: SettingData): readonly TableRow[] {
  return data as readonly TableRow[];
}

function writtenRow(columns: readonly Column[], row: TableRow): WrittenRow {
  const isFlag = (name: string): boolean => columns.some((column) => column.name === name && column.type.kind === 'flag');
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, isFlag(name) ? cell === 1 : cell]));
}
