import { type RegFile, type RegData } from '../../src/formats/reg/model.js';
import { parseReg } from '../../src/formats/reg/parse.js';
import { decodeRegistryDword, decodeRegistryString, decodeRegistryStrings, registryTypeName } from '../../src/formats/registry-data.js';
import { meaningOf, type RegistryPolEntry } from '../../src/formats/registry-pol/model.js';
import { parseRegistryPol } from '../../src/formats/registry-pol/parse.js';
import type { FoundItem, FoundValue } from '../../src/state/found.js';
import type { FoundAt } from '../../src/text/span.js';

type Data = FoundValue['data'];

/** What a .reg file says of HKEY_LOCAL_MACHINE, as state to be raised. */
export function foundInReg(bytes: Uint8Array): readonly FoundItem[] {
  const file: RegFile = parseReg('found.reg', bytes).model ?? { keys: [] };
  return file.keys.flatMap((key): readonly FoundItem[] => {
    const path = key.path.replace(/^HKEY_LOCAL_MACHINE\\/, '');
    if (key.action === 'delete') return [{ kind: 'registry-key-values', key: path, ...placeOf(key) }];
    return key.values.map((value) => ({
      kind: 'registry',
      key: path,
      valueName: value.name,
      ...typed(value.data),
      ...placeOf(value),
    }));
  });
}

function placeOf({ at }: { readonly at?: FoundAt }): { readonly at?: FoundAt } {
  return at === undefined ? {} : { at };
}

function typed(data: RegData): { readonly type: string; readonly data: Data } {
  switch (data.kind) {
    case 'delete':
      return { type: 'REG_NONE', data: null };
    case 'dword':
      return { type: 'REG_DWORD', data: data.value };
    case 'string':
      return { type: 'REG_SZ', data: data.text };
    case 'hex':
      return decoded(data.type, data.bytes);
  }
}

/** What a registry.pol says, as state to be raised. */
export function foundInRegistryPol(bytes: Uint8Array): readonly FoundItem[] {
  const { entries } = parseRegistryPol('found.pol', bytes).model ?? { entries: [] };
  return entries.map((entry: RegistryPolEntry): FoundItem => {
    const meaning = meaningOf(entry);
    if (meaning.kind === 'delete-all-values') return { kind: 'registry-key-values', key: entry.key, ...placeOf(entry) };
    if (meaning.kind === 'delete-value')
      return { kind: 'registry', key: entry.key, valueName: meaning.valueName, type: 'REG_NONE', data: null, ...placeOf(entry) };
    return { kind: 'registry', key: entry.key, valueName: entry.valueName, ...decoded(entry.type, entry.data), ...placeOf(entry) };
  });
}

function decoded(type: number, bytes: Uint8Array): { readonly type: string; readonly data: Data } {
  const name = registryTypeName(type) ?? `type ${type}`;
  if (name === 'REG_DWORD') return { type: name, data: decodeRegistryDword(bytes) ?? null };
  if (name === 'REG_MULTI_SZ') return { type: name, data: decodeRegistryStrings(bytes) ?? null };
  return { type: name, data: decodeRegistryString(bytes) ?? null };
}
