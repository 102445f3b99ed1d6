import type { Diagnostic } from '../src/diagnostics/diagnostic.js';
import { emitDiagnostics } from '../src/diagnostics/emit.js';

/** Whether a diagnostic speaks of what the targets carry, as against what the policy says and means. */
export function isOfCarriage({ code }: Diagnostic): boolean {
  return Object.hasOwn(emitDiagnostics, code);
}
