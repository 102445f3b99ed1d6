import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { describeText, spanOf, startOf } from '../../source/document.js';
import { decodeWindowsText } from '../windows-text.js';

/** The text of a .reg file, or why it cannot be had. */
export interface RegText {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decodes a .reg file; a warning says where its characters hang on a code page. */
export function decodeRegText(file: string, bytes: Uint8Array): RegText {
  const decoded = decodeWindowsText(bytes);
  if ('problem' in decoded) {
    return { diagnostics: [createDiagnostic('reg-encoding-is-wrong', { problem: decoded.problem }, { span: startOf(file) })] };
  }
  const { text, beyondAscii } = decoded;
  if (beyondAscii === undefined) return { text, diagnostics: [] };
  const span = spanOf(describeText(file, text), { start: beyondAscii, end: beyondAscii + 1 });
  return { text, diagnostics: [createDiagnostic('reg-text-is-8-bit', {}, { span })] };
}
