import type { RegData, RegFile } from '../../src/formats/reg/model.js';
import {
  decodeRegistryDword,
  decodeRegistryString,
  decodeRegistryStrings,
  registryTypeName,
  registryTypes,
} from '../../src/formats/registry-data.js';
import { printHex } from '../../src/text/hex.js';

/** A registry value as a consumer of a .reg file holds it after the import. */
export interface HeldValue {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly data: number | string | readonly string[];
}

/** The values that an empty registry holds once it has worked through a .reg file, sorted; names of keys and values are compared without case. */
export function valuesAfter({ keys }: RegFile): readonly HeldValue[] {
  const held = new Map<string, HeldValue>();
  for (const key of keys) {
    const path = key.path.toLowerCase();
    if (key.action === 'delete') {
      for (const id of [...held.keys()]) if (id.startsWith(`${path}\\`) || id.startsWith(`${path}\0`)) held.delete(id);
      continue;
    }
    for (const { name, data } of key.values) {
      const id = `${path}\0${name.toLowerCase()}`;
      if (data.kind === 'delete') held.delete(id);
      else held.set(id, { key: key.path, name, ...decode(data) });
    }
  }
  return sortValues([...held.values()]);
}

/** Values in one order, whatever the case of their keys and names. */
export function sortValues(values: readonly HeldValue[]): readonly HeldValue[] {
  const id = ({ key, name }: HeldValue): string => `${key}\0${name}`.toLowerCase();
  return [...values].sort((a, b) => (id(a) < id(b) ? -1 : 1));
}

function decode(data: Exclude<RegData, { kind: 'delete' }>): Pick<HeldValue, 'type' | 'data'> {
  if (data.kind === 'string') return { type: 'REG_SZ', data: data.text };
  if (data.kind === 'dword') return { type: 'REG_DWORD', data: data.value };
  return { type: registryTypeName(data.type) ?? `TYPE_${data.type}`, data: decodeBytes(data.type, data.bytes) };
}

function decodeBytes(type: number, bytes: Uint8Array): HeldValue['data'] {
  switch (type) {
    case registryTypes.REG_SZ:
    case registryTypes.REG_EXPAND_SZ:
      return decodeRegistryString(bytes) ?? printHex(bytes);
    case registryTypes.REG_MULTI_SZ:
      return decodeRegistryStrings(bytes) ?? printHex(bytes);
    case registryTypes.REG_DWORD:
      return decodeRegistryDword(bytes) ?? printHex(bytes);
    case registryTypes.REG_QWORD:
      return bytes.length === 8 ? Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true)) : printHex(bytes);
    default:
      return printHex(bytes);
  }
}
