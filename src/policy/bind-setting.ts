import type { SettingDefinition, TableRow } from '../catalogue/settings/definition.js';
import { maskOfWords } from '../catalogue/settings/flags.js';
import { createDiagnostic } from '../diagnostics/create.js';
import { entryKeyOf } from '../schema/shape.js';
import { findMember, type Member, type SourceNode } from '../source/document.js';
import { pointerBelow } from '../source/pointer.js';
import { bindJustification } from './bind-justification.js';
import { type Binding, spanIn } from './binding.js';
import { entryName, identityOf } from './data.js';
import type { BoundSetting, Removal, Wish } from './intent.js';
import type { Entry } from './policy.js';

/** Binds a setting that is known to be well formed: short, long, the only rows of an additive list, or an edit of a base's list. */
export function bindSetting(binding: Binding, setting: SettingDefinition, member: Member, pointer: string): BoundSetting {
  const node = member.value;
  const holder = (['value', 'only'] as const).find((key) => findMember(node, key) !== undefined);
  const valueNode = holder === undefined ? node : findMember(node, holder)!.value;
  const isEdit = node.kind === 'object' && holder === undefined;
  const wish = isEdit
    ? bindEdit(binding, setting, node, pointer)
    : bindValue(binding, setting, valueNode, holder === undefined ? pointer : pointerBelow(pointer, holder));
  return {
    setting,
    wish: wish.kind === 'value' && holder === 'only' ? { ...wish, only: true } : wish,
    span: spanIn(binding, valueNode.range),
    keySpan: spanIn(binding, member.keyRange),
    pointer,
    justification: node.kind === 'object' ? bindJustification(binding, node, pointer) : undefined,
  };
}

function bindValue(binding: Binding, setting: SettingDefinition, node: SourceNode, pointer: string): Wish {
  const { value } = setting;
  if (node.kind === 'string' && (node.value === 'default' || node.value === 'unmanaged')) return { kind: node.value };
  if (node.kind === 'array') {
    const entries = bindEntries(binding, setting, node, pointer);
    if (value.kind === 'flags') return { kind: 'value', data: maskOfWords(value.flags, entries.map(wordOf)), entries: [] };
    return { kind: 'value', data: entries.map(({ data }) => data) as readonly string[] | readonly TableRow[], entries };
  }
  const choice = value.kind === 'choice' ? value.choices.find(({ word }) => node.kind === 'string' && word === node.value) : undefined;
  return { kind: 'value', data: choice?.data ?? (node as { readonly value: number | string }).value, entries: [] };
}

function wordOf({ data }: Entry): string {
  return typeof data === 'string' ? data : '';
}

function bindEdit(binding: Binding, setting: SettingDefinition, node: SourceNode, pointer: string): Wish {
  const add = findMember(node, 'add')?.value;
  const remove = findMember(node, 'remove')?.value;
  return {
    kind: 'edit',
    add: bindEntries(binding, setting, add, pointerBelow(pointer, 'add')),
    remove: remove?.kind === 'array' ? remove.items.map((item, index) => bindRemoval(binding, item, `${pointer}/remove/${index}`)) : [],
  };
}

function bindRemoval(binding: Binding, item: SourceNode, pointer: string): Removal {
  return { key: item.kind === 'string' ? item.value : '', span: spanIn(binding, item.range), pointer };
}

/** The entries of a list or table; one that stands twice is reported, and kept once. */
function bindEntries(binding: Binding, setting: SettingDefinition, node: SourceNode | undefined, pointer: string): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const [index, item] of (node?.kind === 'array' ? node.items : []).entries()) {
    const entry = bindEntry(binding, setting, item, pointerBelow(pointer, index));
    const identity = identityOf(setting, entry.data);
    const first = entries.get(identity);
    if (first === undefined) entries.set(identity, entry);
    else reportDuplicate(binding, setting, entry, first);
  }
  return [...entries.values()];
}

function reportDuplicate(binding: Binding, setting: SettingDefinition, entry: Entry, first: Entry): void {
  const args = { path: setting.policyPath, entry: entryName(setting, entry.data) };
  const related = [{ message: 'it first appears here', span: first.span }];
  binding.diagnostics.push(createDiagnostic('entry-is-duplicate', args, { span: entry.span, pointer: entry.pointer, related }));
}

function bindEntry(binding: Binding, setting: SettingDefinition, item: SourceNode, pointer: string): Entry {
  const justification = item.kind === 'object' ? bindJustification(binding, item, pointer) : undefined;
  return {
    data: setting.value.kind === 'table' ? bindRow(setting, item) : bindText(setting, item),
    span: spanIn(binding, item.range),
    pointer,
    ...(justification === undefined ? {} : { justification }),
  };
}

function bindText(setting: SettingDefinition, item: SourceNode): string {
  const text = item.kind === 'object' ? findMember(item, entryKeyOf(setting))?.value : item;
  return text?.kind === 'string' ? text.value : '';
}

/** A row in the order of its columns; true and false become 1 and 0. */
function bindRow({ value }: SettingDefinition, item: SourceNode): TableRow {
  const row: Record<string, string | number> = {};
  for (const { name } of value.kind === 'table' ? value.columns : []) {
    const cell = findMember(item, name)?.value;
    if (cell?.kind === 'string' || cell?.kind === 'number') row[name] = cell.value;
    else if (cell?.kind === 'boolean') row[name] = cell.value ? 1 : 0;
  }
  return row;
}
