import { checkPolicy, type CheckedPolicy, type CheckOptions } from '../../src/check.js';
import { compilePolicy } from '../../src/compile.js';
import type { EmittedFile } from '../../src/emit/target.js';
import type { Manifest } from '../../src/emit/manifest.js';
import type { Policy } from '../../src/policy/policy.js';
import { isOfCarriage } from '../carriage.js';

/** What comes of a policy that tests made: no files and no manifest where it was refused. */
export interface CompiledOf extends Pick<CheckedPolicy, 'diagnostics'> {
  readonly coverage: ReturnType<CheckedPolicy['coverage']>;
  readonly files: readonly EmittedFile[];
  readonly manifest: Manifest | null;
}

/** Checks and compiles a policy that no text stands behind. */
export function compileOf(policy: Policy, options: CheckOptions = {}): CompiledOf {
  const checked = checkPolicy({ policy, diagnostics: [] }, options);
  const compiled = compilePolicy(checked, { toolVersion: '0.0.0' });
  const { diagnostics } = checked;
  const coverage = checked.coverage();
  if (compiled.kind === 'refused') return { files: [], manifest: null, coverage, diagnostics };
  return { files: compiled.files, manifest: compiled.manifest, coverage, diagnostics };
}

/**
 * The same for a policy that may contradict itself, or of which the targets carry a part: its author waives the errors of meaning and those that say so,
 * so that there are files to look at.
 */
export function compileWaived(policy: Policy, options: CheckOptions = {}): CompiledOf {
  const { diagnostics } = checkPolicy({ policy, diagnostics: [] }, options);
  const [{ span }] = policy.appliesTo as [Policy['appliesTo'][number]];
  const waived = diagnostics.filter((diagnostic) => !isOfCarriage(diagnostic) || diagnostic.code === 'setting-is-not-in-chosen-targets');
  const waivers = waived.map(({ code, pointer = '' }) => {
    return { code, at: pointer, reason: 'a test looks at the files', owner: 'tests', span, pointer: '/waivers' };
  });
  return compileOf({ ...policy, waivers }, options);
}

/** Codes of what was said of the carriage alone: what the targets carry, and what they cannot. */
export function codesOfCarriage({ diagnostics }: CompiledOf): readonly string[] {
  return diagnostics.filter(isOfCarriage).map(({ code }) => code);
}
