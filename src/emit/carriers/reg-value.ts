import { remark } from '../../diagnostics/create.js';
import { type RegData, type RegKey, regStrings } from '../../formats/reg/model.js';
import { hive, type RegistryItem, type StateItem } from '../../state/item.js';
import type { Carrier } from '../carrier.js';
import { placeNotes } from './place-notes.js';
import { refusalOfRegistry } from './registry-refusal.js';

/** The blocks that apply an assignment, and those that take it back to what Windows has without us; one value, or one key to be emptied, a block. */
export interface RegBlocks {
  readonly apply: readonly RegKey[];
  readonly remove: readonly RegKey[];
}

/** A value of a registration file, at the place of the registry that was asked for where the setting has it. */
export const regValue: Carrier<RegBlocks> = {
  carry(_wish, setting, state) {
    const { wanted, reset } = state;
    const refusal = refusalOfRegistry(setting);
    if (refusal !== null) return refusal;
    const notes = placeNotes(state);
    const removed = 'cannot' in reset ? (): readonly StateItem[] => [] : reset;
    const piece = (): RegBlocks => ({ apply: wanted.flatMap(blockOf), remove: removed().flatMap(blockOf) });
    if (!('cannot' in reset)) return { kind: 'carried', piece, notes };
    const remarks = [remark('removal-cannot-restore', { setting: setting.policyPath, reason: reset.cannot })];
    return { kind: 'carried', piece, notes, remarks };
  },
  misses: () => null,
};

function blockOf(item: StateItem): readonly RegKey[] {
  if (item.kind !== 'registry' && item.kind !== 'registry-key-values') return [];
  const path = `${hive}\\${item.key}`;
  if (item.kind === 'registry-key-values') return [{ action: 'delete', path }];
  return [{ action: 'set', path, values: [{ name: item.valueName, data: dataOf(item) }] }];
}

function dataOf({ data }: RegistryItem): RegData {
  if (data === null) return { kind: 'delete' };
  if (typeof data === 'number') return { kind: 'dword', value: data };
  return typeof data === 'string' ? { kind: 'string', text: data } : regStrings(data);
}
