import {
  type DiagnosticCode,
  diagnosticDefinitions,
  diagnosticTables,
  severityOf,
  titleOfDiagnostic,
} from '../../src/diagnostics/catalogue.js';
import { specimenOf } from '../../src/diagnostics/specimen.js';
import { type DiagnosticExample, diagnosticExamples } from './diagnostic-examples.js';
import { cell, code as marked, render } from './render.js';

/** What each table of diagnostics speaks of, in their order. */
const headings = [
  'The text of a file',
  'Files of Windows and Intune',
  'The structure of a document',
  'The intent of a policy',
  'The meaning of a policy',
  'Artefacts',
  'Scenarios and expectations',
  'The command line',
];

/** `docs/reference/diagnostics.md`: every code, which never changes its meaning, with its words and an example. */
export function diagnosticsPage(): string {
  const examples = diagnosticExamples();
  const tables = diagnosticTables.map((table, index) => ({
    heading: headings[index],
    diagnostics: (Object.keys(table) as DiagnosticCode[]).sort().map((code) => describe(code, examples.get(code))),
  }));
  return render('reference/diagnostics.hbs', { tables });
}

function describe(code: DiagnosticCode, example: DiagnosticExample | undefined): object {
  const { message, help } = specimenOf(code);
  return {
    code,
    title: titleOfDiagnostic(code),
    cell: cell(titleOfDiagnostic(code)),
    severity: severityOf(code),
    fix: 'fix' in diagnosticDefinitions[code],
    message: marked(message),
    help: help.replaceAll('<', '\\<'),
    example: example === undefined ? null : describeExample(example),
  };
}

function describeExample({ files, typed, printed, about }: DiagnosticExample): object {
  const lines = typed.map((line) => `$ ${line}\n`).join('');
  return { files, about: about ?? null, screen: printed === undefined ? null : `${lines}${printed.trimEnd()}` };
}
