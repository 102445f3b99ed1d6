import type { SettingDefinition } from '../../catalogue/settings/definition.js';
import type { AdmxFile, Category, PolicyDefinition, PolicyElement, SupportDefinition } from '../../formats/admx/model.js';
import { printAdmx } from '../../formats/admx/print.js';
import { printAdml } from '../../formats/admx/print-resources.js';
import type { AdmlFile, LocalizedString, Presentation, PresentationControl } from '../../formats/admx/resources.js';
import { earliestReleases, namesOfFirstBuilds } from '../../resolve/since.js';
import { hive } from '../../state/item.js';
import { printRow } from '../../state/table-text.js';
import { choiceId, type TemplatePolicy, templatePolicy } from '../carriers/template-policy.js';
import type { PackageFacts, Target } from '../target.js';
import { namesOf } from '../ways.js';
import { templateLanguages, type TemplateWords } from './admx-words.js';

/** The revision of template and language files, which belong together and are copied together. */
const revision = '1.0';
const schemaVersion = '1.0';
const rootCategory = 'Smbward';

/** An administrative template with language files, for PolicyDefinitions of a machine or the central store of a domain. */
export const admx: Target = {
  title: 'Administrative template (.admx)',
  place: 'policy',
  carriers: [templatePolicy],
  pack(pieces, facts) {
    const policies = pieces.of(templatePolicy);
    if (policies.length === 0) return [];
    const languages = templateLanguages.map((words) => ({
      path: `${words.language}/smbward.adml`,
      bytes: printAdml(resourcesOf(policies, words, facts)),
    }));
    return [{ path: 'smbward.admx', bytes: printAdmx(templateOf(policies)) }, ...languages];
  },
};

function templateOf(policies: readonly TemplatePolicy[]): AdmxFile {
  return {
    revision,
    schemaVersion,
    target: { prefix: 'smbward', namespace: 'Smbward.Policies.Smb' },
    using: [{ prefix: 'windows', namespace: 'Microsoft.Policies.Windows' }],
    supersededAdm: [],
    annotations: [],
    minRequiredRevision: revision,
    fallbackCulture: null,
    products: [],
    definitions: supportOf(policies).map(({ id }): SupportDefinition => ({ name: id, displayName: `$(string.${id})`, condition: null })),
    categories: [category(rootCategory, 'windows:Network'), ...sidesOf(policies).map((side) => category(categoryOf(side), rootCategory))],
    policies: policies.map(definitionOf),
  };
}

function category(name: string, parentCategory: string): Category {
  return { ...undescribed, name, displayName: `$(string.${name})`, explainText: null, parentCategory };
}

const undescribed = { annotations: [], seeAlso: [], keywords: null } as const;

function definitionOf({ setting, location, element }: TemplatePolicy): PolicyDefinition {
  const { id } = setting;
  return {
    ...undescribed,
    name: id,
    class: 'Machine',
    displayName: `$(string.${id})`,
    explainText: `$(string.${id}_Help)`,
    presentation: `$(presentation.${id})`,
    key: location.key,
    valueName: null,
    parentCategory: categoryOf(setting.side),
    supportedOn: supportIdOf(setting),
    clientExtension: null,
    enabledValue: null,
    disabledValue: null,
    enabledList: null,
    disabledList: null,
    elements: [element],
  };
}

/** The sides that the policies have, in the order in which they come. */
function sidesOf(policies: readonly TemplatePolicy[]): readonly SettingDefinition['side'][] {
  return [...new Set(policies.map(({ setting }) => setting.side))];
}

function categoryOf(side: SettingDefinition['side']): string {
  return `${rootCategory}_${side}`;
}

/** One definition for all policies that begin with the same Windows. */
function supportOf(policies: readonly TemplatePolicy[]): readonly { readonly id: string; readonly windows: readonly string[] }[] {
  const windowsById = new Map(policies.map(({ setting }) => [supportIdOf(setting), namesOfFirstBuilds(setting.behaviour)]));
  return [...windowsById].map(([id, windows]) => ({ id, windows }));
}

/** Made of the builds, so that it is the same in every template that is made. */
function supportIdOf({ behaviour }: SettingDefinition): string {
  return ['SUPPORTED', ...earliestReleases(behaviour).map(({ branch, build }) => `${branch}_${build}`.replaceAll(/\W/g, '_'))].join('_');
}

function resourcesOf(policies: readonly TemplatePolicy[], words: TemplateWords, { policy }: PackageFacts): AdmlFile {
  return {
    revision,
    schemaVersion,
    displayName: words.category,
    description: words.description(policy.name),
    annotations: [],
    strings: [
      { id: rootCategory, text: words.category },
      ...sidesOf(policies).map((side) => ({ id: categoryOf(side), text: words.sides[side] })),
      ...supportOf(policies).map(({ id, windows }) => ({ id, text: windows.length === 0 ? words.everyWindows : words.since(windows) })),
      ...policies.flatMap((each) => stringsOf(each, words)),
    ],
    presentations: policies.map((each) => presentationOf(each, words)),
  };
}

function stringsOf(policy: TemplatePolicy, words: TemplateWords): readonly LocalizedString[] {
  const { id, title, value } = policy.setting;
  const choices = value.kind === 'choice' ? value.choices : [];
  return [
    { id, text: title },
    { id: `${id}_Help`, text: helpOf(policy, words) },
    ...choices.map(({ word }, index) => ({ id: choiceId(id, index), text: word })),
  ];
}

/** What the editor shows beside a policy, in paragraphs. */
function helpOf({ setting, location, isLocal, element }: TemplatePolicy, words: TemplateWords): string {
  const { summary, value, storage, restart, on } = setting;
  const choices = value.kind === 'choice' ? value.choices.map(({ word, means }) => `- ${word}: ${means}`) : [];
  const form = storage.kind === 'registry' && element.kind === 'multiText' ? storage.encoding?.text : undefined;
  const place = `${hive}\\${location.key}${element.kind === 'list' ? '' : `\\${location.valueName}`}`;
  const paragraphs = [
    summary,
    choices.length === 0 ? '' : [words.choices, ...choices].join('\n'),
    form === undefined ? '' : words.row(form),
    columnsHelp(setting, element, words),
    element.kind === 'list' ? words.statesOfList[element.additive ? 'additive' : 'alone'] : words.states,
    words.registryValue(place, location.type),
    isLocal ? words.stays : '',
    ...namesOf(on.admx).map(({ displayName, file }) => words.inBox(displayName, file)),
    restart,
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** What a list takes in its two columns: the column of the catalogue that names a row, and the text of all the others. */
function columnsHelp({ value, storage }: SettingDefinition, element: PolicyElement, words: TemplateWords): string {
  const encoding = storage.kind === 'registry' ? storage.encoding : undefined;
  if (element.kind !== 'list' || value.kind !== 'table' || encoding === undefined) return '';
  const named = value.columns.find(({ name }) => name === value.key);
  const left = named?.type.kind === 'text' ? named.type.example : (named?.title ?? '');
  const row = Object.fromEntries(value.columns.map(({ name }) => [name, 1] as const));
  return words.columns(left, printRow(row, value.columns, encoding));
}

function presentationOf(policy: TemplatePolicy, words: TemplateWords): Presentation {
  return { id: policy.setting.id, controls: [controlOf(policy, words)] };
}

function controlOf({ setting: { value }, element, offered }: TemplatePolicy, words: TemplateWords): PresentationControl {
  const refId = element.id;
  switch (element.kind) {
    case 'enum':
      return { kind: 'dropdownList', refId, label: words.value, defaultItem: offered, noSort: true };
    case 'decimal': {
      const spinStep = value.kind === 'integer' ? (value.step ?? 1) : 1;
      return { kind: 'decimalTextBox', refId, label: words.value, defaultValue: offered, spin: null, spinStep };
    }
    case 'text':
      return { kind: 'textBox', refId, label: words.value, defaultValue: null };
    case 'list':
      return { kind: 'listBox', refId, label: words.rows };
    default:
      return { kind: 'multiTextBox', refId, label: words.lines, showAsDialog: null, defaultHeight: null };
  }
}
