import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { PolicyIntent } from './intent.js';
import type { Layer } from './layer.js';

/** The artefacts that a file deploys: its own list, else the one list of its bases. Bases that disagree must be decided by the file, as for a setting. */
export function mergeTargets(intent: PolicyIntent, bases: readonly Layer[], diagnostics: Diagnostic[]): Layer['targets'] {
  if (intent.targets !== undefined) return intent.targets;
  const lists = bases.flatMap(({ targets }) => (targets === undefined ? [] : [targets]));
  const [first, ...others] = lists;
  if (first === undefined || others.every(({ ids }) => isSameChoice(ids, first.ids))) return first;
  const related = lists.map(({ span }) => ({ message: `${span.file} says this`, span }));
  const reference = intent.bases.at(-1);
  const args = { path: 'targets', bases: [...new Set(lists.map(({ span }) => span.file))] };
  diagnostics.push(createDiagnostic('bases-disagree', args, { span: reference?.span, pointer: reference?.pointer, related }));
  return first;
}

function isSameChoice(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
