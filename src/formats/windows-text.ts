import { decodeUtf16, decodeUtf16File, encodeUtf16File, startsWithBigEndianMark, startsWithUtf16Mark } from '../text/utf16.js';
import { decodeUtf8 } from '../text/utf8.js';

/** The text of a file as tools of Windows read it, or why it has none. `beyondAscii` is the first character whose meaning hangs on a code page. */
export type WindowsText = { readonly text: string; readonly beyondAscii?: number } | { readonly problem: string };

/**
 * Decodes a text file of Windows: UTF-16LE with byte order mark, UTF-8 with byte order mark, or 8-bit text. Tools read 8-bit text by the machine's code
 * page; here that is Windows-1252, and `beyondAscii` tells where it matters. What is XML is UTF-8 where no mark says otherwise, and
 * UTF-16 of either byte order behind its mark (XML 1.0, 4.3.3), whatever it declares. UTF-16 without the mark is not read.
 */
export function decodeWindowsText(bytes: Uint8Array, unmarked: 'code-page' | 'utf-8' = 'code-page'): WindowsText {
  if (startsWithUtf16Mark(bytes)) return textOr(decodeUtf16File(bytes), halfCharacter);
  if (startsWithBigEndianMark(bytes)) {
    if (unmarked === 'code-page') return { problem: 'it is big-endian UTF-16, which Windows does not import' };
    return textOr(decodeUtf16(bytes.subarray(2), 'big-endian'), halfCharacter);
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return textOr(decodeUtf8(bytes), 'it begins as UTF-8 and holds bytes that are not');
  if (bytes.includes(0)) return { problem: 'it holds NUL bytes: UTF-16 without a byte order mark, or no text at all' };
  if (unmarked === 'utf-8') return textOr(decodeUtf8(bytes), 'it holds bytes that are not UTF-8');
  const text = new TextDecoder('windows-1252').decode(bytes);
  const beyondAscii = bytes.findIndex((byte) => byte > 0x7f);
  return beyondAscii < 0 ? { text } : { text, beyondAscii };
}

const halfCharacter = 'it ends in the middle of a UTF-16 character';

/** The characters of Windows-1252 by their bytes. */
const windows1252 = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));

/** A text as tools of Windows write 8-bit files: Windows-1252, and UTF-16LE with byte order mark where that lacks a character. */
export function encodeWindowsText(text: string): Uint8Array {
  const bytes = Array.from({ length: text.length }, (_, index) => windows1252.indexOf(text.charAt(index)));
  return bytes.includes(-1) ? encodeUtf16File(text) : Uint8Array.from(bytes);
}

function textOr(text: string | undefined, problem: string): WindowsText {
  return text === undefined ? { problem } : { text };
}
