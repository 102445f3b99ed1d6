import type { Intune, SettingData, SettingDefinition, TableRow } from '../../catalogue/settings/definition.js';
import { choice, groupCollection, type SettingInstance, simple, simpleCollection } from '../../formats/settings-catalog/model.js';
import { printRow } from '../../state/table-text.js';

/** An instance of the settings catalog, and those of its ids that no export was seen to hold. */
export interface DerivedInstance {
  readonly instance: SettingInstance;
  readonly derived: readonly string[];
}

type Child = NonNullable<Intune['children']>[number];
type Option = Intune['options'][number];

/** What the settings catalog says for a setting with this data; undefined where it offers no option for it. */
export function intuneInstance(setting: SettingDefinition, name: Intune, data: SettingData): DerivedInstance | undefined {
  if (name.children === undefined || name.children.length === 0) return leaf(setting, name, data);
  // An ADMX-backed policy with elements: the policy is enabled (1) and its elements carry the data.
  const enabled = name.options.find((option) => option.data === 1);
  const children = name.children.map((child) => leaf(setting, child, data));
  if (enabled === undefined || children.some((child) => child === undefined)) return undefined;
  const own = [...unseen(name.definition, name.seen), ...unseen(enabled.item, enabled.seen)];
  return {
    instance: choice(
      name.definition,
      enabled.item,
      children.flatMap((child) => child?.instance ?? []),
    ),
    derived: [...own, ...children.flatMap((child) => child?.derived ?? [])],
  };
}

function leaf(setting: SettingDefinition, name: Intune | Child, data: SettingData): DerivedInstance | undefined {
  const derived = unseen(name.definition, name.seen);
  switch (name.instance) {
    case 'choice': {
      const option = (name.options as readonly Option[] | undefined)?.find((each) => each.data === data);
      if (option === undefined) return undefined;
      return { instance: choice(name.definition, option.item), derived: [...derived, ...unseen(option.item, option.seen)] };
    }
    case 'simple-integer':
      return typeof data === 'number' ? { instance: simple(name.definition, data), derived } : undefined;
    case 'simple-string':
      return typeof data === 'string' ? { instance: simple(name.definition, data), derived } : undefined;
    case 'simple-collection': {
      const texts = textsOf(setting, data);
      const entries = texts.length === 0 && 'emptyList' in name ? [name.emptyList] : texts;
      return { instance: simpleCollection(name.definition, entries), derived };
    }
    case 'group-collection':
      return { instance: groupCollection(name.definition, pairsOf(setting, name.definition, data)), derived };
  }
}

/** The strings of a list, or the rows of a table as Windows stores them. */
function textsOf({ value, storage }: SettingDefinition, data: SettingData): readonly string[] {
  if (!Array.isArray(data)) return [];
  if (value.kind !== 'table' || storage.kind !== 'registry' || storage.encoding === undefined) return data as readonly string[];
  const { encoding } = storage;
  return (data as readonly TableRow[]).map((row) => printRow(row, value.columns, encoding));
}

/** A list element of a template: Intune names its rows' members `_key` and `_value`, as its exports show. */
function pairsOf(setting: SettingDefinition, definition: string, data: SettingData): readonly (readonly SettingInstance[])[] {
  if (setting.value.kind !== 'table' || !Array.isArray(data)) return [];
  const { key } = setting.value;
  const texts = textsOf(setting, data);
  return (data as readonly TableRow[]).map((row, index) => [
    simple(`${definition}_key`, String(row[key])),
    simple(`${definition}_value`, texts[index] ?? ''),
  ]);
}

function unseen(id: string, seen: boolean): readonly string[] {
  return seen ? [] : [id];
}
