import type { AnsibleRegistryTask } from '../../formats/ansible-tasks/model.js';
import type { RegistryItem } from '../../state/item.js';
import { registryState, type StatedItem } from './registry-state.js';

/** Tasks of ansible.windows.win_regedit, which the target gives their names. */
export const ansibleTask = registryState(taskOf);

function taskOf(item: StatedItem): Omit<AnsibleRegistryTask, 'name'> {
  const path = `HKLM:\\${item.key}`;
  if (item.kind === 'registry-key-values') return { path };
  const { valueName, data } = item;
  return data === null ? { path, valueName } : { path, valueName, value: valueOf(data) };
}

function valueOf(data: Exclude<RegistryItem['data'], null>): NonNullable<AnsibleRegistryTask['value']> {
  if (typeof data === 'number') return { type: 'dword', data };
  return { type: typeof data === 'string' ? 'string' : 'multistring', data };
}
