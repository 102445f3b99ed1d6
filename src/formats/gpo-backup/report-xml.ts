import type { XmlTree } from '../../text/xml.js';
import { describeItem } from '../registry-preferences/print.js';
import type { TemplateData } from '../security-template/model.js';
import type { GpoBackup } from './model.js';
import type { GpoReport, ReportedOption, ReportedPolicy, ReportedValue } from './report.js';

const settings = 'http://www.microsoft.com/GroupPolicy/Settings';
const types = 'http://www.microsoft.com/GroupPolicy/Types';

/**
 * gpreport.xml: what the object is called, which of its sides counts, and its settings, which the console shows of a backup. The words of Microsoft's templates
 * are not at hand: a policy is explained in ours, and a value that is filled in is shown by its place. Permissions are left out, they are those of a domain.
 */
export function describeReport({ gpoId, domain, displayName, time, report }: GpoBackup): XmlTree {
  return {
    name: 'GPO',
    attributes: {
      'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      xmlns: settings,
    },
    children: [
      { name: 'Identifier', children: [typed('Identifier', gpoId), typed('Domain', domain.name)] },
      ...fields({ Name: displayName, IncludeComments: 'true', CreatedTime: time, ModifiedTime: time, ReadTime: `${time}Z` }),
      ...fields({ FilterDataAvailable: 'true' }),
      {
        name: 'Computer',
        children: [...fields({ VersionDirectory: '1', VersionSysvol: '1', Enabled: 'true' }), ...describeSettings(report)],
      },
      { name: 'User', children: fields({ VersionDirectory: '0', VersionSysvol: '0', Enabled: 'false' }) },
    ],
  };
}

function typed(name: string, text: string): XmlTree {
  return { name, attributes: { xmlns: types }, text };
}

function fields(texts: Readonly<Record<string, string>>, prefix = ''): readonly XmlTree[] {
  return Object.entries(texts).map(([name, text]) => ({ name: `${prefix}${name}`, text }));
}

/** What an extension shows; its elements take the prefix that the extension has in the report. */
interface ReportedExtension {
  readonly name: string;
  readonly namespace: string;
  readonly type: string;
  readonly describe: (prefix: string) => readonly XmlTree[];
}

/** The extensions that have something to show, in the order of the console. */
function describeSettings({ policies, values, options, preferences }: GpoReport): readonly XmlTree[] {
  const blocked = (prefix: string): readonly XmlTree[] => fields({ Blocked: 'false' }, prefix);
  const extensions: readonly ReportedExtension[] = [
    ...listed(options, {
      name: 'Security',
      namespace: 'Security',
      type: 'SecuritySettings',
      describe: (prefix) => [...options.map((option) => describeOption(option, prefix)), ...blocked(prefix)],
    }),
    ...listed(preferences, {
      name: 'Windows Registry',
      namespace: 'Windows/Registry',
      type: 'RegistrySettings',
      describe: (prefix) => [describePreferences(preferences, prefix)],
    }),
    ...listed([...policies, ...values], {
      name: 'Registry',
      namespace: 'Registry',
      type: 'RegistrySettings',
      describe: (prefix) => [
        ...policies.map((policy) => describePolicy(policy, prefix)),
        ...values.map((value) => describeValue(value, prefix)),
        ...blocked(prefix),
      ],
    }),
  ];
  return extensions.map(({ name, namespace, type, describe }, index) => {
    const prefix = `q${index + 1}`;
    const attributes = { [`xmlns:${prefix}`]: `${settings}/${namespace}`, 'xsi:type': `${prefix}:${type}` };
    const extension = { name: 'Extension', attributes, children: describe(`${prefix}:`) };
    return { name: 'ExtensionData', children: [extension, { name: 'Name', text: name }] };
  });
}

function listed(shown: readonly unknown[], extension: ReportedExtension): readonly ReportedExtension[] {
  return shown.length === 0 ? [] : [extension];
}

function describeOption({ title, option: { name, data } }: ReportedOption, prefix: string): XmlTree {
  const [setting, shown] = describeData(data, prefix);
  const display = { name: `${prefix}Display`, children: [{ name: `${prefix}Name`, text: title }, { name: `${prefix}Units` }, shown] };
  return { name: `${prefix}SecurityOptions`, children: [{ name: `${prefix}KeyName`, text: name }, setting, display] };
}

/** The data of an option as it is stored and as it is shown. A text stands in the quotes of the template. */
function describeData(data: TemplateData, prefix: string): readonly [setting: XmlTree, shown: XmlTree] {
  if (data.type === 7) {
    const values = data.texts.map((text) => ({ name: `${prefix}Value`, text }));
    return [
      { name: `${prefix}SettingStrings`, children: values },
      { name: `${prefix}DisplayStrings`, children: values },
    ];
  }
  const text = data.type === 4 ? String(data.value) : data.type === 3 ? data.written : `"${data.text}"`;
  return [
    { name: `${prefix}${data.type === 4 ? 'SettingNumber' : 'SettingString'}`, text },
    { name: `${prefix}DisplayString`, text },
  ];
}

function describePreferences(items: GpoReport['preferences'], prefix: string): XmlTree {
  const prefixed = ({ name, attributes, children = [], text }: XmlTree): XmlTree => ({
    name: `${prefix}${name}`,
    ...(attributes === undefined ? {} : { attributes }),
    ...(text === undefined ? {} : { text }),
    children: children.map((child) => (typeof child === 'object' && 'name' in child ? prefixed(child) : child)),
  });
  const numbered = items.map((item, index): XmlTree => {
    const described = prefixed(describeItem(item));
    return { ...described, children: [{ name: `${prefix}GPOSettingOrder`, text: String(index + 1) }, ...(described.children ?? [])] };
  });
  return { name: `${prefix}RegistrySettings`, attributes: { clsid: '{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}' }, children: numbered };
}

function describePolicy({ name, state, explain, category }: ReportedPolicy, prefix: string): XmlTree {
  const shown = { Name: name, State: state, Explain: explain, ...(category === null ? {} : { Category: category }) };
  return { name: `${prefix}Policy`, children: fields(shown, prefix) };
}

function describeValue({ key, valueName, data }: ReportedValue, prefix: string): XmlTree {
  const shown = typeof data === 'number' ? { Name: valueName, Number: String(data) } : { Name: valueName, String: data ?? '' };
  const value = data === null ? [] : [{ name: `${prefix}Value`, children: fields(shown, prefix) }];
  return { name: `${prefix}RegistrySetting`, children: [...fields({ KeyPath: key, AdmSetting: 'false' }, prefix), ...value] };
}
