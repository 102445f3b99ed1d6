import { compilePolicy } from '../compile.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { checkPolicy } from '../rules/index.js';
import type { PolicyInput } from './policy-input.js';
import { toolVersion } from './version.js';

/** Everything that is to be said of a policy: its text and structure, what no channel carries, its meaning, its waivers. */
export function checkInput({ policy, diagnostics }: PolicyInput, asOf: string): readonly Diagnostic[] {
  if (policy === null) return diagnostics;
  const compiled = compilePolicy(policy, { place: 'policy', toolVersion });
  return checkPolicy(policy, compiled.effective, { asOf, loaded: [...diagnostics, ...compiled.diagnostics] });
}
