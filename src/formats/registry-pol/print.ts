import { encodeUtf16 } from '../../text/utf16.js';
import type { RegistryPolEntry, RegistryPolFile } from './model.js';

/** `PReg` and version 1, the first eight bytes of every registry.pol. */
export const registryPolHeader: readonly number[] = [0x50, 0x52, 0x65, 0x67, 0x01, 0x00, 0x00, 0x00];

/**
 * Prints a registry.pol byte for byte as MS-GPREG 2.2.1 lays it out. No record gives the header alone, which is a valid file.
 * Names must not hold a NUL, which is their end.
 */
export function printRegistryPol(file: RegistryPolFile): Uint8Array {
  return concat([Uint8Array.from(registryPolHeader), ...file.entries.map(printEntry)]);
}

function printEntry(entry: RegistryPolEntry): Uint8Array {
  return concat([
    encodeUtf16(`[${entry.key}\0;${entry.valueName}\0;`),
    dword(entry.type),
    encodeUtf16(';'),
    dword(entry.data.length),
    encodeUtf16(';'),
    entry.data,
    encodeUtf16(']'),
  ]);
}

function dword(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}
