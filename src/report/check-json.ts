import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { addToTally, emptyTally } from '../diagnostics/tally.js';
import { digestPolicy } from '../policy/digest.js';
import type { Policy } from '../policy/policy.js';

/** A policy that was checked. */
export interface CheckedFile {
  readonly file: string;
  readonly policy: Policy | null;
  /** Ids of the targets that it was checked for. */
  readonly targets: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A policy's entry in the `result` of `check`: what it is and how many findings it has. */
export function checkToJson({ file, policy, targets, diagnostics }: CheckedFile): object {
  return {
    file,
    name: policy?.name ?? null,
    title: policy?.title ?? null,
    appliesTo: policy?.appliesTo.map(({ windows }) => windows.text) ?? [],
    targets,
    files: policy?.files ?? [file],
    digest: policy === null ? null : digestPolicy(policy),
    counts: addToTally(emptyTally, diagnostics),
  };
}
