import type { CauseId } from '../catalogue/smb/causes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceDocument } from '../source/document.js';
import { parseSource } from '../source/parse.js';
import { plainValueOf } from '../source/value.js';
import { below, bindEnd, bindFacts, type LocatedNode, spanOfNode, textAt, wordAt } from './bind.js';
import { checkExpectation } from './check-expectation.js';
import { expectationsShape, policyWord } from './document-shapes.js';
import type { Expectation, ExpectedConnection, Wants } from './expectation.js';
import type { ScenarioEnd } from './scenario.js';
import { checkLanguage, checkList, firstMistakes, isSound, mistakenPlaces, rootOf } from './read-file.js';

/** The expectations of a file that are well formed, and everything that is wrong with the file. */
export interface ParsedExpectations {
  readonly expectations: readonly Expectation[];
  readonly diagnostics: readonly Diagnostic[];
  readonly document: SourceDocument;
}

/** Reads a file of expectations: `{ "language": 1, "expectations": [ … ] }`. Every mistake is found in one run. */
export function parseExpectations(file: string, bytes: Uint8Array): ParsedExpectations {
  const { document, diagnostics: textMistakes } = parseSource(file, bytes);
  const { expectations, diagnostics } = bindFile(document);
  return { expectations, diagnostics: firstMistakes([...textMistakes, ...diagnostics]), document };
}

function bindFile(document: SourceDocument): Omit<ParsedExpectations, 'document'> {
  const found = rootOf(document, 'a file of expectations');
  if ('diagnostics' in found) return { expectations: [], diagnostics: found.diagnostics };
  const language = checkLanguage(document, found.root);
  if (language !== undefined) return { expectations: [], diagnostics: [language] };
  const { items, all, diagnostics } = checkList(document, found.root, expectationsShape, 'expectations', 'expectations file');
  const bad = all.flatMap((place) => checkExpectation(place));
  const mistaken = mistakenPlaces(bad);
  return { expectations: items.filter((place) => isSound(place, mistaken)).map(bindExpectation), diagnostics: [...diagnostics, ...bad] };
}

function bindExpectation(place: LocatedNode): Expectation {
  const name = textAt(place, 'name', '');
  return {
    name,
    description: textAt(place, 'description', ''),
    connection: bindConnection(below(place, 'connection')!, name),
    wants: bindWants(below(place, 'expect')!),
    file: place.document.file,
    span: wordAt(place, 'name')?.span ?? spanOfNode(place),
    pointer: place.pointer,
  };
}

function bindConnection(place: LocatedNode, by: string): ExpectedConnection {
  const scenario = wordAt(place, 'scenario');
  return {
    scenario: scenario && { ...scenario, name: wordAt(place, 'name') },
    client: bindExpectedEnd(place, 'client', by),
    server: bindExpectedEnd(place, 'server', by),
    credentials: bindFacts(place, 'credentials', by),
    share: bindFacts(place, 'share', by),
    network: bindFacts(place, 'network', by),
  };
}

/** `"policy"`, an object whose Windows is `"policy"`, or an end like any other; undefined where the scenario has it. */
function bindExpectedEnd(connection: LocatedNode, side: 'client' | 'server', by: string): ScenarioEnd | undefined {
  const place = below(connection, side);
  if (place === undefined) return undefined;
  const end = bindEnd(connection, side, by);
  const [only, ...others] = end.names;
  return { ...end, tested: only?.text === policyWord && only.kind !== 'peer' && others.length === 0 };
}

/** The words are known to be those of the shape. */
function bindWants({ node }: LocatedNode): Wants {
  const given = plainValueOf(node) as Partial<Wants>;
  const cause: CauseId | null = given.cause ?? null;
  return {
    result: given.result ?? (cause === null && (given.stage ?? null) === null ? null : 'failed'),
    cause,
    stage: given.stage ?? null,
    encrypted: given.encrypted ?? null,
    signed: given.signed ?? null,
    dialectAtLeast: given.dialectAtLeast ?? null,
    mechanism: given.mechanism ?? null,
    identity: given.identity ?? null,
    never: given.never ?? [],
  };
}
