import { printChanges, printShape, printSwitches, printUnknown, printUsual } from '../../src/explain/fact-words.js';
import { factIds, getFact, type PartName, partNames } from '../../src/facts/index.js';
import { cell, code, render } from './render.js';

const says: Readonly<Record<PartName, string>> = {
  client: 'The end that connects.',
  server: 'The end that is connected to.',
  credentials: 'Who connects, under which name of the server, and what the domain does for it.',
  share: 'The share that is asked for.',
  network: 'What lies between the ends, what the mapping asks for, and what went before.',
};

/** `docs/reference/facts.md`: every fact that a scenario or `--set` can state. */
export function factsPage(): string {
  const parts = partNames.map((part) => ({
    part,
    says: says[part],
    facts: factIds
      .filter((id) => id.startsWith(`${part}.`))
      .map((id) => {
        const { shape, words, remark } = getFact(id);
        return {
          id,
          words: cell(words),
          meaning: cell([shape.says, remark ?? '', printSwitches(id)].filter((part) => part !== '').join(' ')),
          values: cell(printShape(shape)),
          usual: code(printUsual(id)),
          unknown: cell(printUnknown(id)),
          cures: cell(printChanges(id).join('<br>')),
        };
      }),
  }));
  return render('reference/facts.hbs', { count: factIds.length, parts });
}
