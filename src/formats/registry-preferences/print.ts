import { printXmlText, type XmlContent, type XmlTree } from '../../text/xml.js';
import type { PreferenceAction, PreferenceData, PreferenceFilter, PreferenceItem, PreferenceMember, RegistryPreferences } from './model.js';
import { actionLetters, classIds, usualHive } from './words.js';

/** Numbers of the console's icons, by action: those of numbers, and those of texts and lists. */
const icons = {
  number: { create: 10, replace: 11, update: 12, delete: 13 },
  text: { create: 5, replace: 6, update: 7, delete: 8 },
} as const;

/**
 * Prints Registry.xml as the console does: UTF-8 without byte order mark, CR LF, a line an item; the first item of a group stands on the line of the group,
 * further ones are indented by tabs.
 */
export function printRegistryPreferences({ items }: RegistryPreferences): Uint8Array {
  const root: XmlTree = { name: 'RegistrySettings', attributes: { clsid: classIds.settings }, children: indent(items.map(memberAt(1)), 0) };
  return new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\r\n${printXmlText(root)}\r\n`);
}

function memberAt(depth: number): (member: PreferenceMember) => XmlTree {
  return (member) => {
    if (!('members' in member)) return describeItem(member);
    const { name, disabled, bypassesErrors, description, filters = [], members } = member;
    const switches = { bypassErrors: bypassesErrors && '1', disabled: disabled && '1' };
    const attributes = { clsid: classIds.collection, name, ...switches, desc: description };
    return { name: 'Collection', attributes, children: indent([...members.map(memberAt(depth + 1)), ...filtersOf(filters)], depth) };
  };
}

/** The children of an element at this depth, with the line ends and tabs between and behind them. */
function indent(children: readonly XmlTree[], depth: number): readonly XmlContent[] {
  const between = `\r\n${'\t'.repeat(depth + 1)}`;
  const lines = children.flatMap((child, index) => (index === 0 ? [child] : [between, child]));
  return children.length === 0 ? [] : [...lines, `\r\n${'\t'.repeat(depth)}`];
}

/** The element of an item, as Registry.xml and reports on it have it. */
export function describeItem(item: PreferenceItem): XmlTree {
  const { valueName, action, uid, changed, description, disabled, bypassesErrors, asUser, filters = [] } = item;
  const isNumber = action.kind !== 'delete' && action.data.type === 'REG_DWORD';
  const own = {
    clsid: classIds.item,
    name: valueName ?? '',
    status: valueName ?? '',
    image: String(icons[isNumber ? 'number' : 'text'][action.kind]),
    changed,
    uid,
    removePolicy: removesWhenGone(action) ? '1' : undefined,
    bypassErrors: bypassesErrors && '1',
    userContext: asUser && '1',
    disabled: disabled && '1',
    desc: description,
  };
  return { name: 'Registry', attributes: own, children: [propertiesOf(item), ...filtersOf(filters)] };
}

function removesWhenGone(action: PreferenceAction): boolean {
  return action.kind !== 'delete' && action.removesWhenGone === true;
}

function propertiesOf({ hive = usualHive, key, valueName, action }: PreferenceItem): XmlTree {
  const data = action.kind === 'delete' ? { type: 'REG_SZ', value: '' } : { type: typeOf(action.data), value: printData(action.data) };
  const place = { default: valueName === '' ? '1' : '0', hive, key, name: valueName ?? '' };
  const attributes = { action: actionLetters[action.kind], displayDecimal: '1', ...place, ...data };
  if (action.kind === 'delete' || action.data.type !== 'REG_MULTI_SZ') return { name: 'Properties', attributes };
  const values = action.data.texts.map((text) => ({ name: 'Value', text }));
  return { name: 'Properties', attributes, children: [{ name: 'Values', children: values }] };
}

function typeOf(data: PreferenceData): string {
  return data.type === 'other' ? data.typeName : data.type;
}

/** A number is eight hexadecimal digits, whatever the console shows; of a list it is the strings with blanks between, which stand in elements too. */
function printData(data: PreferenceData): string {
  switch (data.type) {
    case 'REG_DWORD':
      return data.value.toString(16).toUpperCase().padStart(8, '0');
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
      return data.text;
    case 'REG_MULTI_SZ':
      return data.texts.join(' ');
    case 'other':
      return data.written;
  }
}

function filtersOf(filters: readonly PreferenceFilter[]): readonly XmlTree[] {
  return filters.length === 0 ? [] : [{ name: 'Filters', children: filters.map(filterOf) }];
}

function filterOf({ name, attributes, filters = [] }: PreferenceFilter): XmlTree {
  return { name, attributes, children: filters.map(filterOf) };
}
