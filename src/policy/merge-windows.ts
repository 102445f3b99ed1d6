import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { BaseReference, PolicyIntent } from './intent.js';
import type { Layer } from './layer.js';
import type { PolicyTarget } from './policy.js';

type AppliesTo = Layer['appliesTo'];

/**
 * The Windows that a file is for: its own list, which may only narrow its bases', else what its bases have in common.
 */
export function mergeAppliesTo(intent: PolicyIntent, bases: readonly Layer[], diagnostics: Diagnostic[]): AppliesTo {
  const { appliesTo } = intent;
  if (appliesTo === undefined) return shareAppliesTo(intent.bases, bases, diagnostics);
  for (const target of appliesTo.targets) {
    const narrower = bases.find((base) => base.appliesTo?.isWhole === true && !isCovered(target, base.appliesTo.targets));
    if (narrower === undefined) continue;
    const related = narrower.appliesTo!.targets.slice(0, 1).map(({ span }) => ({ message: 'the base is for these Windows', span }));
    const args = { text: target.windows.text, base: narrower.file };
    diagnostics.push(createDiagnostic('applies-to-exceeds-base', args, { span: target.span, pointer: target.pointer, related }));
  }
  return appliesTo;
}

function shareAppliesTo(references: readonly BaseReference[], bases: readonly Layer[], diagnostics: Diagnostic[]): AppliesTo {
  const lists = bases.flatMap(({ appliesTo }) => (appliesTo === undefined ? [] : [appliesTo]));
  const [first, ...others] = lists;
  if (first === undefined) return undefined;
  const isWhole = lists.every((list) => list.isWhole);
  const targets = others.reduce((shared, { targets: other }) => intersect(shared, other), first.targets);
  if (targets.length > 0 || !isWhole) return { targets, isWhole };
  const related = lists.map(({ targets: [target] }) => ({ message: 'this base is for these Windows', span: target!.span }));
  const reference = references.at(-1);
  diagnostics.push(createDiagnostic('bases-share-no-windows', {}, { span: reference?.span, pointer: reference?.pointer, related }));
  return { targets, isWhole: false };
}

function intersect(one: readonly PolicyTarget[], other: readonly PolicyTarget[]): readonly PolicyTarget[] {
  const shared = [...one.filter((target) => isCovered(target, other)), ...other.filter((target) => isCovered(target, one))];
  return [...new Map(shared.map((target) => [target.windows.text, target])).values()];
}

function isCovered({ windows }: PolicyTarget, by: readonly PolicyTarget[]): boolean {
  return by.some((target) => covers(target.windows, windows));
}

/** Whether one Windows is a case of another: an edition of any edition, a revision of the release, an upgraded machine of all. */
function covers(wide: WindowsTarget, narrow: WindowsTarget): boolean {
  return (
    wide.family === narrow.family &&
    wide.build === narrow.build &&
    wide.role === narrow.role &&
    (wide.edition === null || wide.edition === narrow.edition) &&
    (wide.revision === null || wide.revision === narrow.revision) &&
    (!wide.upgraded || narrow.upgraded)
  );
}
