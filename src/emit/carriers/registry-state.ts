import type { RegistryItem, RegistryKeyItem } from '../../state/item.js';
import type { Carrier, Refused } from '../carrier.js';
import { placeNotes } from './place-notes.js';
import { refusalOfRegistry } from './registry-refusal.js';

/** What a file can say of the registry that describes a state: a value that is there, or a value or a key that is not. */
export type StatedItem = RegistryItem | RegistryKeyItem;

/**
 * Makes the carrier of registry values for a file that describes the state of a machine and no order of steps. `spell` says an item in the words of the file.
 * @param refuse why the file cannot hold an item; null where it can
 */
export function registryState<Spelled>(
  spell: (item: StatedItem) => Spelled,
  refuse: (item: StatedItem) => string | null = () => null,
): Carrier<readonly Spelled[]> {
  return {
    carry(_wish, setting, state) {
      const refusal = refusalOfRegistry(setting);
      if (refusal !== null) return refusal;
      const items = state.wanted.filter((item): item is StatedItem => item.kind === 'registry' || item.kind === 'registry-key-values');
      const refused = (reason: string): Refused => ({ kind: 'refused', reason, instead: [] });
      if (items.length > 1 && items.some(({ kind }) => kind === 'registry-key-values')) {
        return refused('A state has no steps: it cannot ask for a key that is emptied first and then has values.');
      }
      const [why] = items.flatMap((item) => refuse(item) ?? []);
      if (why !== undefined) return refused(why);
      return { kind: 'carried', piece: () => items.map(spell), notes: placeNotes(state) };
    },
    misses: () => null,
  };
}
