import type { XmlElement } from '../../text/xml-reader.js';
import type { Parsed } from '../parsed.js';
import { isHive } from '../registry-data.js';
import { childrenNamed, textIn, XmlFile } from '../xml-file.js';
import type {
  PreferenceAction,
  PreferenceCollection,
  PreferenceData,
  PreferenceFilter,
  PreferenceItem,
  PreferenceMember,
  RegistryPreferences,
} from './model.js';
import { actionLetters, usualHive } from './words.js';

/**
 * Reads Registry.xml of preferences: items and groups of them, switched off or not, with their conditions. What of it is not understood is an error with
 * its place, and left out; the other items are read.
 */
export function parseRegistryPreferences(file: string, bytes: Uint8Array): Parsed<RegistryPreferences> {
  const xml = XmlFile.open('Registry.xml of preferences', file, bytes, ['RegistrySettings']);
  if (!(xml instanceof XmlFile)) return { diagnostics: xml.diagnostics };
  const items = readMembers(xml, xml.root);
  return { model: { items }, diagnostics: xml.diagnostics };
}

function readMembers(xml: XmlFile, parent: XmlElement): readonly PreferenceMember[] {
  return xml.elementsIn(parent).flatMap((element): readonly PreferenceMember[] => {
    if (element.name === 'Registry') return readItem(xml, element);
    if (element.name === 'Collection') return [readCollection(xml, element)];
    if (element.name !== 'Filters' || parent === xml.root) xml.fail(element, `<${element.name}> is neither an item nor a group of items`);
    return [];
  });
}

function readCollection(xml: XmlFile, element: XmlElement): PreferenceCollection {
  return {
    name: element.attributes.get('name') ?? '',
    ...readScope(xml, element),
    members: readMembers(xml, element),
    at: xml.at(element),
  };
}

function readScope(xml: XmlFile, element: XmlElement): Pick<PreferenceItem, 'disabled' | 'filters'> {
  const filters = childrenNamed(element, 'Filters').flatMap((each) => xml.elementsIn(each).map((filter) => readFilter(xml, filter)));
  return { ...(isOn(element, 'disabled') ? { disabled: true } : {}), ...(filters.length === 0 ? {} : { filters }) };
}

function readFilter(xml: XmlFile, element: XmlElement): PreferenceFilter {
  const inner = xml.elementsIn(element).map((filter) => readFilter(xml, filter));
  return { name: element.name, attributes: Object.fromEntries(element.attributes), ...(inner.length === 0 ? {} : { filters: inner }) };
}

/** No item where it is not understood. */
function readItem(xml: XmlFile, element: XmlElement): readonly PreferenceItem[] {
  const [properties, second] = childrenNamed(element, 'Properties');
  if (properties === undefined || second !== undefined) {
    xml.fail(second ?? element, second === undefined ? 'the item has no <Properties>' : 'the item has <Properties> twice');
    return [];
  }
  const read = readProperties(properties, isOn(element, 'removePolicy'));
  if (typeof read === 'string') {
    xml.fail(properties, read);
    return [];
  }
  const { attributes } = element;
  const description = attributes.get('desc');
  return [
    {
      ...read,
      uid: attributes.get('uid') ?? '',
      changed: attributes.get('changed') ?? '',
      ...(description === undefined ? {} : { description }),
      ...(isOn(element, 'userContext') ? { asUser: true } : {}),
      ...readScope(xml, element),
      at: xml.at(element),
    },
  ];
}

/** The place and the action of an item, or what is wrong with them. */
function readProperties(
  properties: XmlElement,
  removesWhenGone: boolean,
): Pick<PreferenceItem, 'hive' | 'key' | 'valueName' | 'action'> | string {
  const attribute = (name: string): string => properties.attributes.get(name) ?? '';
  const hive = attribute('hive').toUpperCase();
  if (!isHive(hive)) return `the hive is ${attribute('hive') === '' ? 'missing' : attribute('hive')}, which is none of the registry`;
  // The console writes none, people do; Windows takes them for nothing.
  const key = attribute('key').replace(/^\\+|\\+$/g, '');
  if (key === '') return 'it names no key';
  const action = readAction(properties, removesWhenGone);
  if (typeof action === 'string') return action;
  const name = attribute('name');
  const valueName = name === '' && !isOn(properties, 'default') ? null : name;
  return { ...(hive === usualHive ? {} : { hive }), key, valueName, action };
}

function readAction(properties: XmlElement, removesWhenGone: boolean): PreferenceAction | string {
  const letter = properties.attributes.get('action') ?? actionLetters.update;
  const kind = (Object.keys(actionLetters) as (keyof typeof actionLetters)[]).find((each) => actionLetters[each] === letter.toUpperCase());
  if (kind === undefined) return `the action ${letter} is none of C, R, U and D`;
  if (kind === 'delete') return { kind };
  const data = readData(properties);
  if (typeof data === 'string') return data;
  return { kind, data, ...(removesWhenGone ? { removesWhenGone } : {}) };
}

/** The data of an item, or what is wrong with it. */
function readData(properties: XmlElement): PreferenceData | string {
  const typeName = properties.attributes.get('type') ?? '';
  const written = properties.attributes.get('value') ?? '';
  switch (typeName) {
    case 'REG_DWORD':
      // One digit is the same number in either way of writing.
      if (!/^(?:[0-9a-fA-F]{8}|[0-9])$/.test(written)) return 'the value of a REG_DWORD is not written in eight hexadecimal digits';
      return { type: typeName, value: Number.parseInt(written, 16) };
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
      return { type: typeName, text: written };
    case 'REG_MULTI_SZ': {
      const [values] = childrenNamed(properties, 'Values');
      if (values === undefined && written !== '') return 'the strings of a REG_MULTI_SZ stand in <Values>, which it has not';
      return { type: typeName, texts: values === undefined ? [] : childrenNamed(values, 'Value').map(textIn) };
    }
    default:
      return { type: 'other', typeName, written };
  }
}

function isOn({ attributes }: XmlElement, name: string): boolean {
  return attributes.get(name) === '1';
}
