import type { TypedData } from '../formats/decode-data.js';
import type { LgpoAction, LgpoEntry, LgpoText } from '../formats/lgpo-text/model.js';
import { printHex } from '../text/hex.js';
import { computerHive, type ImportRecord, placeOf, type RegistryEffect, type RegistryRecord, userHive } from './record.js';

/** What the entries of LGPO text say. */
export function recordsOfLgpoText({ blocks }: LgpoText, file: string): readonly ImportRecord[] {
  const entries = blocks.filter((block): block is LgpoEntry => block.kind === 'entry');
  return entries.flatMap((entry) =>
    effectsOf(entry).map((effect): RegistryRecord => {
      const { key, ...does } = { key: entry.key, ...effect };
      const hive = /^computer$/i.test(entry.configuration) ? computerHive : userHive;
      return { kind: 'registry', hive, key, effect: does, at: placeOf(entry, file) };
    }),
  );
}

function effectsOf({ key, valueName, action }: LgpoEntry): readonly (RegistryEffect & { readonly key?: string })[] {
  switch (action.kind) {
    case 'delete':
      return [{ kind: 'delete-value', valueName }];
    case 'delete-all-values':
      return [{ kind: 'empty-key', withSubkeys: false }];
    case 'delete-keys':
      return valueName.split(';').map((name) => ({ kind: 'empty-key', withSubkeys: true, key: `${key}\\${name}` }));
    case 'create-key':
      return [{ kind: 'make-key' }];
    case 'clear':
      return [{ kind: 'order', says: 'takes out of the local policy what it says of the value' }];
    default:
      return [{ kind: 'set', valueName, ...dataOf(action) }];
  }
}

type SettingAction = Exclude<LgpoAction, { readonly kind: 'delete' | 'delete-all-values' | 'delete-keys' | 'create-key' | 'clear' }>;

function dataOf(action: SettingAction): TypedData {
  switch (action.kind) {
    case 'dword':
      return { type: 'REG_DWORD', data: action.value };
    case 'qword':
      return { type: 'REG_QWORD', data: String(action.value) };
    case 'string':
      return { type: 'REG_SZ', data: action.text };
    case 'expand-string':
      return { type: 'REG_EXPAND_SZ', data: action.text };
    case 'strings':
      return { type: 'REG_MULTI_SZ', data: action.texts };
    case 'binary':
      return { type: 'REG_BINARY', data: printHex(action.bytes) };
  }
}
