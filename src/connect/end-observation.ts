import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { readObservation } from '../observation/read-observation.js';
import { type ObservedConfiguration, resolveObserved } from '../observation/resolve-observed.js';
import type { LocatedWord, ScenarioEnd } from '../scenario/scenario.js';
import { candidatesOf } from './end-candidates.js';
import type { PolicyReading } from './end-policy.js';
import { readNamed } from './named-file.js';

/** A machine that an end is, by everything that its Windows can be. */
export interface ObservedEnd {
  readonly name: string;
  readonly configuration: ObservedConfiguration;
}

/** What the machine of an end has in force. Which Windows it is the file tells, else the scenario. Mistakes are added to `diagnostics`. */
export function readObservedEnd(
  end: ScenarioEnd,
  written: LocatedWord,
  { host, knownWindows }: PolicyReading,
  diagnostics: Diagnostic[],
): readonly ObservedEnd[] {
  const place = { span: written.span, pointer: written.pointer };
  const key = end.policy === undefined ? (end.settings === undefined ? undefined : 'settings') : 'policy';
  if (key !== undefined) diagnostics.push(createDiagnostic('observation-has-no-policy', { key, side: end.side }, place));
  const found = readNamed(host, 'observation', end.file, written);
  if ('diagnostic' in found) return refuse([found.diagnostic], diagnostics);
  const read = readObservation(found.file, found.bytes);
  const { observation } = read;
  if (observation === null) return refuse(read.diagnostics, diagnostics);
  const windows = observation.windows === null ? windowsNamed(end) : [observation.windows];
  if (windows.length === 0) {
    const args = { files: observation.files, where: 'in a scenario, as "windows" beside "observation"' };
    return refuse([createDiagnostic('state-tells-no-windows', args, place)], diagnostics);
  }
  return windows.map((each) => ({
    name: `${each.text} (${written.text})`,
    configuration: resolveObserved(observation, each, knownWindows),
  }));
}

function refuse(mistakes: readonly Diagnostic[], diagnostics: Diagnostic[]): readonly [] {
  diagnostics.push(...mistakes);
  return [];
}

function windowsNamed({ side, names }: ScenarioEnd): readonly WindowsTarget[] {
  return names.flatMap((name) => {
    const found = candidatesOf(side, name);
    if (!('candidates' in found)) return [];
    return found.candidates.flatMap((candidate) => (candidate.kind === 'windows' ? [candidate.windows] : []));
  });
}
