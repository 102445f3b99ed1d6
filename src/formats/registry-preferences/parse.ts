import { trimOf } from '../../text/trim.js';
import type { XmlElement } from '../../text/xml-reader.js';
import type { Parsed } from '../parsed.js';
import { isHive } from '../registry-data.js';
import { childrenNamed, XmlFile } from '../xml-file.js';
import type {
  PreferenceAction,
  PreferenceCollection,
  PreferenceData,
  PreferenceFilter,
  PreferenceItem,
  PreferenceMember,
  RegistryPreferences,
} from './model.js';
import { actionLetters, knownAttributes, usualHive } from './words.js';

/**
 * Reads Registry.xml of preferences: items and groups of them, switched off or not, with their conditions. What of it is not understood is an error with
 * its place, and left out; the other items are read.
 */
export function parseRegistryPreferences(file: string, bytes: Uint8Array): Parsed<RegistryPreferences> {
  const xml = XmlFile.open('Registry.xml of preferences', file, bytes, ['RegistrySettings']);
  if (!(xml instanceof XmlFile)) return { diagnostics: xml.diagnostics };
  // What it says of all its items is not understood: none of them can be.
  const isUnderstood = xml.record(() => xml.failUnknownAttributes(xml.root, knownAttributes.root)).length > 0;
  return { ...(isUnderstood ? { model: { items: readMembers(xml, xml.root) } } : {}), diagnostics: xml.diagnostics };
}

function readMembers(xml: XmlFile, parent: XmlElement): readonly PreferenceMember[] {
  return xml.elementsIn(parent).flatMap((element): readonly PreferenceMember[] => {
    if (element.name === 'Registry') return xml.record(() => readItem(xml, element)).flat();
    if (element.name === 'Collection') return readCollection(xml, element);
    if (element.name !== 'Filters' || parent === xml.root) xml.fail(element, `<${element.name}> is neither an item nor a group of items`);
    return [];
  });
}

/** No group where it is not understood what holds for all in it; members that are not understood are left out of it. */
function readCollection(xml: XmlFile, element: XmlElement): readonly PreferenceCollection[] {
  const scopes = xml.record(() => {
    xml.failUnknownAttributes(element, knownAttributes.collection);
    const [filters, second] = childrenNamed(element, 'Filters');
    if (second !== undefined) xml.fail(second, `<${element.name}> has <Filters> twice`);
    return readScope(xml, element, filters);
  });
  return scopes.map((scope) => ({
    name: element.attributes.get('name') ?? '',
    ...scope,
    members: readMembers(xml, element),
    at: xml.at(element),
  }));
}

function readScope(
  xml: XmlFile,
  element: XmlElement,
  conditions: XmlElement | undefined,
): Omit<PreferenceCollection, 'name' | 'members' | 'at'> {
  const filters = conditions === undefined ? [] : readFilters(xml, conditions);
  const { attributes } = element;
  // the wizard that copies values of a machine writes the one for the other
  const description = attributes.get('desc') ?? attributes.get('descr');
  return {
    ...(isOn(xml, element, 'disabled') ? { disabled: true } : {}),
    ...(isOn(xml, element, 'bypassErrors') ? { bypassesErrors: true } : {}),
    ...(description === undefined ? {} : { description }),
    ...(filters.length === 0 ? {} : { filters }),
  };
}

function readFilters(xml: XmlFile, element: XmlElement): readonly PreferenceFilter[] {
  return xml.elementsIn(element).map((filter) => {
    const inner = readFilters(xml, filter);
    return { name: filter.name, attributes: Object.fromEntries(filter.attributes), ...(inner.length === 0 ? {} : { filters: inner }) };
  });
}

/** No item where it is not understood. */
function readItem(xml: XmlFile, element: XmlElement): readonly PreferenceItem[] {
  xml.failUnknownAttributes(element, knownAttributes.item);
  const parts = xml.fieldsOf(element, ['Properties', 'Filters']);
  const properties = parts.get('Properties');
  if (properties === undefined) {
    xml.fail(element, 'the item has no <Properties>');
    return [];
  }
  xml.failUnknownAttributes(properties, knownAttributes.properties);
  const read = readProperties(xml, properties, isOn(xml, element, 'removePolicy'));
  if (typeof read === 'string') {
    xml.fail(properties, read);
    return [];
  }
  const { attributes } = element;
  return [
    {
      ...read,
      uid: attributes.get('uid') ?? '',
      changed: attributes.get('changed') ?? '',
      ...(isOn(xml, element, 'userContext') ? { asUser: true } : {}),
      ...readScope(xml, element, parts.get('Filters')),
      at: xml.at(element),
    },
  ];
}

/** The place and the action of an item, or what is wrong with them. */
function readProperties(
  xml: XmlFile,
  properties: XmlElement,
  removesWhenGone: boolean,
): Pick<PreferenceItem, 'hive' | 'key' | 'valueName' | 'action'> | string {
  const attribute = (name: string): string => properties.attributes.get(name) ?? '';
  const hive = attribute('hive').toUpperCase();
  if (!isHive(hive)) return `the hive is ${attribute('hive') === '' ? 'missing' : attribute('hive')}, which is none of the registry`;
  // The console writes none, people do; Windows takes them for nothing.
  const key = trimOf(attribute('key'), '\\');
  if (key === '') return 'it names no key';
  const action = readAction(xml, properties, removesWhenGone);
  if (typeof action === 'string') return action;
  const name = attribute('name');
  const valueName = name === '' && !isOn(xml, properties, 'default') ? null : name;
  return { ...(hive === usualHive ? {} : { hive }), key, valueName, action };
}

function readAction(xml: XmlFile, properties: XmlElement, removesWhenGone: boolean): PreferenceAction | string {
  const letter = properties.attributes.get('action') ?? actionLetters.update;
  const kind = (Object.keys(actionLetters) as (keyof typeof actionLetters)[]).find((each) => actionLetters[each] === letter.toUpperCase());
  if (kind === undefined) return `the action ${letter} is none of C, R, U and D`;
  const list = readList(xml, properties);
  if (kind === 'delete') return { kind };
  const data = readData(properties, list);
  if (typeof data === 'string') return data;
  return { kind, data, ...(removesWhenGone ? { removesWhenGone } : {}) };
}

/** The strings in an item's properties; undefined where it has none. */
function readList(xml: XmlFile, properties: XmlElement): readonly string[] | undefined {
  const values = xml.fieldsOf(properties, ['Values']).get('Values');
  return values === undefined ? undefined : xml.elementsNamed(values, 'Value').map((value) => xml.textOf(value));
}

/** The data of an item, or what is wrong with it. */
function readData(properties: XmlElement, list: readonly string[] | undefined): PreferenceData | string {
  const typeName = properties.attributes.get('type') ?? '';
  const written = properties.attributes.get('value') ?? '';
  if (list !== undefined && list.length > 0 && typeName !== 'REG_MULTI_SZ') return `<Values> stands in an item of the type ${typeName}`;
  switch (typeName) {
    case 'REG_DWORD':
      // One digit is the same number in either way of writing.
      if (!/^(?:[0-9a-fA-F]{8}|[0-9])$/.test(written)) return 'the value of a REG_DWORD is not written in eight hexadecimal digits';
      return { type: typeName, value: Number.parseInt(written, 16) };
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
      return { type: typeName, text: written };
    case 'REG_MULTI_SZ':
      if (list === undefined && written !== '') return 'the strings of a REG_MULTI_SZ stand in <Values>, which it has not';
      return { type: typeName, texts: list ?? [] };
    default:
      return { type: 'other', typeName, written };
  }
}

/** Whether a switch is 1; another word than 1 and 0 is said not to be understood. */
function isOn(xml: XmlFile, element: XmlElement, name: string): boolean {
  const written = element.attributes.get(name) ?? '0';
  if (written !== '0' && written !== '1') xml.fail(element, `${name} is ${written}, which is neither 0 nor 1`);
  return written === '1';
}
