import { changeWords, nameFact, printFactValue } from '../explain/outcome-words.js';
import type { Cure } from '../simulate/cures.js';
import type { Style } from './style.js';
import { renderTable } from './table.js';

/** More than these are counted, not listed. */
const mostCures = 6;

/** Changes that were tried and let the connection through, the mildest first; empty where there is none. `verdictOf` says how it then ends. */
export function renderCures(cures: readonly Cure[], verdictOf: (cure: Cure) => string, style: Style): string {
  if (cures.length === 0) return '';
  const rows = cures
    .slice(0, mostCures)
    .map((cure) => [
      changeWords[cure.kind],
      cure.changes.map(({ fact, to }) => `${nameFact(fact)}: ${printFactValue(fact, to)}`).join('; '),
      verdictOf(cure),
    ]);
  const more = cures.length > mostCures ? `  and ${cures.length - mostCures} more\n` : '';
  return `${style.paint.bold('What would let it through')}\n${renderTable(['Kind', 'Change', 'Then'], rows, style)}${more}`;
}
