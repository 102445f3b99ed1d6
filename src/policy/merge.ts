import { settings } from '../catalogue/settings/index.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { splitPointer } from '../source/pointer.js';
import type { Span } from '../text/span.js';
import { canonicalWish } from './data.js';
import { applyEdit, editHasNoList } from './edit.js';
import type { BoundSetting, PolicyIntent } from './intent.js';
import type { Layer } from './layer.js';
import { mergeTargets } from './merge-targets.js';
import { mergeAppliesTo } from './merge-windows.js';
import type { Assignment, Waiver } from './policy.js';

/** A file merged with its bases. */
export interface Merged {
  readonly layer: Layer;
  readonly diagnostics: readonly Diagnostic[];
}

/** The merge of one file on its way. */
interface Merging {
  readonly intent: PolicyIntent;
  readonly bases: readonly Layer[];
  readonly isWhole: boolean;
  readonly assignments: Map<string, Assignment>;
  readonly unsound: Set<string>;
  readonly diagnostics: Diagnostic[];
  /** Settings of a base that this file replaces or takes away, by the place that does it: a group's word does it for many. */
  readonly decided: Map<string, { readonly by: BoundSetting; readonly inherited: Assignment[] }>;
}

/**
 * Merges what a file says with its merged bases, in the order of `extends`: the file wins, with a note; bases that disagree must be decided by
 * it; `"unmanaged"` takes away; `{ add, remove }` edits. `isWhole` is false when a base could not be read.
 */
export function mergeLayers(file: string, intent: PolicyIntent, bases: readonly Layer[], isWhole: boolean): Merged {
  const merging: Merging = { intent, bases, isWhole, assignments: new Map(), unsound: new Set(), diagnostics: [], decided: new Map() };
  for (const setting of settings) mergeSetting(merging, setting);
  for (const { by, inherited } of merging.decided.values()) reportDecision(merging, by, inherited);
  const appliesTo = mergeAppliesTo(intent, bases, merging.diagnostics);
  const layer: Layer = {
    file,
    assignments: merging.assignments,
    unsound: merging.unsound,
    appliesTo,
    targets: mergeTargets(intent, bases, merging.diagnostics),
    waivers: uniqueWaivers([...intent.waivers, ...bases.flatMap(({ waivers }) => waivers)]),
    isWhole: isWhole && bases.every((base) => base.isWhole),
    height: Math.max(0, ...bases.map(({ height }) => height + 1)),
  };
  return { layer, diagnostics: merging.diagnostics };
}

function mergeSetting(merging: Merging, setting: SettingDefinition): void {
  const { id } = setting;
  const { intent, bases, assignments, unsound } = merging;
  const inherited = inheritedFrom(bases, setting);
  const bound = intent.settings.get(id);
  const decides = bound !== undefined && bound.wish.kind !== 'edit';
  if (intent.unsound.has(id) || (!decides && bases.some((base) => base.unsound.has(id)))) unsound.add(id);
  else if (decides) decide(merging, bound, inherited);
  else if (inherited.length > 1) reportDisagreement(merging, setting, bound, inherited);
  else if (bound !== undefined) edit(merging, bound, inherited[0]);
  else if (inherited[0] !== undefined) assignments.set(id, inherited[0]);
}

/** What bases assign to a setting: of equal wishes the first. */
function inheritedFrom(bases: readonly Layer[], setting: SettingDefinition): readonly Assignment[] {
  const assigned = bases.flatMap((base) => base.assignments.get(setting.id) ?? []);
  if (assigned.length < 2) return assigned;
  const byWish = new Map<string, Assignment>();
  for (const assignment of assigned) {
    const wish = canonicalWish(setting, assignment.wanted);
    if (!byWish.has(wish)) byWish.set(wish, assignment);
  }
  return [...byWish.values()];
}

function decide(merging: Merging, bound: BoundSetting, inherited: readonly Assignment[]): void {
  const { setting, wish } = bound;
  if (wish.kind === 'value' || wish.kind === 'default') merging.assignments.set(setting.id, assignmentOf(bound, wish, inherited));
  const changes =
    wish.kind === 'value' || wish.kind === 'default'
      ? inherited.filter(({ wanted }) => canonicalWish(setting, wanted) !== canonicalWish(setting, wish))
      : inherited;
  const decision = merging.decided.get(bound.pointer) ?? { by: bound, inherited: [] };
  decision.inherited.push(...changes);
  merging.decided.set(bound.pointer, decision);
}

function assignmentOf(bound: BoundSetting, wanted: Assignment['wanted'], inherited: readonly Assignment[]): Assignment {
  const { setting, span, keySpan, pointer, justification } = bound;
  return {
    setting: setting.id as Assignment['setting'],
    wanted,
    span,
    keySpan,
    pointer,
    ...(justification === undefined ? {} : { justification }),
    overrides: overriddenBy(inherited),
  };
}

/** Places of what bases assign, and of what they override themselves: one that is reached by many ways is there once, as bases may meet again at each level. */
function overriddenBy(inherited: readonly Assignment[]): Assignment['overrides'] {
  const places = inherited.flatMap(({ span, overrides }) => [span, ...overrides.map((each) => each.span)]);
  return [...new Set(places)].map((span) => ({ span }));
}

function edit(merging: Merging, bound: BoundSetting, base: Assignment | undefined): void {
  const { assignments, diagnostics, unsound, isWhole, bases } = merging;
  const { wish, setting } = bound;
  if (wish.kind !== 'edit') return;
  const edited = base === undefined ? undefined : applyEdit(bound, wish, base, diagnostics);
  if (edited !== undefined) assignments.set(setting.id, edited);
  else unsound.add(setting.id);
  if (base === undefined && isWhole && bases.every((each) => each.isWhole)) diagnostics.push(editHasNoList(bound));
}

function reportDecision(merging: Merging, by: BoundSetting, inherited: readonly Assignment[]): void {
  const { diagnostics, isWhole, bases } = merging;
  const at = { span: by.keySpan, pointer: by.pointer };
  if (by.wish.kind === 'unmanaged') {
    const mayBeThere = !isWhole || bases.some((base) => !base.isWhole || base.unsound.has(by.setting.id));
    if (inherited.length > 0 || mayBeThere) return;
    diagnostics.push(createDiagnostic('unmanaged-changes-nothing', { path: pathOf(by) }, at));
  } else if (inherited.length > 0) {
    const args = { path: pathOf(by), base: filesOf(inherited).join(' and ') };
    diagnostics.push(createDiagnostic('assignment-overrides-base', args, { ...at, related: placesOf(inherited) }));
  }
}

/** The path at which the author wrote it: of the setting, or of a group. */
function pathOf({ pointer }: BoundSetting): string {
  return splitPointer(pointer).join('.');
}

function reportDisagreement(
  merging: Merging,
  { id, policyPath }: SettingDefinition,
  bound: BoundSetting | undefined,
  inherited: readonly Assignment[],
): void {
  const { intent, diagnostics, unsound } = merging;
  unsound.add(id);
  const reference = intent.bases.at(-1);
  const at = bound === undefined ? { span: reference?.span, pointer: reference?.pointer } : { span: bound.keySpan, pointer: bound.pointer };
  const args = { path: policyPath, bases: filesOf(inherited) };
  diagnostics.push(createDiagnostic('bases-disagree', args, { ...at, related: placesOf(inherited) }));
}

function placesOf(assignments: readonly Assignment[]): readonly { readonly message: string; readonly span: Span }[] {
  return assignments.map(({ span }) => ({ message: `${span.file} says this`, span }));
}

function filesOf(assignments: readonly Assignment[]): readonly string[] {
  return [...new Set(assignments.map(({ span }) => span.file))];
}

/** A base that is reached by two ways brings its waivers once. */
function uniqueWaivers(waivers: readonly Waiver[]): readonly Waiver[] {
  return [...new Map(waivers.map((waiver) => [`${waiver.span.file} ${waiver.pointer}`, waiver])).values()];
}
