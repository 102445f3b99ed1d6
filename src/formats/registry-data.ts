import { decodeUtf16, encodeUtf16 } from '../text/utf16.js';

/** Numbers of the registry's value types (winnt.h), as .reg and registry.pol write them. */
export const registryTypes = {
  REG_NONE: 0,
  REG_SZ: 1,
  REG_EXPAND_SZ: 2,
  REG_BINARY: 3,
  REG_DWORD: 4,
  REG_DWORD_BIG_ENDIAN: 5,
  REG_LINK: 6,
  REG_MULTI_SZ: 7,
  REG_RESOURCE_LIST: 8,
  REG_QWORD: 11,
} as const;

/** The hives that files name, written in full: their readers do not take `HKLM`. */
const hives: readonly string[] = ['HKEY_LOCAL_MACHINE', 'HKEY_CURRENT_USER', 'HKEY_CLASSES_ROOT', 'HKEY_USERS', 'HKEY_CURRENT_CONFIG'];

/** Whether this is the name of a hive, in upper case. */
export function isHive(name: string): boolean {
  return hives.includes(name);
}

/** Name of a value type that Windows knows, such as `REG_MULTI_SZ`. */
export type RegistryTypeName = keyof typeof registryTypes;

/** The name of a value type by its number; undefined where Windows has no such type. */
export function registryTypeName(type: number): RegistryTypeName | undefined {
  return (Object.keys(registryTypes) as RegistryTypeName[]).find((name) => registryTypes[name] === type);
}

/** Bytes of a REG_SZ or REG_EXPAND_SZ: UTF-16LE with one NUL at the end. */
export function encodeRegistryString(text: string): Uint8Array {
  return encodeUtf16(`${text}\0`);
}

/**
 * Bytes of a REG_MULTI_SZ: every string with its NUL, one more NUL at the end. An empty list is that last NUL alone, as regedit and most real
 * registry.pol files write it.
 */
export function encodeRegistryStrings(texts: readonly string[]): Uint8Array {
  return encodeUtf16(`${texts.map((text) => `${text}\0`).join('')}\0`);
}

/** How many bytes texts take in the registry: UTF-16, each with its NUL. */
export function sizeOfRegistryTexts(texts: readonly string[]): number {
  return texts.reduce((size, text) => size + 2 * (text.length + 1), 0);
}

/** Bytes of a REG_DWORD: 32 bits, little-endian. */
export function encodeRegistryDword(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

/** The text of a REG_SZ up to its first NUL; undefined when the bytes are not UTF-16. */
export function decodeRegistryString(bytes: Uint8Array): string | undefined {
  const text = decodeUtf16(bytes);
  return text === undefined ? undefined : (text.split('\0')[0] ?? '');
}

/**
 * The strings of a REG_MULTI_SZ; undefined when the bytes are not UTF-16. As Windows reads it, the first empty string ends the list,
 * so that both forms of the empty list seen in real files (one NUL, three NULs) are no strings.
 */
export function decodeRegistryStrings(bytes: Uint8Array): readonly string[] | undefined {
  const text = decodeUtf16(bytes);
  if (text === undefined) return undefined;
  const strings = text.split('\0');
  const end = strings.indexOf('');
  return end < 0 ? strings : strings.slice(0, end);
}

/** The number of a REG_DWORD; undefined when it is not four bytes. */
export function decodeRegistryDword(bytes: Uint8Array): number | undefined {
  return bytes.length === 4 ? new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true) : undefined;
}
