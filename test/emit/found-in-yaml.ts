import yaml from 'js-yaml';
import type { FoundItem } from '../../src/state/found.js';

/** Tasks of Ansible mark what is no template; the mark says nothing of the text. */
const unsafe = new yaml.Type('!unsafe', { kind: 'scalar', construct: (text: unknown) => text });

/** A YAML document by a reader that is not the printer's. */
export function readYaml(bytes: Uint8Array): unknown {
  return yaml.load(new TextDecoder().decode(bytes), { schema: yaml.DEFAULT_SCHEMA.extend([unsafe]) });
}

interface DscDocument {
  readonly resources: readonly {
    readonly properties: {
      readonly keyPath: string;
      readonly valueName?: string;
      readonly _exist?: false;
      readonly valueData?: { readonly DWord?: number; readonly String?: string; readonly MultiString?: readonly string[] };
    };
  }[];
}

/** What a configuration document of DSC says, as state to be raised. */
export function foundInDsc(bytes: Uint8Array): readonly FoundItem[] {
  const document = readYaml(bytes) as DscDocument;
  return document.resources.map(({ properties: { keyPath, valueName, _exist: exists, valueData } }): FoundItem => {
    const key = withoutHive(literal(keyPath));
    if (valueName === undefined) return { kind: 'registry-key-values', key };
    const place = { kind: 'registry' as const, key, valueName: literal(valueName) };
    if (exists === false) return { ...place, type: 'REG_NONE', data: null };
    if (valueData?.DWord !== undefined) return { ...place, type: 'REG_DWORD', data: valueData.DWord };
    if (valueData?.String !== undefined) return { ...place, type: 'REG_SZ', data: literal(valueData.String) };
    return { ...place, type: 'REG_MULTI_SZ', data: (valueData?.MultiString ?? []).map(literal) };
  });
}

/** As DSC takes it: two brackets at the beginning stand for one. */
function literal(text: string): string {
  if (text.startsWith('[') && !text.startsWith('[[')) throw new Error(`${text} is an expression`);
  return text.replace(/^\[\[/, '[');
}

interface WingetDocument {
  readonly properties: {
    readonly resources: readonly {
      readonly settings: {
        readonly Key: string;
        readonly ValueName: string;
        readonly ValueType?: string;
        readonly ValueData?: readonly string[];
        readonly Ensure: string;
      };
    }[];
  };
}

/** What a winget configuration says, as state to be raised. */
export function foundInWinget(bytes: Uint8Array): readonly FoundItem[] {
  const { properties } = readYaml(bytes) as WingetDocument;
  return properties.resources.map(({ settings: { Key, ValueName: valueName, ValueType, ValueData = [], Ensure } }): FoundItem => {
    const key = withoutHive(Key);
    if (Ensure === 'Absent' && valueName === '') return { kind: 'registry-key-values', key };
    const place = { kind: 'registry' as const, key, valueName };
    if (Ensure === 'Absent') return { ...place, type: 'REG_NONE', data: null };
    if (ValueType === 'DWord') return { ...place, type: 'REG_DWORD', data: Number(ValueData[0]) };
    return ValueType === 'String'
      ? { ...place, type: 'REG_SZ', data: ValueData[0] ?? '' }
      : { ...place, type: 'REG_MULTI_SZ', data: ValueData };
  });
}

interface AnsibleTask {
  readonly 'ansible.windows.win_regedit': {
    readonly path: string;
    readonly name?: string;
    readonly type?: string;
    readonly data?: number | string | readonly string[];
    readonly state: string;
  };
}

const ansibleTypes: Readonly<Record<string, string>> = { dword: 'REG_DWORD', string: 'REG_SZ', multistring: 'REG_MULTI_SZ' };

/** What a list of Ansible tasks says, as state to be raised. */
export function foundInAnsible(bytes: Uint8Array): readonly FoundItem[] {
  const tasks = readYaml(bytes) as readonly AnsibleTask[];
  return tasks.map(({ 'ansible.windows.win_regedit': { path, name, type = '', data = null, state } }): FoundItem => {
    const key = path.replace(/^HKLM:\\/, '');
    if (name === undefined) return { kind: 'registry-key-values', key };
    const isAbsent = state === 'absent';
    return {
      kind: 'registry',
      key,
      valueName: name,
      type: isAbsent ? 'REG_NONE' : (ansibleTypes[type] ?? type),
      data: isAbsent ? null : data,
    };
  });
}

function withoutHive(keyPath: string): string {
  return keyPath.replace(/^HKEY_LOCAL_MACHINE\\/, '');
}
