import type { TypedData } from '../formats/decode-data.js';
import type { SecurityTemplate, TemplateData, TemplateRegistryValue, TemplateSection } from '../formats/security-template/model.js';
import { computerHive, type ImportRecord, placeOf } from './record.js';

/** Sections that say what kind of file it is, and of no machine anything. */
const frame: readonly string[] = ['unicode', 'version', 'profile description'];

/** How a template calls the hives. */
const hives: Readonly<Record<string, string>> = {
  MACHINE: computerHive,
  USERS: 'HKEY_USERS',
  CLASSES_ROOT: 'HKEY_CLASSES_ROOT',
};

/** What a security template says: registry values, and the lines of its other sections as they are written. */
export function recordsOfSecurityTemplate({ sections }: SecurityTemplate, file: string): readonly ImportRecord[] {
  return sections.flatMap((section) => recordsOfSection(section, file));
}

function recordsOfSection(section: TemplateSection, file: string): readonly ImportRecord[] {
  if (section.kind === 'registry-values') return section.values.map((value) => recordOfTemplateValue(value, file));
  const { name, lines } = section;
  if (frame.includes(name.toLowerCase())) return [];
  return lines.map((line) => ({ kind: 'foreign', area: areaOfSection(name), says: line.text, at: placeOf(line, file) }));
}

/** What an administrator calls the lines of a section. */
export function areaOfSection(name: string): string {
  return `security template: ${name}`;
}

/** A line under [Registry Values]. */
export function recordOfTemplateValue({ name, data, at }: TemplateRegistryValue, file: string): ImportRecord {
  const [root = '', ...names] = name.split('\\');
  const valueName = names.pop() ?? '';
  const hive = hives[root.toUpperCase()] ?? root;
  const place = placeOf(at === undefined ? {} : { at }, file);
  return { kind: 'registry', hive, key: names.join('\\'), effect: { kind: 'set', valueName, ...dataOf(data) }, at: place };
}

function dataOf(data: TemplateData): TypedData {
  switch (data.type) {
    case 1:
      return { type: 'REG_SZ', data: data.text };
    case 2:
      return { type: 'REG_EXPAND_SZ', data: data.text };
    case 3:
      return { type: 'REG_BINARY', data: data.written };
    case 4:
      return { type: 'REG_DWORD', data: data.value };
    case 7:
      return { type: 'REG_MULTI_SZ', data: data.texts };
  }
}
