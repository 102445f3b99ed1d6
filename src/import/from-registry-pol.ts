import { meaningOf, type RegistryPolEntry, type RegistryPolFile } from '../formats/registry-pol/model.js';
import { decodeRegistryData } from '../formats/decode-data.js';
import { type ImportRecord, placeOf, type RegistryEffect, type RegistryRecord } from './record.js';

/** What the records of a registry.pol say of a hive; an order on several values is a record for each. */
export function recordsOfRegistryPol({ entries }: RegistryPolFile, hive: string, file: string): readonly ImportRecord[] {
  return entries.flatMap((entry) =>
    effectsOf(entry).map((effect): RegistryRecord => {
      const { key, isConditional, ...does } = { key: entry.key, isConditional: false, ...effect };
      const record = { kind: 'registry' as const, hive, key, effect: does, at: placeOf(entry, file) };
      return isConditional ? { ...record, hindrance: onlyWhereAbsent } : record;
    }),
  );
}

/** A value that is written where there is none: a policy has it everywhere. */
export const onlyWhereAbsent = { why: 'conditional', says: 'it is written only where there is no value yet' } as const;

/** What an entry does, here or at another key, and whether it is done only where nothing stands there. */
type EntryEffect = RegistryEffect & { readonly key?: string; readonly isConditional?: true };

function effectsOf(entry: RegistryPolEntry): readonly EntryEffect[] {
  const meaning = meaningOf(entry);
  switch (meaning.kind) {
    case 'set':
      return [{ kind: 'set', valueName: entry.valueName, ...decodeRegistryData(entry.type, entry.data) }];
    case 'set-if-absent':
      return [{ kind: 'set', valueName: meaning.valueName, ...decodeRegistryData(entry.type, entry.data), isConditional: true }];
    case 'delete-value':
      return [{ kind: 'delete-value', valueName: meaning.valueName }];
    case 'delete-values':
      return meaning.valueNames.map((valueName) => ({ kind: 'delete-value', valueName }));
    case 'delete-all-values':
      return [{ kind: 'empty-key', withSubkeys: false }];
    case 'delete-keys':
      return meaning.keys.map((name) => ({ kind: 'empty-key', withSubkeys: true, key: `${entry.key}\\${name}` }));
    case 'secure-key':
      return [{ kind: 'order', says: 'sets who may write to the key' }];
    case 'create-key':
      return [{ kind: 'make-key' }];
  }
}
