import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { LoadedPolicy } from './load.js';

/** Whether a policy names no Windows, neither itself nor by its bases. */
export function namesNoWindows({ diagnostics }: LoadedPolicy): boolean {
  return diagnostics.some(isAboutMissingWindows);
}

/**
 * What is to be said of a policy that may be a base of others. It need not name a Windows if another policy extends it; its text, structure, bases
 * and values are judged in any case.
 */
export function admitBase(loaded: LoadedPolicy, isExtended: boolean): LoadedPolicy {
  const { policy, base, diagnostics } = loaded;
  return { policy: policy ?? base ?? null, diagnostics: isExtended ? diagnostics.map(allowNoWindows) : diagnostics };
}

function allowNoWindows(diagnostic: Diagnostic): Diagnostic {
  const { span, pointer } = diagnostic;
  return isAboutMissingWindows(diagnostic) ? createDiagnostic('base-names-no-windows', {}, { span, pointer }) : diagnostic;
}

function isAboutMissingWindows({ code }: Diagnostic): boolean {
  return code === 'applies-to-is-missing';
}
