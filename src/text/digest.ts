import { sha256 } from '@noble/hashes/sha2.js';
import { printHex } from './hex.js';

/** SHA-256 of bytes as 64 lower-case hexadecimal digits, as `Get-FileHash` and `sha256sum` count it. */
export function sha256Hex(bytes: Uint8Array): string {
  return printHex(sha256(bytes));
}

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hexadecimal digits. */
export function sha256HexOfText(text: string): string {
  return sha256Hex(new TextEncoder().encode(text));
}
