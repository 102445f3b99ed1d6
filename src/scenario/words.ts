import { expectationsShape, policyWord, policyWordMeans, scenarioListShape, singleScenarioShape } from './document-shapes.js';
import { factForms } from './fact-shapes.js';
import type { DocumentObject, Shape } from './shape.js';

/** A word of scenario or expectations files that is no fact: a key, or one that stands in place of a value. */
export interface DocumentWord {
  readonly document: 'scenario' | 'expectations';
  /** The keys that lead to it from the top of the file, such as `expectations.expect.never`; the word alone where it stands in many places. */
  readonly path: string;
  readonly says: string;
  /** The keys of the object that it has; none where it has none, or facts. */
  readonly keys: readonly string[];
  /** The values that it can have, where these are few words. */
  readonly values: readonly string[];
}

/** A value with more words than these is better looked up in the schema. */
const mostValues = 12;

/** Every word of scenario and expectations files that is no fact. A key that means the same in several places is listed where it is met first. */
export function listDocumentWords(): readonly DocumentWord[] {
  const met = new Set<string>();
  return [
    ...keysBelow('scenario', singleScenarioShape, [], met),
    ...keysBelow('scenario', scenarioListShape, [], met),
    ...Object.entries(factForms).map(([path, says]) => inPlaceOfValue('scenario', path, says)),
    ...keysBelow('expectations', expectationsShape, [], met),
    inPlaceOfValue('expectations', policyWord, `As client or server: ${policyWordMeans}.`),
  ];
}

function inPlaceOfValue(document: DocumentWord['document'], path: string, says: string): DocumentWord {
  return { document, path, says, keys: [], values: [] };
}

function keysBelow(
  document: DocumentWord['document'],
  { members }: DocumentObject,
  above: readonly string[],
  met: Set<string>,
): readonly DocumentWord[] {
  return Object.entries(members).flatMap(([key, shape]) => {
    const path = [...above, key];
    const object = objectOf(shape);
    const below = object === undefined || statesFacts(object) ? undefined : object;
    const own = { document, path: path.join('.'), says: shape.says, keys: Object.keys(below?.members ?? {}), values: valuesOf(shape) };
    const isMet = met.has(`${key}: ${shape.says}`);
    met.add(`${key}: ${shape.says}`);
    return [...(isMet ? [] : [own]), ...(below === undefined ? [] : keysBelow(document, below, path, met))];
  });
}

function objectOf(shape: Shape): DocumentObject | undefined {
  switch (shape.kind) {
    case 'object':
      return shape;
    case 'list':
      return objectOf(shape.of);
    case 'forms':
      return shape.object && objectOf(shape.object);
    default:
      return undefined;
  }
}

function statesFacts({ members }: DocumentObject): boolean {
  return Object.values(members).some(({ kind }) => kind === 'fact');
}

function valuesOf(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'flag':
      return ['true', 'false'];
    case 'word':
      return shape.words.length > mostValues ? [] : shape.words;
    case 'list':
      return valuesOf(shape.of);
    default:
      return [];
  }
}
