import type { RegData, RegFile, RegKey } from '../formats/reg/model.js';
import type { FoundAt } from '../text/span.js';
import { decodeRegistryData } from '../formats/decode-data.js';
import { type ImportRecord, placeOf, type RegistryEffect } from './record.js';

/** What a .reg file says, a record a value line and a deleted key. A key without values says nothing. */
export function recordsOfReg({ keys }: RegFile, file: string): readonly ImportRecord[] {
  return keys.flatMap((block) => effectsOf(block).map((effect) => recordOf(block.path, effect, file)));
}

type PlacedEffect = RegistryEffect & { readonly at: FoundAt | undefined; readonly comment?: string | undefined };

function effectsOf(block: RegKey): readonly PlacedEffect[] {
  if (block.action === 'delete') return [{ kind: 'empty-key', withSubkeys: true, at: block.at }];
  if (block.values.length === 0) return [{ kind: 'make-key', at: block.at }];
  return block.values.map(({ name, data, at, comment }) => ({ ...effectOf(name, data), at, comment }));
}

function recordOf(path: string, { at, comment, ...effect }: PlacedEffect, file: string): ImportRecord {
  const end = path.includes('\\') ? path.indexOf('\\') : path.length;
  const place = placeOf(at === undefined ? {} : { at }, file);
  const remark = comment === undefined ? {} : { remark: comment };
  return { kind: 'registry', hive: path.slice(0, end).toUpperCase(), key: path.slice(end + 1), effect, ...remark, at: place };
}

function effectOf(valueName: string, data: RegData): RegistryEffect {
  switch (data.kind) {
    case 'delete':
      return { kind: 'delete-value', valueName };
    case 'dword':
      return { kind: 'set', valueName, type: 'REG_DWORD', data: data.value };
    case 'string':
      return { kind: 'set', valueName, type: 'REG_SZ', data: data.text };
    case 'hex':
      return { kind: 'set', valueName, ...decodeRegistryData(data.type, data.bytes) };
  }
}
