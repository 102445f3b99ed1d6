import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { beginsAsObservation, parseObservation } from '../formats/observation/parse.js';
import { parseLgpoText } from '../formats/lgpo-text/parse.js';
import type { Parsed } from '../formats/parsed.js';
import { parsePolicyRules } from '../formats/policy-rules/parse.js';
import { type FormatId, recognizeFormat } from '../formats/recognize.js';
import { parseReg } from '../formats/reg/parse.js';
import { parseRegistryPol } from '../formats/registry-pol/parse.js';
import { parseRegistryPreferences } from '../formats/registry-preferences/parse.js';
import { parseSecurityTemplate } from '../formats/security-template/parse.js';
import { largestTextFile } from '../formats/text-file.js';
import { startOf } from '../source/document.js';
import { recordsOfLgpoText } from './from-lgpo-text.js';
import { windowsOf } from '../observation/observed-windows.js';
import { recordsOfObservation } from './from-observation.js';
import { recordsOfPolicyRules } from './from-policy-rules.js';
import { recordsOfReg } from './from-reg.js';
import { recordsOfRegistryPol } from './from-registry-pol.js';
import { recordsOfRegistryPreferences } from './from-registry-preferences.js';
import { recordsOfSecurityTemplate } from './from-security-template.js';
import { computerHive, type ImportRecord, userHive } from './record.js';
import { withRemarksAbove } from './remarks.js';

/** What one file says. */
export interface ReadFile {
  /** The file's name as the user gave it. */
  readonly file: string;
  /** What it is, in an administrator's words; null where it is nothing that is imported, or cannot be read at all. */
  readonly format: string | null;
  readonly records: readonly ImportRecord[];
  /** The name of the Windows of the machine that it was observed on; left out where it tells of none. */
  readonly windows?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The side of a Group Policy object, where the folder that a file lies in tells it. */
export type Side = 'computer' | 'user';

/** More records than any tool of Windows handles in one file; a file with more is refused. */
const mostRecords = 500_000;

interface Reader {
  readonly title: string;
  readonly read: (file: string, bytes: Uint8Array, side: Side) => Parsed<readonly ImportRecord[]>;
}

/** The formats whose records can be on SMB settings. */
const readers: Readonly<Partial<Record<FormatId, Reader>>> = {
  reg: reader('registration file', parseReg, (model, { file, bytes }) => withRemarksAbove(recordsOfReg(model, file), bytes)),
  'registry-pol': reader('registry.pol', parseRegistryPol, (model, { file, side }) =>
    recordsOfRegistryPol(model, side === 'user' ? userHive : computerHive, file),
  ),
  'security-template': reader('security template', parseSecurityTemplate, (model, { file, bytes }) =>
    withRemarksAbove(recordsOfSecurityTemplate(model, file), bytes),
  ),
  'registry-preferences': reader('registry preferences', parseRegistryPreferences, (model, { file }) =>
    recordsOfRegistryPreferences(model, file),
  ),
  'lgpo-text': reader('LGPO text', parseLgpoText, (model, { file, bytes }) => withRemarksAbove(recordsOfLgpoText(model, file), bytes)),
  'policy-rules': reader('PolicyRules', parsePolicyRules, (model, { file }) => recordsOfPolicyRules(model, file)),
};

interface Given {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly side: Side;
}

function reader<Model>(
  title: string,
  parse: (file: string, bytes: Uint8Array) => Parsed<Model>,
  recordsOf: (model: Model, given: Given) => readonly ImportRecord[],
): Reader {
  return {
    title,
    read: (file, bytes, side) => {
      const { model, diagnostics } = parse(file, bytes);
      return model === undefined ? { diagnostics } : { model: recordsOf(model, { file, bytes, side }), diagnostics };
    },
  };
}

/** Reads a file by what it holds. What it does not understand is a diagnostic with its place; a file that is too large is refused whole. */
export function readFile(file: string, bytes: Uint8Array, side: Side): ReadFile {
  const refused = (diagnostic: Diagnostic): ReadFile => ({ file, format: null, records: [], diagnostics: [diagnostic] });
  const span = startOf(file);
  if (bytes.length > largestTextFile) {
    return refused(createDiagnostic('text-is-too-large', { bytes: bytes.length, limit: largestTextFile }, { span }));
  }
  if (beginsAsObservation(bytes)) return readObservedFile(file, bytes);
  const format = recognizeFormat(file.slice(file.lastIndexOf('/') + 1), bytes);
  const found = format === undefined ? undefined : readers[format];
  if (found === undefined) return refused(createDiagnostic('import-format-is-unknown', { file }, { span }));
  const { model, diagnostics } = found.read(file, bytes, side);
  if (model === undefined) return { file, format: null, records: [], diagnostics };
  if (model.length > mostRecords) {
    return refused(createDiagnostic('import-has-too-many-records', { count: model.length, limit: mostRecords }, { span }));
  }
  return { file, format: found.title, records: model, diagnostics };
}

function readObservedFile(file: string, bytes: Uint8Array): ReadFile {
  const { model, diagnostics } = parseObservation(file, bytes);
  if (model === undefined) return { file, format: null, records: [], diagnostics };
  const windows = windowsOf(model.windows);
  const found = { file, format: 'observation of a machine', records: recordsOfObservation(model, file), diagnostics };
  return windows === null ? found : { ...found, windows: windows.text };
}

/** The side of a registry.pol that lies in no Group Policy object: its folder tells it, as LGPO.exe goes by it; else it is taken for the computer's. */
export function sideOf(file: string): Side {
  return /(?:^|\/)user\/[^/]*$/i.test(file) ? 'user' : 'computer';
}
