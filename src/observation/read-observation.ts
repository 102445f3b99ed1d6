import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { beginsAsObservation, parseObservation } from '../formats/observation/parse.js';
import { parsePropertyList } from '../formats/property-list/parse.js';
import { recognizeFormat } from '../formats/recognize.js';
import { parseReg } from '../formats/reg/parse.js';
import { startOf } from '../source/document.js';
import { observationOfExport } from './from-export.js';
import { observationOfObjects } from './from-property-list.js';
import type { Observation } from './observation.js';
import { windowsOf } from './observed-windows.js';

/** What a file says of a machine; null where it cannot be understood, which the diagnostics tell. */
export interface ReadObservation {
  readonly observation: Observation | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads what a file says of a machine: the answer of the script of `smbward observe`, a registry export, or the text or JSON of
 * Get-SmbClientConfiguration and Get-SmbServerConfiguration. Which of them it is, its content tells.
 */
export function readObservation(file: string, bytes: Uint8Array): ReadObservation {
  if (beginsAsObservation(bytes)) return readAnswers(file, bytes);
  const format = recognizeFormat(file.slice(file.lastIndexOf('/') + 1), bytes);
  if (format === 'reg') return readExport(file, bytes);
  return format === undefined ? readShown(file, bytes) : refuse([describeOther(file)]);
}

function readAnswers(file: string, bytes: Uint8Array): ReadObservation {
  const { model, diagnostics } = parseObservation(file, bytes);
  if (model === undefined) return refuse(diagnostics);
  const { windows, registry, commands } = model;
  return { observation: { files: [file], windows: windowsOf(windows), registry, exported: [], commands }, diagnostics };
}

/** An export of which a line was not understood may lack the very value. */
function readExport(file: string, bytes: Uint8Array): ReadObservation {
  const { model, diagnostics } = parseReg(file, bytes);
  if (model === undefined || diagnostics.some(({ severity }) => severity === 'error')) return refuse(diagnostics);
  const read = observationOfExport(file, model);
  return 'diagnostic' in read ? refuse([...diagnostics, read.diagnostic]) : { observation: read.observation, diagnostics };
}

function readShown(file: string, bytes: Uint8Array): ReadObservation {
  const { model, diagnostics } = parsePropertyList(file, bytes);
  if (model === undefined) return refuse(diagnostics);
  const observation = observationOfObjects(file, model);
  return observation === null ? refuse([...diagnostics, describeOther(file)]) : { observation, diagnostics };
}

function describeOther(file: string): Diagnostic {
  return createDiagnostic('state-is-no-observation', { file }, { span: startOf(file) });
}

function refuse(diagnostics: readonly Diagnostic[]): ReadObservation {
  return { observation: null, diagnostics };
}
