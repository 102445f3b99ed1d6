import type { SettingDefinition, TableRow } from '../catalogue/settings/definition.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { entryName, identityOf, removalKeyOf } from './data.js';
import type { BoundSetting, Wish } from './intent.js';
import type { Assignment, Entry } from './policy.js';

type Edit = Extract<Wish, { readonly kind: 'edit' }>;

/** The base's list after `remove`, then `add`; undefined when the edit cannot be done, which is reported. */
export function applyEdit(bound: BoundSetting, edit: Edit, base: Assignment, diagnostics: Diagnostic[]): Assignment | undefined {
  const { setting } = bound;
  if (base.wanted.kind === 'default') {
    diagnostics.push(editHasNoList(bound, base));
    return undefined;
  }
  const before = diagnostics.length;
  const kept = remove(setting, edit, base.wanted.entries, diagnostics);
  const entries = add(setting, edit, kept, diagnostics);
  const isNoList = entries.length === 0 && 'emptyMeans' in setting.value && setting.value.emptyMeans === 'absent';
  if (isNoList && diagnostics.length === before) {
    const args = { path: setting.policyPath };
    diagnostics.push(
      createDiagnostic('edit-leaves-no-entry', args, { span: bound.keySpan, pointer: bound.pointer, related: [baseHere(base)] }),
    );
  }
  const justification = bound.justification ?? base.justification;
  return {
    setting: base.setting,
    wanted: { ...base.wanted, data: entries.map(({ data }) => data) as readonly string[] | readonly TableRow[], entries },
    span: bound.span,
    keySpan: bound.keySpan,
    pointer: bound.pointer,
    ...(justification === undefined ? {} : { justification }),
    overrides: [{ span: base.span }, ...base.overrides],
  };
}

/** An edit without anything to edit. */
export function editHasNoList({ setting, keySpan, pointer }: BoundSetting, base?: Assignment): Diagnostic {
  const related = base === undefined ? [] : [baseHere(base)];
  return createDiagnostic('edit-has-no-list', { path: setting.policyPath }, { span: keySpan, pointer, related });
}

function remove(setting: SettingDefinition, edit: Edit, entries: readonly Entry[], diagnostics: Diagnostic[]): readonly Entry[] {
  for (const { key, span, pointer } of edit.remove) {
    if (entries.some(({ data }) => removalKeyOf(setting, data) === key.toLowerCase())) continue;
    const args = { path: setting.policyPath, entry: key, entries: entries.map(({ data }) => entryName(setting, data)) };
    diagnostics.push(createDiagnostic('entry-is-not-in-base', args, { span, pointer }));
  }
  const removed = new Set(edit.remove.map(({ key }) => key.toLowerCase()));
  return entries.filter(({ data }) => !removed.has(removalKeyOf(setting, data)));
}

function add(setting: SettingDefinition, edit: Edit, entries: readonly Entry[], diagnostics: Diagnostic[]): readonly Entry[] {
  const there = new Map(entries.map((entry) => [identityOf(setting, entry.data), entry]));
  for (const entry of edit.add) {
    const known = there.get(identityOf(setting, entry.data));
    if (known === undefined) continue;
    const args = { path: setting.policyPath, entry: entryName(setting, entry.data) };
    const related = [{ message: 'the base has it here', span: known.span }];
    diagnostics.push(createDiagnostic('entry-is-in-base-already', args, { span: entry.span, pointer: entry.pointer, related }));
  }
  return [...entries, ...edit.add.filter(({ data }) => !there.has(identityOf(setting, data)))];
}

function baseHere({ span }: Assignment): { readonly message: string; readonly span: Assignment['span'] } {
  return { message: 'the base says this', span };
}
