import type { Parsed } from '../parsed.js';
import type { ElementReader } from './element-reader.js';
import { annotationsOf, parseTemplateFile } from './parse.js';
import { findRepeated } from './references.js';
import type { AdmlFile, LocalizedString, Presentation, PresentationControl } from './resources.js';

/** Reads an .adml file, the words of one language, as tolerantly and as strictly as an .admx file is read. */
export function parseAdml(file: string, bytes: Uint8Array): Parsed<AdmlFile> {
  const parsed = parseTemplateFile(file, bytes, 'policyDefinitionResources', admlFileOf);
  if (parsed.model === undefined) return parsed;
  const { strings, presentations } = parsed.model;
  const named = (list: readonly (LocalizedString | Presentation)[]) => list.map(({ id, at }) => ({ name: id, at }));
  const repeated = [...findRepeated('string', named(strings)), ...findRepeated('presentation', named(presentations))];
  return { model: parsed.model, diagnostics: [...parsed.diagnostics, ...repeated] };
}

function admlFileOf(root: ElementReader): AdmlFile {
  const tables = root.requiredChild('resources', (each) => ({
    strings: each.list('stringTable', 'string', localizedStringOf),
    presentations: each.list('presentationTable', 'presentation', presentationOf),
  }));
  return {
    revision: root.required('revision'),
    schemaVersion: root.required('schemaVersion'),
    displayName: root.child('displayName', (each) => each.text()) ?? '',
    description: root.child('description', (each) => each.text()) ?? '',
    annotations: annotationsOf(root),
    strings: tables?.strings ?? [],
    presentations: tables?.presentations ?? [],
  };
}

function localizedStringOf(reader: ElementReader): LocalizedString {
  return { id: reader.required('id'), text: reader.text(), at: reader.at };
}

const controlKinds: readonly PresentationControl['kind'][] = [
  'text',
  'decimalTextBox',
  'longDecimalTextBox',
  'textBox',
  'checkBox',
  'comboBox',
  'dropdownList',
  'listBox',
  'multiTextBox',
];

function presentationOf(reader: ElementReader): Presentation {
  return { id: reader.required('id'), controls: reader.children(controlKinds, controlOf), at: reader.at };
}

function controlOf(reader: ElementReader): PresentationControl {
  const kind = reader.name as PresentationControl['kind'];
  if (kind === 'text') return { kind, label: reader.text() };
  const refId = reader.required('refId');
  const textOf = (name: string): string | null => reader.child(name, (each) => each.text());
  switch (kind) {
    case 'decimalTextBox':
    case 'longDecimalTextBox':
      return {
        kind,
        refId,
        label: reader.text(),
        defaultValue: reader.number('defaultValue'),
        spin: reader.flag('spin'),
        spinStep: reader.number('spinStep'),
      };
    case 'textBox':
      return { kind, refId, label: textOf('label') ?? '', defaultValue: textOf('defaultValue') };
    case 'checkBox':
      return { kind, refId, label: reader.text(), defaultChecked: reader.flag('defaultChecked') };
    case 'comboBox':
      return {
        kind,
        refId,
        label: textOf('label') ?? '',
        default: textOf('default'),
        suggestions: reader.children(['suggestion'], (each) => each.text()),
        noSort: reader.flag('noSort'),
      };
    case 'dropdownList':
      return { kind, refId, label: reader.text(), defaultItem: reader.number('defaultItem'), noSort: reader.flag('noSort') };
    case 'listBox':
      return { kind, refId, label: reader.text() };
    case 'multiTextBox':
      return {
        kind,
        refId,
        label: reader.text(),
        showAsDialog: reader.flag('showAsDialog'),
        defaultHeight: reader.number('defaultHeight'),
      };
  }
}
