import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { describeText, type LocatedText, spanOf, startOf } from '../source/document.js';
import { decodeWindowsText } from './windows-text.js';

/** The text of a file whose places can be told; without it a diagnostic tells why. A warning may come with it. */
export interface OpenedText {
  readonly located?: LocatedText;
  readonly diagnostics: readonly Diagnostic[];
}

/** Files above this many bytes are refused, never cut: Microsoft's largest baseline has 200 KB. */
export const largestTextFile = 16 * 1_048_576;

/** Opens a text file of a Windows tool; `format` is what its administrator calls it, such as `security template`. */
export function openTextFile(format: string, file: string, bytes: Uint8Array, unmarked: 'code-page' | 'utf-8'): OpenedText {
  if (bytes.length > largestTextFile) {
    const args = { bytes: bytes.length, limit: largestTextFile };
    return { diagnostics: [createDiagnostic('text-is-too-large', args, { span: startOf(file) })] };
  }
  const decoded = decodeWindowsText(bytes, unmarked);
  if ('problem' in decoded) {
    const args = { format, problem: decoded.problem };
    return { diagnostics: [createDiagnostic('file-encoding-is-wrong', args, { span: startOf(file) })] };
  }
  const located = describeText(file, decoded.text);
  const { beyondAscii } = decoded;
  if (beyondAscii === undefined) return { located, diagnostics: [] };
  const span = spanOf(located, { start: beyondAscii, end: beyondAscii + 1 });
  return { located, diagnostics: [createDiagnostic('file-is-8-bit', { format }, { span })] };
}
