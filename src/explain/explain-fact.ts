import { type FactId, factIds, getFact } from '../facts/index.js';
import type { Explanation } from './explanation.js';
import { printChanges, printReaders, printShape, printSwitches, printUnknown, printUsual } from './fact-words.js';

/** The fact of a connection with that id, such as `network.tcp`. Letter case does not count. */
export function explainFact(word: string): readonly Explanation[] {
  const wanted = word.toLowerCase();
  const id = factIds.find((each) => each.toLowerCase() === wanted);
  return id === undefined ? [] : [explainRow(id)];
}

/** Ids of all facts, for did-you-mean. */
export const factWords: readonly string[] = factIds;

function explainRow(id: FactId): Explanation {
  const { shape, words, remark } = getFact(id);
  const changes = printChanges(id);
  return {
    kind: 'fact',
    id,
    title: `${id}: ${words}`,
    meaning: [shape.says, remark ?? '', printSwitches(id)].filter((part) => part !== '').join(' '),
    action: `State it in a scenario file, or with smbward simulate --set ${id}=VALUE. Where nobody does, the Windows or the peer tells it, or the usual value counts.`,
    causes: [],
    settings: [],
    details: [
      { name: 'Values', lines: [printShape(shape)] },
      { name: 'Usual', lines: [printUsual(id)] },
      { name: 'Stated unknown', lines: [printUnknown(id)] },
      { name: 'Read by', lines: printReaders(id) },
      ...(changes.length === 0 ? [] : [{ name: 'Cures', lines: changes }]),
    ],
    seeAlso: [],
    sources: [],
  };
}
