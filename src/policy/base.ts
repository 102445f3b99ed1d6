import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { LoadedPolicy } from './load.js';

/**
 * What is to be said of a policy that may be a base of others: it need not name a Windows. Its text, structure, bases and values are judged; what they
 * mean, in each policy that extends it.
 */
export function admitBase(loaded: LoadedPolicy): LoadedPolicy {
  return { policy: loaded.policy, diagnostics: loaded.diagnostics.map(allowNoWindows) };
}

function allowNoWindows(diagnostic: Diagnostic): Diagnostic {
  const { code, span, pointer } = diagnostic;
  return code === 'applies-to-is-missing' ? createDiagnostic('base-names-no-windows', {}, { span, pointer }) : diagnostic;
}
