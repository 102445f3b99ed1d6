const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The two lower-case hexadecimal digits of one byte. */
export function hexByte(byte: number): string {
  return digits[byte & 0xff] ?? '00';
}

/** Lower-case hexadecimal digits of bytes, two each, nothing between them. */
export function printHex(bytes: Uint8Array): string {
  return Array.from(bytes, hexByte).join('');
}

/** Eight lower-case hexadecimal digits of a 32-bit number, as regedit writes a REG_DWORD. */
export function printHex32(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** Bytes of a comma-separated list of one- or two-digit hexadecimal numbers; undefined where it is not such a list. An empty text is no bytes. */
export function parseHexList(text: string): Uint8Array | undefined {
  if (text === '') return new Uint8Array();
  const bytes: number[] = [];
  for (const piece of text.split(',')) {
    const digitsOfByte = piece.trim();
    if (!/^[0-9a-fA-F]{1,2}$/.test(digitsOfByte)) return undefined;
    bytes.push(Number.parseInt(digitsOfByte, 16));
  }
  return Uint8Array.from(bytes);
}
