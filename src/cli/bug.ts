import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { Interrupted } from './interrupt.js';
import type { Io } from './io.js';
import { isFailedWrite } from './system-error.js';

/**
 * An exception that only a bug of ours can raise, in words; with SMBWARD_DEBUG=1 standard error gets the place too.
 * @param file what was being read, where a command reads many
 */
export function describeBug(error: unknown, { environment, stderr }: Io, file?: string): Diagnostic {
  if (environment['SMBWARD_DEBUG'] && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`);
  return createDiagnostic('internal-error', { reason: error instanceof Error ? error.message : String(error), file });
}

/** Throws on what is no bug: Ctrl-C, and an output that takes nothing. */
export function throwUnlessBug(error: unknown): void {
  if (error instanceof Interrupted || (error instanceof Error && isFailedWrite(error))) throw error;
}
