import type { WindowsTarget } from './catalogue/windows/definition.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { sortDiagnostics } from './diagnostics/order.js';
import { type CoverageRow, coverageOf, diagnoseCoverage } from './emit/coverage.js';
import type { EmittedFile, EmitterId } from './emit/emitter.js';
import { emitterIds, emitters } from './emit/index.js';
import { type Manifest, manifestOf, printManifest } from './emit/manifest.js';
import { type DeploymentNote, deploymentNotes } from './emit/notes.js';
import type { Policy } from './policy/policy.js';
import { applyWaivers } from './policy/waivers.js';
import type { EffectiveConfiguration } from './resolve/effective.js';
import { resolveEffective } from './resolve/resolve.js';
import { lower } from './state/lower.js';
import type { RegistryPlace } from './state/registry-place.js';

/** How a policy is compiled. */
export interface CompileOptions {
  /** The targets to be made; all of them when left out. */
  readonly targets?: readonly EmitterId[];
  /** Where registry values go that have two places: `policy` for managed machines, `local` for Home and workgroups. */
  readonly place: RegistryPlace;
  readonly toolVersion: string;
  /** What checks the meaning; its errors stop the compilation as our own do. Left out, nothing is checked but what compiling itself finds. */
  readonly check?: (policy: Policy, effective: readonly EffectiveConfiguration[]) => readonly Diagnostic[];
}

/** A compiled policy. With an error among the diagnostics there are no files, and the manifest names none. */
export interface Compiled {
  /** Paths below the output folder, `manifest.json` the last. */
  readonly files: readonly EmittedFile[];
  readonly manifest: Manifest;
  readonly coverage: readonly CoverageRow[];
  readonly notes: readonly DeploymentNote[];
  readonly effective: readonly EffectiveConfiguration[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles a policy to the files of the chosen targets. Pure: the same policy and options give the same bytes. */
export function compilePolicy(policy: Policy, options: CompileOptions): Compiled {
  const { place, toolVersion } = options;
  const targets = emitterIds.filter((id) => (options.targets ?? emitterIds).includes(id));

  // 1. What each Windows of the policy ends up with, and whether that makes sense.
  const windows: readonly WindowsTarget[] = policy.appliesTo.map((target) => target.windows);
  const effective = windows.map((each) => resolveEffective(policy, each));
  const findings = options.check?.(policy, effective) ?? [];

  // 2. The assignments as machine state: registry values, features, objects.
  const lowered = lower(policy.assignments.values(), place);

  // 3. Each target writes what it can carry.
  const emitted = targets.map((id) => ({
    id,
    ...emitters[id].emit({ policy, effective, items: lowered.items }, { place, targets: windows }),
  }));

  // 4. What is carried where, what is not, and what to know before it goes out.
  const coverage = coverageOf(policy, effective, place);
  const notes = deploymentNotes(policy, windows, place);
  const uncovered = diagnoseCoverage(policy, coverage, targets);

  // 5. Files only when nothing is wrong, and a manifest that names them.
  const said = [...findings, ...lowered.diagnostics, ...emitted.flatMap(({ diagnostics }) => diagnostics), ...uncovered];
  const found = applyWaivers(said, policy.waivers, {});
  const fails = found.some(({ severity, waivedBecause }) => severity === 'error' && waivedBecause === undefined);
  const made = fails ? [] : emitted.flatMap(({ id, files }) => files.map(({ path, bytes }) => ({ path: `${id}/${path}`, bytes })));
  const manifest = manifestOf({ policy, toolVersion, targets, place, files: made, coverage, notes });
  const files = fails ? [] : [...made, { path: 'manifest.json', bytes: printManifest(manifest) }];
  return { files, manifest, coverage, notes, effective, diagnostics: sortDiagnostics(found) };
}
