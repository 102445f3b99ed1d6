import type { LgpoAction, LgpoEntry } from '../../formats/lgpo-text/model.js';
import type { RegistryItem, StateItem } from '../../state/item.js';
import type { Carrier } from '../carrier.js';
import { policyValue } from './policy-value.js';

/** Entries of LGPO text that apply a setting, and those that take it back. */
export interface LgpoEntries {
  readonly apply: readonly LgpoEntry[];
  readonly remove: readonly LgpoEntry[];
}

const values = policyValue(entryOf);

/** Entries of LGPO text, which LGPO.exe puts into the registry.pol of the machine's own Group Policy. */
export const lgpoEntry: Carrier<LgpoEntries> = {
  ...values,
  carry(wish, setting, state) {
    const answer = values.carry(wish, setting, state);
    if (answer.kind === 'refused') return answer;
    const { reset } = state;
    const removed = 'cannot' in reset ? (): readonly StateItem[] => [] : reset;
    return { ...answer, piece: (): LgpoEntries => ({ apply: answer.piece(), remove: removed().flatMap(entryOf) }) };
  },
};

/** What stands for a value name where an entry is about all of a key. */
const anyName = '*';

function entryOf(item: StateItem): readonly LgpoEntry[] {
  const entry = (key: string, valueName: string, action: LgpoAction): LgpoEntry => {
    return { kind: 'entry', configuration: 'Computer', key, valueName, action };
  };
  if (item.kind === 'registry-key-values') return [entry(item.key, anyName, { kind: 'delete-all-values' })];
  return item.kind === 'registry' ? [entry(item.key, item.valueName, actionOf(item.data))] : [];
}

function actionOf(data: RegistryItem['data']): LgpoAction {
  if (data === null) return { kind: 'delete' };
  if (typeof data === 'number') return { kind: 'dword', value: data };
  return typeof data === 'string' ? { kind: 'string', text: data } : { kind: 'strings', texts: data };
}
