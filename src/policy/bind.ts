import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createDiagnostic } from '../diagnostics/create.js';
import { mostBases } from '../schema/keys.js';
import { type GroupShape, leavesOf, policyShape } from '../schema/shape.js';
import { findMember, type Member, type SourceDocument, type SourceNode } from '../source/document.js';
import { pointerBelow } from '../source/pointer.js';
import { bindDate } from './bind-justification.js';
import { bindSetting } from './bind-setting.js';
import { bindAppliesTo } from './bind-windows.js';
import { type Binding, collectUnsound, isSound, spanIn, textAt } from './binding.js';
import type { BaseReference, BoundSetting, PolicyIntent } from './intent.js';
import type { Waiver } from './policy.js';

/** What a file says, and what is wrong with it beyond its structure. */
export interface BoundPolicy {
  readonly intent: PolicyIntent;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Binds a policy document to the catalogue: words to data, groups to their settings. `mistakes` are what reading and validating found;
 * what they point at is left out, so that nothing is reported twice.
 */
export function bindPolicy(document: SourceDocument, mistakes: readonly Diagnostic[]): BoundPolicy {
  const nothing: SourceNode = { kind: 'broken', range: { start: 0, end: 0 } };
  const unsoundPlaces = collectUnsound(document.root ?? nothing, mistakes);
  const root = unsoundPlaces.has('') ? nothing : (document.root ?? nothing);
  const binding: Binding = { document, unsound: unsoundPlaces, diagnostics: [] };
  const settings = new Map<string, BoundSetting>();
  const unsound = new Set<string>();
  bindGroup(binding, policyShape, root, '', settings, unsound);
  const name = textAt(binding, root, '', 'name') ?? '';
  const intent: PolicyIntent = {
    name,
    title: textAt(binding, root, '', 'title') ?? name,
    description: textAt(binding, root, '', 'description') ?? '',
    bases: bindBases(binding, root),
    appliesTo: bindAppliesTo(binding, root),
    targets: bindTargets(binding, root),
    settings,
    unsound,
    waivers: bindWaivers(binding, root),
    span: spanIn(binding, { start: root.range.start, end: Math.min(root.range.start + 1, root.range.end) }),
  };
  return { intent, diagnostics: binding.diagnostics };
}

/** Walks the catalogue's tree, not the document's, so that settings come in the order of the catalogue. */
function bindGroup(
  binding: Binding,
  group: GroupShape,
  node: SourceNode,
  pointer: string,
  settings: Map<string, BoundSetting>,
  unsound: Set<string>,
): void {
  for (const [key, shape] of group.children) {
    const member = findMember(node, key);
    if (member === undefined) continue;
    const below = pointerBelow(pointer, key);
    if (shape.kind === 'leaf') {
      if (isSound(binding, below))
        settings.set(shape.setting.id, checkReset(binding, [bindSetting(binding, shape.setting, member, below)])[0]!);
      else unsound.add(shape.setting.id);
    } else if (member.value.kind === 'object') {
      bindGroup(binding, shape, member.value, below, settings, unsound);
    } else if (isSound(binding, below)) {
      for (const bound of checkReset(binding, bindWholeGroup(binding, shape, member, below))) settings.set(bound.setting.id, bound);
    } else {
      for (const { setting } of leavesOf(shape)) unsound.add(setting.id);
    }
  }
}

/** `"default"` or `"unmanaged"` for every setting of a group; what no artefact may carry is left alone. */
function bindWholeGroup(binding: Binding, group: GroupShape, member: Member, pointer: string): readonly BoundSetting[] {
  const kind = member.value.kind === 'string' && member.value.value === 'default' ? 'default' : 'unmanaged';
  const span = spanIn(binding, member.value.range);
  const keySpan = spanIn(binding, member.keyRange);
  return leavesOf(group)
    .filter(({ setting }) => setting.doNotEmit === undefined)
    .map(({ setting }) => ({ setting, wish: { kind }, span, keySpan, pointer, justification: undefined }));
}

/** Reports settings whose `"default"` cannot be restored: nobody knows what was there before. */
function checkReset(binding: Binding, bound: readonly BoundSetting[]): readonly BoundSetting[] {
  for (const { setting, wish, span, pointer } of bound) {
    const { reset } = setting.storage;
    if (wish.kind !== 'default' || typeof reset !== 'object' || !('cannot' in reset)) continue;
    const args = { setting: setting.policyPath, reason: reset.cannot };
    binding.diagnostics.push(createDiagnostic('default-cannot-be-restored', args, { span, pointer }));
  }
  return bound;
}

function bindBases(binding: Binding, root: SourceNode): readonly BaseReference[] {
  const list = findMember(root, 'extends')?.value;
  if (list?.kind !== 'array') return [];
  return list.items.slice(0, mostBases).flatMap((item, index) => {
    const pointer = pointerBelow('/extends', index);
    return item.kind === 'string' && isSound(binding, pointer) ? [{ text: item.value, span: spanIn(binding, item.range), pointer }] : [];
  });
}

function bindTargets(binding: Binding, root: SourceNode): PolicyIntent['targets'] {
  const list = findMember(root, 'targets')?.value;
  if (list?.kind !== 'array' || !isSound(binding, '/targets')) return undefined;
  const ids = list.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
  return { ids: [...new Set(ids)], span: spanIn(binding, list.range), pointer: '/targets' };
}

function bindWaivers(binding: Binding, root: SourceNode): readonly Waiver[] {
  const list = findMember(root, 'waivers')?.value;
  if (list?.kind !== 'array') return [];
  return list.items.flatMap((item, index) => {
    const pointer = pointerBelow('/waivers', index);
    return isSound(binding, pointer) ? [bindWaiver(binding, item, pointer)] : [];
  });
}

function bindWaiver(binding: Binding, item: SourceNode, pointer: string): Waiver {
  const until = bindDate(binding, item, pointer);
  const untilMember = findMember(item, 'until');
  return {
    code: textAt(binding, item, pointer, 'code') ?? '',
    at: textAt(binding, item, pointer, 'at') ?? '',
    reason: textAt(binding, item, pointer, 'reason') ?? '',
    owner: textAt(binding, item, pointer, 'owner') ?? '',
    ...(until === undefined ? {} : { until }),
    ...(untilMember === undefined ? {} : { untilSpan: spanIn(binding, untilMember.value.range) }),
    span: spanIn(binding, item.range),
    pointer,
  };
}
