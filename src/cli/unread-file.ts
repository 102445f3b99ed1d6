import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { UnreadFile } from './disk-file.js';

/** Why a file that the command line names could not be read. */
export function describeUnreadFile(file: string, found: UnreadFile): Diagnostic {
  switch (found.kind) {
    case 'missing':
      return createDiagnostic('file-not-found', { file, nearest: undefined });
    case 'unreadable':
      return createDiagnostic('file-not-readable', { file, reason: found.detail });
    case 'outside':
      return createDiagnostic('file-is-outside-repository', { file });
  }
}
