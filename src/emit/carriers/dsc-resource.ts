import type { DscRegistryResource, DscValueData } from '../../formats/dsc-configuration/model.js';
import { hive, type RegistryItem } from '../../state/item.js';
import { registryState, type StatedItem } from './registry-state.js';

/** Resources `Microsoft.Windows/Registry` of DSC v3, which the target gives their names. */
export const dscResource = registryState(resourceOf);

function resourceOf(item: StatedItem): Omit<DscRegistryResource, 'name'> {
  const keyPath = `${hive}\\${item.key}`;
  if (item.kind === 'registry-key-values') return { keyPath };
  const { valueName, data } = item;
  return data === null ? { keyPath, valueName } : { keyPath, valueName, valueData: dataOf(data) };
}

function dataOf(data: Exclude<RegistryItem['data'], null>): DscValueData {
  if (typeof data === 'number') return { DWord: data };
  return typeof data === 'string' ? { String: data } : { MultiString: data };
}
