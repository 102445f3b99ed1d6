import type { FoundAt } from '../../text/span.js';
import { decodeRegistryString, encodeRegistryString, registryTypes } from '../registry-data.js';

/**
 * One record of a registry.pol (MS-GPREG 2.2.1). `key` has no hive: the folder, Machine or User, says which. `type` is the number of a
 * registry type, `data` its bytes. Names that begin with `**` are orders, see `meaningOf`. `at` is where it was read, and is left out of what is made
 * to be printed.
 */
export interface RegistryPolEntry {
  readonly key: string;
  readonly valueName: string;
  readonly type: number;
  readonly data: Uint8Array;
  readonly at?: FoundAt;
}

/** A registry.pol: records in the order in which Windows applies them; later ones win. */
export interface RegistryPolFile {
  readonly entries: readonly RegistryPolEntry[];
}

/** Longest data of one record by MS-GPREG, in bytes, although the field has 32 bits. */
export const registryPolDataLimit = 65_535;

/** What a record asks for. A list of names is split at the semicolon. */
export type RegistryPolMeaning =
  | { readonly kind: 'set' }
  | { readonly kind: 'create-key' }
  | { readonly kind: 'delete-value'; readonly valueName: string }
  | { readonly kind: 'delete-all-values' }
  | { readonly kind: 'delete-values'; readonly valueNames: readonly string[] }
  | { readonly kind: 'delete-keys'; readonly keys: readonly string[] }
  | { readonly kind: 'secure-key' }
  | { readonly kind: 'set-if-absent'; readonly valueName: string };

/** Data of the orders to delete: a REG_SZ of one blank, as the Group Policy editor writes it. */
const blank = encodeRegistryString(' ');

/** The record by which Windows deletes one value, in the Group Policy editor's spelling. */
export function deleteValueEntry(key: string, valueName: string): RegistryPolEntry {
  return { key, valueName: `**del.${valueName}`, type: registryTypes.REG_SZ, data: blank };
}

/** The order to delete all values of a key, in the Group Policy editor's spelling. */
export const deleteAllValuesName = '**delvals.';

/** The record by which Windows deletes all values of a key, its subkeys left alone. */
export function deleteAllValuesEntry(key: string): RegistryPolEntry {
  return { key, valueName: deleteAllValuesName, type: registryTypes.REG_SZ, data: blank };
}

/** What a record asks for (MS-GPREG 3.2.5.1.2). The orders' names are compared without case. */
export function meaningOf(entry: RegistryPolEntry): RegistryPolMeaning {
  const name = entry.valueName;
  const order = name.toLowerCase();
  if (order.startsWith('**delvals.')) return { kind: 'delete-all-values' };
  if (order.startsWith('**del.')) return { kind: 'delete-value', valueName: name.slice('**del.'.length) };
  if (order === '**deletevalues') return { kind: 'delete-values', valueNames: namesIn(entry.data) };
  if (order === '**deletekeys') return { kind: 'delete-keys', keys: namesIn(entry.data) };
  if (order === '**securekey') return { kind: 'secure-key' };
  if (order.startsWith('**soft.')) return { kind: 'set-if-absent', valueName: name.slice('**soft.'.length) };
  if (name === '' && entry.type === registryTypes.REG_NONE && entry.data.length === 0) return { kind: 'create-key' };
  return { kind: 'set' };
}

function namesIn(data: Uint8Array): readonly string[] {
  return (decodeRegistryString(data) ?? '').split(';').filter((name) => name !== '');
}
