/** The byte order mark with which regedit begins a file: UTF-16, little-endian. */
const utf16ByteOrderMark: readonly number[] = [0xff, 0xfe];

/** UTF-16LE bytes of a text, without byte order mark and without terminator. Lone surrogates are kept: the registry keeps them too. */
export function encodeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

/** UTF-16LE bytes of a text behind a byte order mark, as regedit writes a file. */
export function encodeUtf16File(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set(utf16ByteOrderMark);
  bytes.set(encodeUtf16(text), 2);
  return bytes;
}

/** The text of UTF-16 bytes, code unit by code unit; undefined when the last code unit is cut in half. A byte order mark is not removed. */
export function decodeUtf16(bytes: Uint8Array, byteOrder: 'little-endian' | 'big-endian' = 'little-endian'): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  const units: number[] = [];
  for (let offset = 0; offset < bytes.length; offset += 2) {
    units.push(view.getUint16(offset, byteOrder === 'little-endian'));
    if (units.length === 4096) pieces.push(String.fromCharCode(...units.splice(0)));
  }
  pieces.push(String.fromCharCode(...units));
  return pieces.join('');
}

/** Whether a file begins with the UTF-16LE byte order mark. */
export function startsWithUtf16Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}

/** Whether a file begins with the byte order mark of big-endian UTF-16. */
export function startsWithBigEndianMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xfe && bytes[1] === 0xff;
}

/** The text of a UTF-16LE file with byte order mark, the mark removed; undefined without mark or when it ends in half a code unit. */
export function decodeUtf16File(bytes: Uint8Array): string | undefined {
  return startsWithUtf16Mark(bytes) ? decodeUtf16(bytes.subarray(2)) : undefined;
}
