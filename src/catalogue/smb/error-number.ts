/**
 * The unsigned 32-bit number that a text stands for: decimal (`1272`, `3227320323`), signed decimal (`-1067646970`) or hexadecimal (`0x80070035`).
 * Undefined for anything else.
 */
export function parseErrorNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^(?:0x[0-9a-f]{1,8}|-?\d{1,10})$/i.test(trimmed)) return undefined;
  const value = Number(trimmed);
  if (value > 0xffffffff || value < -0x80000000) return undefined;
  return value >>> 0;
}
