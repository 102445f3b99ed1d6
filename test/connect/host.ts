import type { ScenarioHost } from '../../src/connect/scenario-host.js';
import { memoryHost } from '../memory-host.js';

/** The files that scenarios name, as texts at hand. */
export function memoryScenarioHost(files: Readonly<Record<string, string>> = {}): ScenarioHost {
  const host = memoryHost(files);
  return { filesOf: () => host };
}
