import fc from 'fast-check';
import { isAdditive } from '../../src/catalogue/settings/additive.js';
import type { Column, ItemKind, SettingData, SettingDefinition, TableRow } from '../../src/catalogue/settings/definition.js';
import { type SettingId, settings } from '../../src/catalogue/settings/index.js';
import type { WantedSetting } from '../../src/state/wanted.js';
import { textOf } from '../arbitrary/text-of.js';

const serverName = fc.stringMatching(/^[a-z0-9]{1,8}(\.[a-z]{2,5}){0,2}$/);

function item(kind: ItemKind): fc.Arbitrary<string> {
  if (kind.kind === 'word') return fc.constantFrom(...kind.words);
  return kind.kind === 'server-name' ? serverName : textOf(kind.pattern);
}

function cell(type: Column['type']): fc.Arbitrary<string | number> {
  switch (type.kind) {
    case 'text':
      return textOf(type.pattern);
    case 'word':
      return fc.constantFrom(...type.words);
    case 'integer':
      return fc.integer({ min: type.min, max: type.max });
    case 'flag':
      return fc.constantFrom(0, 1);
  }
}

function row(columns: readonly Column[]): fc.Arbitrary<TableRow> {
  const cells = Object.fromEntries(columns.map((column) => [column.name, cell(column.type)]));
  const requiredKeys = columns.filter((column) => column.required).map((column) => column.name);
  return fc.record(cells, { requiredKeys, noNullPrototype: true });
}

/** Any data that an author can give a setting. */
export function anyData({ value }: SettingDefinition): fc.Arbitrary<SettingData> {
  switch (value.kind) {
    case 'choice':
      return fc.constantFrom(...value.choices.map((choice) => choice.data));
    case 'integer':
      return fc.integer({ min: value.min, max: value.max });
    case 'flags':
      return fc.subarray([...value.flags]).map((flags) => flags.reduce((mask, { bit }) => mask + bit, 0));
    case 'text':
      return textOf(value.pattern);
    case 'list':
      return fc.uniqueArray(item(value.item), { minLength: value.emptyMeans === 'absent' ? 1 : 0, maxLength: 4 });
    case 'table':
      return fc.uniqueArray(row(value.columns), {
        minLength: value.emptyMeans === 'absent' ? 1 : 0,
        maxLength: 4,
        selector: (entry) => String(entry[value.key]).toLowerCase(),
      });
  }
}

/** What may be wanted of any of the settings that `takes`, each at most once, in the order of the catalogue. */
export function anyWanted(
  takes: (setting: SettingDefinition) => boolean,
  defaults: (setting: SettingDefinition) => boolean,
): fc.Arbitrary<readonly WantedSetting[]> {
  const each = settings
    .filter(takes)
    .map((setting) => fc.option(anyWantedSetting(setting.id, setting, defaults(setting)), { nil: undefined, freq: 2 }));
  return fc.tuple(...each).map((list) => list.filter((each) => each !== undefined));
}

function anyWantedSetting(id: SettingId, setting: SettingDefinition, mayBeDefault: boolean): fc.Arbitrary<WantedSetting> {
  const ways = isAdditive(setting) ? fc.constantFrom({}, { only: true as const }) : fc.constant({});
  const value = fc
    .tuple(anyData(setting), ways)
    .map(([data, way]): WantedSetting => ({ setting: id, wanted: { kind: 'value', data, ...way } }));
  return mayBeDefault ? fc.oneof(value, fc.constant<WantedSetting>({ setting: id, wanted: { kind: 'default' } })) : value;
}
