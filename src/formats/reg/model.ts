import type { FoundAt } from '../../text/span.js';
import { encodeRegistryStrings, registryTypes } from '../registry-data.js';

/**
 * The data of one value line. `string` is a REG_SZ; `dword` an unsigned 32-bit number; `hex` the bytes of any type as they lie in the
 * registry (strings as UTF-16LE with their NULs); `delete` removes the value, and it is no error when there is none.
 */
export type RegData =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'dword'; readonly value: number }
  | { readonly kind: 'hex'; readonly type: number; readonly bytes: Uint8Array }
  | { readonly kind: 'delete' };

/** One value line. The default value of a key, `@`, has an empty name. `at` is where it was read, and is left out of what is made to be printed. */
export interface RegValue {
  readonly name: string;
  readonly data: RegData;
  /** What somebody wrote behind the data, from a semicolon on; regedit writes none, and none is printed. */
  readonly comment?: string;
  readonly at?: FoundAt;
}

/** One key block: values to be set or removed, or the key with all below it to be removed. `at` is the line in brackets, see `RegValue`. */
export type RegKey =
  | { readonly action: 'set'; readonly path: string; readonly values: readonly RegValue[]; readonly at?: FoundAt }
  | { readonly action: 'delete'; readonly path: string; readonly at?: FoundAt };

/** A .reg file: blocks in the order in which regedit works through them. The same key may come more than once. */
export interface RegFile {
  readonly keys: readonly RegKey[];
}

/** Data of a REG_MULTI_SZ, which a .reg file writes as hex(7). */
export function regStrings(texts: readonly string[]): RegData {
  return { kind: 'hex', type: registryTypes.REG_MULTI_SZ, bytes: encodeRegistryStrings(texts) };
}

/** Whether a text can stand between quotes: a line end or a NUL cannot be escaped there. */
export function isQuotable(text: string): boolean {
  return !/[\0\r\n]/.test(text);
}
