import { isAdditive } from '../catalogue/settings/additive.js';
import type { SettingData, SettingDefinition, TableRow } from '../catalogue/settings/definition.js';
import { getSetting, type SettingId } from '../catalogue/settings/index.js';
import type { RegistryItem, StateItem } from './item.js';
import { type RegistryPlace, placeOf } from './registry-place.js';
import { switchesOf } from './switches.js';
import { printRow } from './table-text.js';

/** The items of one setting with this data, or those that take it away for null; registry values at the place asked for, see `placeOf`. */
export function itemsFor(id: SettingId, data: SettingData | null, asked: RegistryPlace): readonly StateItem[] {
  const setting: SettingDefinition = getSetting(id);
  const { storage } = setting;
  switch (storage.kind) {
    case 'registry':
      return registryItems(id, setting, data, asked);
    case 'optional-feature':
      return switchesOf(setting, data).map(({ name: feature, enabled, partOf }) => {
        const serverFeature = partOf === undefined ? storage.serverFeature : null;
        return { kind: 'optional-feature', setting: id, feature, serverFeature, enabled };
      });
    case 'firewall-group':
      return switchesOf(setting, data).map(({ name: group, enabled }) => ({ kind: 'firewall-group', setting: id, group, enabled }));
    case 'object':
      return [{ kind: 'object', setting: id, objectKind: storage.objectKind, data }];
  }
}

function registryItems(id: SettingId, setting: SettingDefinition, data: SettingData | null, asked: RegistryPlace): readonly StateItem[] {
  const placed = placeOf(setting, asked);
  if (placed === null || setting.storage.kind !== 'registry') return [];
  const { place, location } = placed;
  const { encoding, tattoos } = setting.storage;
  const common = { setting: id, place, key: location.key };
  const item = (valueName: string, written: RegistryItem['data']): RegistryItem => {
    return { kind: 'registry', ...common, valueName, type: location.type, data: written, tattoos: tattoos || place === 'local' };
  };
  if (setting.value.kind !== 'table' || encoding === undefined) return [item(location.valueName, data as RegistryItem['data'])];
  const { columns, key } = setting.value;
  const rows = (data ?? []) as readonly TableRow[];
  if (encoding.as === 'string-per-row')
    return [item(location.valueName, data === null ? null : rows.map((row) => printRow(row, columns, encoding)))];
  const written = rows.map((row) => item(String(row[key]), printRow(row, columns, encoding)));
  // Others have rows in the key of an additive list; no other list may find any when it is filled.
  return data !== null && isAdditive(setting) ? written : [{ kind: 'registry-key-values', ...common }, ...written];
}
