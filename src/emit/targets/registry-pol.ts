import { meaningOf, type RegistryPolEntry } from '../../formats/registry-pol/model.js';
import { printRegistryPol } from '../../formats/registry-pol/print.js';
import { registryPolRecord } from '../carriers/registry-pol-record.js';
import type { Target } from '../target.js';

/** Machine/registry.pol of a Group Policy object, which owns the policy place of the registry. */
export const registryPol: Target = {
  title: 'Group Policy registry.pol',
  place: 'policy',
  carriers: [registryPolRecord],
  pack(pieces) {
    const entries = pieces.of(registryPolRecord).flat();
    if (entries.length === 0) return [];
    const empties = entries.filter((entry) => meaningOf(entry).kind === 'delete-all-values').map(({ key }) => key);
    return [{ path: 'Machine/registry.pol', bytes: printRegistryPol({ entries: deletionsFirst(entries) }), empties }];
  },
};

/** Windows applies records in their order: an order to delete that came after a value would take it away again. */
export function deletionsFirst(entries: readonly RegistryPolEntry[]): readonly RegistryPolEntry[] {
  const deletes = (entry: RegistryPolEntry): boolean => entry.valueName.startsWith('**');
  return [...entries.filter(deletes), ...entries.filter((entry) => !deletes(entry))];
}
