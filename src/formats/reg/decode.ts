import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { describeText, spanOf, startOf } from '../../source/document.js';
import { decodeUtf16File, startsWithUtf16Mark } from '../../text/utf16.js';
import { decodeUtf8 } from '../../text/utf8.js';

/** The text of a .reg file, or why it cannot be had. */
export interface RegText {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Decodes a .reg file: UTF-16LE with byte order mark, UTF-8 with byte order mark, or 8-bit text. Windows imports neither big-endian UTF-16
 * nor UTF-16 without the mark. It reads 8-bit text by the machine's code page; here that is Windows-1252, and a warning says so when it matters.
 */
export function decodeRegText(file: string, bytes: Uint8Array): RegText {
  if (startsWithUtf16Mark(bytes)) {
    const text = decodeUtf16File(bytes);
    return text === undefined ? failed(file, 'it ends in the middle of a UTF-16 character') : { text, diagnostics: [] };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return failed(file, 'it is big-endian UTF-16, which Windows does not import');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const text = decodeUtf8(bytes);
    return text === undefined ? failed(file, 'it begins as UTF-8 and holds bytes that are not') : { text, diagnostics: [] };
  }
  if (bytes.includes(0)) return failed(file, 'it holds NUL bytes: UTF-16 without a byte order mark, or no text at all');
  const text = new TextDecoder('windows-1252').decode(bytes);
  const beyond = bytes.findIndex((byte) => byte > 0x7f);
  if (beyond < 0) return { text, diagnostics: [] };
  const span = spanOf(describeText(file, text), { start: beyond, end: beyond + 1 });
  return { text, diagnostics: [createDiagnostic('reg-text-is-8-bit', {}, { span })] };
}

function failed(file: string, problem: string): RegText {
  return { diagnostics: [createDiagnostic('reg-encoding-is-wrong', { problem }, { span: startOf(file) })] };
}
