import type { XmlTree } from '../../text/xml.js';
import { annotationTrees, holder, printTemplateFile } from './print.js';
import type { AdmlFile, Presentation, PresentationControl } from './resources.js';

/** Prints an .adml file, the words of one language, in the form of the .admx file. */
export function printAdml(file: AdmlFile): Uint8Array {
  const strings = file.strings.map(({ id, text }) => ({ name: 'string', attributes: { id }, text }));
  return printTemplateFile('policyDefinitionResources', file, [
    { name: 'displayName', text: file.displayName },
    { name: 'description', text: file.description },
    ...annotationTrees(file.annotations),
    {
      name: 'resources',
      children: [...holder('stringTable', strings), ...holder('presentationTable', file.presentations.map(presentationTree))],
    },
  ]);
}

function presentationTree({ id, controls }: Presentation): XmlTree {
  return { name: 'presentation', attributes: { id }, children: controls.map(controlTree) };
}

function controlTree(control: PresentationControl): XmlTree {
  const name = control.kind;
  if (control.kind === 'text') return { name, text: control.label };
  const { refId, label } = control;
  switch (control.kind) {
    case 'decimalTextBox':
    case 'longDecimalTextBox': {
      const { defaultValue, spin, spinStep } = control;
      return { name, attributes: { refId, defaultValue: word(defaultValue), spin: word(spin), spinStep: word(spinStep) }, text: label };
    }
    case 'textBox':
      return {
        name,
        attributes: { refId },
        children: [{ name: 'label', text: label }, ...textTrees('defaultValue', control.defaultValue)],
      };
    case 'checkBox':
      return { name, attributes: { refId, defaultChecked: word(control.defaultChecked) }, text: label };
    case 'comboBox':
      return {
        name,
        attributes: { refId, noSort: word(control.noSort) },
        children: [
          { name: 'label', text: label },
          ...textTrees('default', control.default),
          ...control.suggestions.map((text) => ({ name: 'suggestion', text })),
        ],
      };
    case 'dropdownList':
      return { name, attributes: { refId, noSort: word(control.noSort), defaultItem: word(control.defaultItem) }, text: label };
    case 'listBox':
      return { name, attributes: { refId }, text: label };
    case 'multiTextBox': {
      const { showAsDialog, defaultHeight } = control;
      return { name, attributes: { refId, showAsDialog: word(showAsDialog), defaultHeight: word(defaultHeight) }, text: label };
    }
  }
}

function textTrees(name: string, text: string | null): readonly XmlTree[] {
  return text === null ? [] : [{ name, text }];
}

function word(value: number | boolean | null): string | undefined {
  return value === null ? undefined : String(value);
}
