import { printHex } from '../text/hex.js';
import { trimEndOf } from '../text/trim.js';
import { decodeUtf16 } from '../text/utf16.js';
import { decodeRegistryDword, registryTypeName } from './registry-data.js';

/** The type and the data of a value. Data of types that no setting has are in some words of the format, to be shown. */
export interface TypedData {
  readonly type: string;
  readonly data: number | string | readonly string[];
}

/**
 * Data of a registry value from its bytes, by its type. Nothing is cut: a NUL within a text stays in it, and a string after the end of a list in the
 * list, so that neither is taken for what Windows reads of it. Data that does not fit its type, and types that are neither numbers nor texts, are shown as bytes.
 */
export function decodeRegistryData(type: number, bytes: Uint8Array): TypedData {
  const name = registryTypeName(type) ?? `type ${type}`;
  const bare: TypedData = { type: name, data: printHex(bytes) };
  switch (name) {
    case 'REG_DWORD': {
      const value = decodeRegistryDword(bytes);
      return value === undefined ? { ...bare, type: `${name} of ${bytes.length} bytes` } : { type: name, data: value };
    }
    case 'REG_SZ':
    case 'REG_EXPAND_SZ': {
      const text = decodeUtf16(bytes);
      return text === undefined ? { ...bare, type: `${name} of ${bytes.length} bytes` } : { type: name, data: text.replace(/\0$/, '') };
    }
    case 'REG_MULTI_SZ': {
      const decoded = decodeUtf16(bytes);
      if (decoded === undefined) return { ...bare, type: `${name} of ${bytes.length} bytes` };
      const texts = trimEndOf(decoded, '\0');
      return { type: name, data: texts === '' ? [] : texts.split('\0') };
    }
    default:
      return bare;
  }
}
