import type { LgpoEntry } from '../../src/formats/lgpo-text/model.js';
import { parseLgpoText } from '../../src/formats/lgpo-text/parse.js';
import type { PolicyRule } from '../../src/formats/policy-rules/model.js';
import { parsePolicyRules } from '../../src/formats/policy-rules/parse.js';
import { type RegFile, type RegData } from '../../src/formats/reg/model.js';
import { parseReg } from '../../src/formats/reg/parse.js';
import { decodeRegistryDword, decodeRegistryString, decodeRegistryStrings, registryTypeName } from '../../src/formats/registry-data.js';
import { meaningOf, type RegistryPolEntry } from '../../src/formats/registry-pol/model.js';
import { parseRegistryPol } from '../../src/formats/registry-pol/parse.js';
import type { TemplateRegistryValue } from '../../src/formats/security-template/model.js';
import { parseSecurityTemplate } from '../../src/formats/security-template/parse.js';
import { parseRegistryValue } from '../../src/formats/security-template/registry-value.js';
import { firewallGroupsIn, firewallPolicyVersion, firewallRulesKey } from '../../src/state/firewall-rules.js';
import type { FoundItem, FoundValue } from '../../src/state/found.js';
import { parseXml, type XmlElement } from '../../src/text/xml-reader.js';
import type { FoundAt } from '../../src/text/span.js';

type Data = FoundValue['data'];

/** What a .reg file says of HKEY_LOCAL_MACHINE, as state to be raised. */
export function foundInReg(bytes: Uint8Array): readonly FoundItem[] {
  const file: RegFile = parseReg('found.reg', bytes).model ?? { keys: [] };
  return file.keys.flatMap((key): readonly FoundItem[] => {
    const path = key.path.replace(/^HKEY_LOCAL_MACHINE\\/, '');
    if (key.action === 'delete') return [{ kind: 'registry-key-values', key: path, ...placeOf(key) }];
    return key.values.map((value) => ({
      kind: 'registry',
      key: path,
      valueName: value.name,
      ...typed(value.data),
      ...placeOf(value),
    }));
  });
}

function placeOf({ at }: { readonly at?: FoundAt }): { readonly at?: FoundAt } {
  return at === undefined ? {} : { at };
}

function typed(data: RegData): { readonly type: string; readonly data: Data } {
  switch (data.kind) {
    case 'delete':
      return { type: 'REG_NONE', data: null };
    case 'dword':
      return { type: 'REG_DWORD', data: data.value };
    case 'string':
      return { type: 'REG_SZ', data: data.text };
    case 'hex':
      return decoded(data.type, data.bytes);
  }
}

/** What a registry.pol says, as state to be raised. */
export function foundInRegistryPol(bytes: Uint8Array): readonly FoundItem[] {
  const { entries } = parseRegistryPol('found.pol', bytes).model ?? { entries: [] };
  return withFirewallGroups(entries.map(foundInEntry));
}

/** The same with the rules of the firewall as the groups that they open and close. */
function withFirewallGroups(items: readonly FoundItem[]): readonly FoundItem[] {
  const isIn = (item: FoundItem, key: string): boolean => item.kind === 'registry' && item.key === key;
  const rules = items.filter((item) => isIn(item, firewallRulesKey));
  const texts = rules.map((item) => (item.kind === 'registry' ? String(item.data) : ''));
  const others = items.filter((item) => !isIn(item, firewallRulesKey) && !isIn(item, firewallPolicyVersion.key));
  return [...others, ...firewallGroupsIn(texts)];
}

function foundInEntry(entry: RegistryPolEntry): FoundItem {
  const meaning = meaningOf(entry);
  if (meaning.kind === 'delete-all-values') return { kind: 'registry-key-values', key: entry.key, ...placeOf(entry) };
  if (meaning.kind === 'delete-value')
    return { kind: 'registry', key: entry.key, valueName: meaning.valueName, type: 'REG_NONE', data: null, ...placeOf(entry) };
  return { kind: 'registry', key: entry.key, valueName: entry.valueName, ...decoded(entry.type, entry.data), ...placeOf(entry) };
}

function decoded(type: number, bytes: Uint8Array): { readonly type: string; readonly data: Data } {
  const name = registryTypeName(type) ?? `type ${type}`;
  if (name === 'REG_DWORD') return { type: name, data: decodeRegistryDword(bytes) ?? null };
  if (name === 'REG_MULTI_SZ') return { type: name, data: decodeRegistryStrings(bytes) ?? null };
  return { type: name, data: decodeRegistryString(bytes) ?? null };
}

/** What LGPO text says, as state to be raised. */
export function foundInLgpoText(bytes: Uint8Array): readonly FoundItem[] {
  const { blocks } = parseLgpoText('found.txt', bytes).model ?? { blocks: [] };
  return blocks
    .filter((block): block is LgpoEntry => block.kind === 'entry')
    .map((entry): FoundItem => {
      const { key, valueName, action } = entry;
      if (action.kind === 'delete-all-values') return { kind: 'registry-key-values', key, ...placeOf(entry) };
      return { kind: 'registry', key, valueName, ...lgpoData(entry), ...placeOf(entry) };
    });
}

function lgpoData({ action }: LgpoEntry): { readonly type: string; readonly data: Data } {
  switch (action.kind) {
    case 'dword':
      return { type: 'REG_DWORD', data: action.value };
    case 'string':
      return { type: 'REG_SZ', data: action.text };
    case 'strings':
      return { type: 'REG_MULTI_SZ', data: action.texts };
    default:
      return { type: 'REG_NONE', data: null };
  }
}

/** What the registry values of a security template say, as state to be raised. */
export function foundInSecurityTemplate(bytes: Uint8Array): readonly FoundItem[] {
  const { sections } = parseSecurityTemplate('found.inf', bytes).model ?? { sections: [] };
  return sections.flatMap((section) => (section.kind === 'registry-values' ? section.values.map(foundInTemplateValue) : []));
}

const templateTypes = { 1: 'REG_SZ', 2: 'REG_EXPAND_SZ', 3: 'REG_BINARY', 4: 'REG_DWORD', 7: 'REG_MULTI_SZ' } as const;

function foundInTemplateValue(value: TemplateRegistryValue): FoundItem {
  const { name, data } = value;
  const end = name.lastIndexOf('\\');
  const found = data.type === 4 ? data.value : data.type === 7 ? data.texts : data.type === 3 ? data.written : data.text;
  const place = { key: name.slice('MACHINE\\'.length, end), valueName: name.slice(end + 1) };
  return { kind: 'registry', ...place, type: templateTypes[data.type], data: found, ...placeOf(value) };
}

/** What PolicyRules say, as state to be raised. */
export function foundInPolicyRules(bytes: Uint8Array): readonly FoundItem[] {
  const { rules } = parsePolicyRules('found.PolicyRules', bytes).model ?? { rules: [] };
  return rules.flatMap((rule): readonly FoundItem[] => {
    if (rule.kind === 'registry') return [foundInRule(rule)];
    const value = rule.kind === 'security-template' ? parseRegistryValue(rule.line) : undefined;
    return value === undefined || 'problem' in value ? [] : [foundInTemplateValue(value)];
  });
}

function foundInRule(rule: PolicyRule & { readonly kind: 'registry' }): FoundItem {
  const { key, type, data } = rule;
  const meaning = meaningOf({ key, valueName: rule.valueName, type: 1, data: new Uint8Array() });
  if (meaning.kind === 'delete-all-values') return { kind: 'registry-key-values', key, ...placeOf(rule) };
  if (meaning.kind === 'delete-value')
    return { kind: 'registry', key, valueName: meaning.valueName, type: 'REG_NONE', data: null, ...placeOf(rule) };
  return { kind: 'registry', key, valueName: rule.valueName, type, data: type === 'REG_DWORD' ? Number(data) : data, ...placeOf(rule) };
}

/** What Registry.xml of preferences says, as state to be raised. */
export function foundInPreferences(bytes: Uint8Array): readonly FoundItem[] {
  const root = parseXml(new TextDecoder().decode(bytes));
  return 'problem' in root ? [] : elementsNamed(root, 'Properties').map(foundInProperties);
}

function foundInProperties(properties: XmlElement): FoundItem {
  const attribute = (name: string): string => properties.attributes.get(name) ?? '';
  const place = { key: attribute('key'), valueName: attribute('name') };
  if (attribute('action') === 'D') return { kind: 'registry', ...place, type: 'REG_NONE', data: null };
  const [type, value] = [attribute('type'), attribute('value')];
  const texts = elementsNamed(properties, 'Value').map(({ children }) => children.join(''));
  const data = type === 'REG_DWORD' ? Number.parseInt(value, 16) : type === 'REG_MULTI_SZ' ? texts : value;
  return { kind: 'registry', ...place, type, data };
}

function elementsNamed({ children }: XmlElement, name: string): readonly XmlElement[] {
  const elements = children.filter((child) => typeof child !== 'string');
  return elements.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsNamed(child, name)]);
}

/** A file of a target, wherever its folder is. */
interface FoundFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the backups of a folder say, each Group Policy object by the id of its backup. */
export function foundInGpoBackups(files: readonly FoundFile[]): ReadonlyMap<string, readonly FoundItem[]> {
  const idOf = ({ path }: FoundFile): string => /\{[-0-9A-F]{36}\}/.exec(path)?.[0] ?? '';
  const ids = new Set(files.map(idOf).filter((id) => id !== ''));
  return new Map([...ids].map((id) => [id, foundInGpoBackup(files.filter((file) => idOf(file) === id))]));
}

/** The same of all of them, what several say alike once. */
export function foundInAnyGpoBackup(files: readonly FoundFile[]): readonly FoundItem[] {
  const items = [...foundInGpoBackups(files).values()].flat();
  const distinct = new Map(items.map((item) => [JSON.stringify({ ...item, at: undefined }), item]));
  return [...distinct.values()];
}

function foundInGpoBackup(files: readonly FoundFile[]): readonly FoundItem[] {
  const bytesOf = (name: string): Uint8Array => files.find(({ path }) => path.endsWith(`/Machine/${name}`))?.bytes ?? new Uint8Array();
  return [
    ...foundInRegistryPol(bytesOf('registry.pol')),
    ...foundInSecurityTemplate(bytesOf('microsoft/windows nt/SecEdit/GptTmpl.inf')),
    ...foundInPreferences(bytesOf('Preferences/Registry/Registry.xml')),
  ];
}
