import { encodeRegistryDword, encodeRegistryString, encodeRegistryStrings, registryTypes } from '../../formats/registry-data.js';
import { deleteAllValuesEntry, deleteValueEntry, type RegistryPolEntry } from '../../formats/registry-pol/model.js';
import type { RegistryItem, StateItem } from '../../state/item.js';
import type { Carrier } from '../carrier.js';
import { policyValue } from './policy-value.js';

/** Records of a registry.pol. */
export const registryPolRecord: Carrier<readonly RegistryPolEntry[]> = policyValue(entryOf);

function entryOf(item: StateItem): readonly RegistryPolEntry[] {
  if (item.kind === 'registry-key-values') return [deleteAllValuesEntry(item.key)];
  if (item.kind !== 'registry') return [];
  if (item.data === null) return [deleteValueEntry(item.key, item.valueName)];
  return [{ key: item.key, valueName: item.valueName, type: registryTypes[item.type], data: bytesOf(item.data) }];
}

function bytesOf(data: Exclude<RegistryItem['data'], null>): Uint8Array {
  if (typeof data === 'number') return encodeRegistryDword(data);
  return typeof data === 'string' ? encodeRegistryString(data) : encodeRegistryStrings(data);
}
