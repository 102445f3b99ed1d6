import { type WingetRegistryResource, wingetVariable } from '../../formats/winget-configuration/model.js';
import { hive, type RegistryItem } from '../../state/item.js';
import { registryState, type StatedItem } from './registry-state.js';

/** Resources `PSDscResources/Registry` of a winget configuration, which the target describes. */
export const wingetResource = registryState(resourceOf, whyNot);

function resourceOf(item: StatedItem): Omit<WingetRegistryResource, 'description'> {
  const key = `${hive}\\${item.key}`;
  if (item.kind === 'registry-key-values') return { key, valueName: '', value: null };
  const { valueName, data } = item;
  return { key, valueName, value: data === null ? null : valueOf(data) };
}

function valueOf(data: Exclude<RegistryItem['data'], null>): NonNullable<WingetRegistryResource['value']> {
  if (typeof data === 'number') return { type: 'DWord', data: [String(data)] };
  return typeof data === 'string' ? { type: 'String', data: [data] } : { type: 'MultiString', data };
}

function whyNot(item: StatedItem): string | null {
  if (item.kind === 'registry-key-values') return null;
  const texts = [
    item.valueName,
    ...(typeof item.data === 'string' ? [item.data] : Array.isArray(item.data) ? (item.data as readonly string[]) : []),
  ];
  return texts.some((text) => wingetVariable.test(text))
    ? 'winget replaces ${WinGetConfigRoot} in a text, and nothing tells it not to.'
    : null;
}
