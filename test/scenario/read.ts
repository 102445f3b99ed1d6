import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { parseExpectations } from '../../src/scenario/parse-expectations.js';
import { parseScenariosText } from '../../src/scenario/parse-scenarios.js';
import type { Scenario } from '../../src/scenario/scenario.js';

/** The one scenario of a text that has no mistake. */
export function readScenario(value: object): Scenario {
  const { scenarios, diagnostics } = parseScenariosText('scenario.json', JSON.stringify(value));
  if (scenarios[0] === undefined || diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return scenarios[0];
}

/** What is found in a scenario file: code, JSON Pointer, and the text that is marked. */
export function findMistakes(text: string): readonly (readonly [string, string | undefined, string])[] {
  return parseScenariosText('scenario.json', text).diagnostics.map((diagnostic) => describe(diagnostic, text));
}

/** The same for a file of expectations. */
export function findExpectationMistakes(text: string): readonly (readonly [string, string | undefined, string])[] {
  return parseExpectations('x.expect.json', new TextEncoder().encode(text)).diagnostics.map((diagnostic) => describe(diagnostic, text));
}

function describe({ code, pointer, span }: Diagnostic, text: string): readonly [string, string | undefined, string] {
  return [code, pointer, span === undefined ? '' : text.slice(span.start.offset, span.end.offset)];
}
