import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { findMember, type SourceDocument } from '../source/document.js';
import { parseSource, type ParsedSource, parseSourceText } from '../source/parse.js';
import { bindScenario, spanOfNode, type LocatedNode, wordAt } from './bind.js';
import { checkShape } from './check.js';
import { checkEnds } from './check-ends.js';
import { scenarioListShape, singleScenarioShape } from './document-shapes.js';
import { type CheckedList, checkLanguage, checkList, firstMistakes, isSound, mistakenPlaces, rootOf } from './read-file.js';
import type { Scenario } from './scenario.js';

/** The scenarios of a file that are well formed, and everything that is wrong with the file. */
export interface ParsedScenarios {
  readonly scenarios: readonly Scenario[];
  readonly diagnostics: readonly Diagnostic[];
  readonly document: SourceDocument;
}

/** Reads a scenario file: one connection, or `{ "language": 1, "scenarios": [ … ] }`. Every mistake is found in one run. */
export function parseScenarios(file: string, bytes: Uint8Array): ParsedScenarios {
  return readScenarios(parseSource(file, bytes), file);
}

/** The same for text that is at hand; `otherwise` names a connection that does not name itself. */
export function parseScenariosText(file: string, text: string, otherwise = file): ParsedScenarios {
  return readScenarios(parseSourceText(file, text), otherwise);
}

function readScenarios({ document, diagnostics: textMistakes }: ParsedSource, otherwise: string): ParsedScenarios {
  const { scenarios, diagnostics } = bindFile(document, otherwise);
  return { scenarios, diagnostics: firstMistakes([...textMistakes, ...diagnostics]), document };
}

function bindFile(document: SourceDocument, otherwise: string): Omit<ParsedScenarios, 'document'> {
  const found = rootOf(document, 'a scenario file');
  if ('diagnostics' in found) return { scenarios: [], diagnostics: found.diagnostics };
  const { root } = found;
  const language = checkLanguage(document, root);
  if (language !== undefined) return { scenarios: [], diagnostics: [language] };
  const file: LocatedNode = { document, node: root, pointer: '' };
  const { items, all, diagnostics } =
    findMember(root, 'scenarios') === undefined
      ? checkSingle(file)
      : checkList(document, root, scenarioListShape, 'scenarios', 'scenario file');
  const bad = all.flatMap((place) => checkEnds(place));
  const mistaken = mistakenPlaces(bad);
  const numbers = new Map(all.map((place, index) => [place, index + 1]));
  const sound = items.filter((place) => isSound(place, mistaken));
  const scenarios = sound.map((place) => bindScenario(place, all.length === 1 ? otherwise : `scenario ${numbers.get(place)!}`));
  return { scenarios, diagnostics: [...diagnostics, ...bad, ...findDuplicates(sound)] };
}

function checkSingle(place: LocatedNode): CheckedList {
  const diagnostics = checkShape(place.document, place.node, singleScenarioShape, '', 'scenario');
  return { items: isSound(place, mistakenPlaces(diagnostics)) ? [place] : [], all: [place], diagnostics };
}

/** Names are how an expectation and a reader refer to a scenario: each stands once. */
function findDuplicates(places: readonly LocatedNode[]): readonly Diagnostic[] {
  const first = new Map<string, LocatedNode>();
  return places.flatMap((place) => {
    const name = wordAt(place, 'name');
    if (name === undefined) return [];
    const before = first.get(name.text);
    if (before === undefined) {
      first.set(name.text, place);
      return [];
    }
    const related = [{ message: 'it first appears here', span: wordAt(before, 'name')?.span ?? spanOfNode(before) }];
    return [createDiagnostic('scenario-name-is-duplicate', { name: name.text }, { span: name.span, pointer: name.pointer, related })];
  });
}
