import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { digestPolicy } from '../policy/digest.js';
import type { Policy } from '../policy/policy.js';

/** A policy that was checked. */
export interface CheckedFile {
  readonly file: string;
  readonly policy: Policy | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The `result` of `check`: each policy with what it is and how many findings it has. */
export function checkToJson(
  checked: readonly CheckedFile[],
  { failOn, asOf }: { readonly failOn: Severity; readonly asOf: string },
): object {
  return {
    failOn,
    asOf,
    policies: checked.map(({ file, policy, diagnostics }) => ({
      file,
      name: policy?.name ?? null,
      title: policy?.title ?? null,
      targets: policy?.appliesTo.map(({ windows }) => windows.text) ?? [],
      files: policy?.files ?? [file],
      digest: policy === null ? null : digestPolicy(policy),
      counts: {
        errors: countOpen(diagnostics, 'error'),
        warnings: countOpen(diagnostics, 'warning'),
        notes: countOpen(diagnostics, 'note'),
        waived: diagnostics.filter(({ waivedBecause }) => waivedBecause !== undefined).length,
      },
    })),
  };
}

function countOpen(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity && diagnostic.waivedBecause === undefined).length;
}
