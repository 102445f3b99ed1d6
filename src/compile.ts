import { type CheckedPolicy, compilable } from './check.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { type Manifest, manifestOf, printManifest } from './emit/manifest.js';
import { deploymentNotes } from './emit/notes.js';
import { packTarget } from './emit/pack.js';
import { type EmittedFile, fixedTime, type Mechanism, type PackageFacts } from './emit/target.js';
import { digestPolicy } from './policy/digest.js';

/** What compiling needs to know besides the policy. */
export interface CompileOptions {
  /** The version that the manifest names as its maker. */
  readonly toolVersion: string;
  /** The time that artefacts with a time in them say, `YYYY-MM-DDTHH:MM:SS` in UTC; left out: `fixedTime`. */
  readonly time?: string | undefined;
  /** By what scripts write values that Windows has a cmdlet for; left out: the registry. */
  readonly mechanism?: Mechanism | undefined;
}

/** The files of a policy, or the errors for which there are none; the diagnostics are those of the check. */
export type Compiled =
  | {
      readonly kind: 'compiled';
      /** Paths below the output folder, `manifest.json` the last. */
      readonly files: readonly EmittedFile[];
      readonly manifest: Manifest;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Compiles a checked policy to the files of the targets that it was checked for. Pure: the same policy and options give the same bytes. */
export function compilePolicy(checked: CheckedPolicy, { toolVersion, time = fixedTime, mechanism = 'registry' }: CompileOptions): Compiled {
  const { diagnostics, [compilable]: input } = checked;
  // 1. Nothing is written while an error stands.
  if (input === null) return { kind: 'refused', diagnostics };

  // 2. Each target packs what its carriers have, into a folder of its own.
  const { policy, targets, place, routed } = input;
  const windows = policy.appliesTo.map((target) => target.windows);
  const { name, title, description } = policy;
  const facts: PackageFacts = { policy: { name, title, description, digest: digestPolicy(policy) }, toolVersion, windows, time, mechanism };
  const made = targets.flatMap((id) => packTarget(id, routed, facts));

  // 3. The manifest names those files, what is carried where, and what to know before it goes out.
  const notes = deploymentNotes(routed, windows, made);
  const manifest = manifestOf(facts, { targets, place, files: made, coverage: checked.coverage(), notes });
  return { kind: 'compiled', files: [...made, { path: 'manifest.json', bytes: printManifest(manifest) }], manifest, diagnostics };
}
