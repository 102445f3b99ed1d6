/** Lead bytes with what they allow: how many bytes follow, and the limits of the first of them (Unicode 16, table 3-7). */
const leads: readonly {
  readonly from: number;
  readonly to: number;
  readonly following: number;
  readonly low: number;
  readonly high: number;
}[] = [
  { from: 0x00, to: 0x7f, following: 0, low: 0, high: 0 },
  { from: 0xc2, to: 0xdf, following: 1, low: 0x80, high: 0xbf },
  { from: 0xe0, to: 0xe0, following: 2, low: 0xa0, high: 0xbf },
  { from: 0xe1, to: 0xec, following: 2, low: 0x80, high: 0xbf },
  { from: 0xed, to: 0xed, following: 2, low: 0x80, high: 0x9f },
  { from: 0xee, to: 0xef, following: 2, low: 0x80, high: 0xbf },
  { from: 0xf0, to: 0xf0, following: 3, low: 0x90, high: 0xbf },
  { from: 0xf1, to: 0xf3, following: 3, low: 0x80, high: 0xbf },
  { from: 0xf4, to: 0xf4, following: 3, low: 0x80, high: 0x8f },
];

/** Index of the first byte of the first sequence that is not UTF-8, or undefined when the bytes are UTF-8 to the end. */
export function findInvalidUtf8(bytes: Uint8Array): number | undefined {
  for (let index = 0; index < bytes.length;) {
    const lead = leads.find(({ from, to }) => bytes[index]! >= from && bytes[index]! <= to);
    if (lead === undefined || !followsWell(bytes, index, lead)) return index;
    index += 1 + lead.following;
  }
  return undefined;
}

function followsWell(bytes: Uint8Array, index: number, lead: (typeof leads)[number]): boolean {
  for (let step = 1; step <= lead.following; step += 1) {
    const byte = bytes[index + step] ?? 0;
    const low = step === 1 ? lead.low : 0x80;
    const high = step === 1 ? lead.high : 0xbf;
    if (byte < low || byte > high) return false;
  }
  return true;
}

/** The text of UTF-8 bytes without its byte order mark; undefined when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
