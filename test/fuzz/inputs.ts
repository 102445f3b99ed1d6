import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectationsShape, scenarioListShape, singleScenarioShape } from '../../src/scenario/document-shapes.js';
import { type Json, writtenPolicy } from '../arbitrary/policy.js';
import { writtenShape } from '../arbitrary/shape.js';
import { mutated } from './mutated.js';

/** What commands are given. */
export interface FuzzInput {
  readonly kind: 'policy' | 'scenarios' | 'expectations' | 'batch';
  readonly text: string;
}

/** Texts of the examples and of the collection of bad policies whose path ends so, in the order of their paths. */
function examples(ending: RegExp): readonly string[] {
  const paths = ['examples', 'test/policies/bad'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  return paths
    .filter((path) => ending.test(path))
    .sort()
    .map((path) => readFileSync(path, 'utf8'));
}

const print = (json: Json): string => JSON.stringify(json, null, 2);

const policyText = fc.oneof(
  fc.constantFrom(...examples(/policy\.json$/)),
  writtenPolicy().map(({ document }) => print({ ...document, extends: ['base.json'] })),
  writtenPolicy().map(({ document }) => print(document)),
);
const scenarioText = fc.oneof(
  fc.constantFrom(...examples(/scenarios[/\\].*\.json$/)),
  writtenShape(singleScenarioShape).map(print),
  writtenShape(scenarioListShape).map(print),
);
const expectationsText = fc.oneof(fc.constantFrom(...examples(/expect\.json$/)), writtenShape(expectationsShape).map(print));
const batchText = fc
  .array(writtenShape(singleScenarioShape), { minLength: 1, maxLength: 6 })
  .map((scenarios) => scenarios.map((scenario) => `${JSON.stringify(scenario)}\n`).join(''));

function ofKind(kind: FuzzInput['kind'], text: fc.Arbitrary<string>): fc.Arbitrary<FuzzInput> {
  return mutated(text).map((changed) => ({ kind, text: changed }));
}

/** Policies, scenarios, expectations and batches: examples and what the schemas allow, a few places of each changed or none. */
export const fuzzInput: fc.Arbitrary<FuzzInput> = fc.oneof(
  ofKind('policy', policyText),
  ofKind('scenarios', scenarioText),
  ofKind('expectations', expectationsText),
  ofKind('batch', batchText),
);

/** The input of a seed: the same on every machine. */
export function inputOf(seed: number): FuzzInput {
  return fc.sample(fuzzInput, { seed, numRuns: 1 })[0]!;
}
