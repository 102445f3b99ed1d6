import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { decodeUtf8, findInvalidUtf8 } from '../text/utf8.js';
import { describeText, spanOf, startOf } from './document.js';

/** Files above this many bytes are not read: 1 MiB is thousands of settings. */
export const largestFile = 1_048_576;

/** The text of a file (a byte order mark is dropped), or why there is none. */
export type Decoded = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/** Turns a file's bytes into text: UTF-8 only, with or without a byte order mark, of at most 1 MiB. */
export function decodeFile(file: string, bytes: Uint8Array): Decoded {
  const span = startOf(file);
  if (bytes.length > largestFile) {
    return refused(createDiagnostic('text-is-too-large', { bytes: bytes.length, limit: largestFile }, { span }));
  }
  const order = utf16Order(bytes);
  if (order !== undefined) return refused(createDiagnostic('text-is-utf-16', { order }, { span }));
  const text = decodeUtf8(bytes);
  if (text !== undefined) return { kind: 'text', text };
  const index = findInvalidUtf8(bytes)!;
  const readable = describeText(file, decodeUtf8(bytes.subarray(0, index)) ?? '');
  const place = spanOf(readable, { start: readable.text.length, end: readable.text.length });
  return refused(createDiagnostic('text-is-not-utf-8', { byte: bytes[index]!, index }, { span: place }));
}

function refused(diagnostic: Diagnostic): Decoded {
  return { kind: 'refused', diagnostic };
}

/** JSON begins with an ASCII character, so a zero among the first two bytes is UTF-16 even without a byte order mark. */
function utf16Order(bytes: Uint8Array): 'little-endian' | 'big-endian' | undefined {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return undefined;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'little-endian';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'big-endian';
  return undefined;
}
