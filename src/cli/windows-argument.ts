import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { findWindows } from '../catalogue/windows/name.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { describeWindowsProblem } from '../policy/bind-windows.js';

/** The Windows that a word of the command line names, or what is wrong with it. */
export function readWindowsArgument(text: string): { readonly windows: WindowsTarget } | { readonly diagnostic: Diagnostic } {
  const found = findWindows(text);
  return 'windows' in found ? found : { diagnostic: describeWindowsProblem(text, found.problem, {}) };
}
