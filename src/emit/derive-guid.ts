import { sha256HexOfText } from '../text/digest.js';

/** A GUID in braces that is made of texts alone: the same texts always give it, others another (RFC 9562, version 8). */
export function deriveGuid(texts: readonly string[]): string {
  const digest = sha256HexOfText(JSON.stringify(texts)).toUpperCase();
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`, digest.slice(20, 32)];
  return `{${parts.join('-')}}`;
}
