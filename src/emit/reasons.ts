import type { Assignment, Entry, Justification } from '../policy/policy.js';
import { makeInert, makeVisible } from '../text/visible.js';

/**
 * Why a policy wants what it assigns, in its author's words, of which nothing acts on whoever reads them: a line for the value and one for each entry that
 * says a reason, an owner or a last day. Null where none is said.
 */
export function reasonsOf({ wanted, justification }: Assignment): string | null {
  const entries = wanted.kind === 'value' ? wanted.entries : [];
  const lines = [
    ...(justification === undefined ? [] : [sayJustification(justification)]),
    ...entries.flatMap((entry) =>
      entry.justification === undefined ? [] : [`${nameOf(entry)}: ${sayJustification(entry.justification)}`],
    ),
  ];
  return lines.length === 0 ? null : makeInert(lines.map(makeVisible).join('\n'), false);
}

function sayJustification({ reason, owner, until }: Justification): string {
  const terms = [...(owner === undefined ? [] : [`owner: ${owner}`]), ...(until === undefined ? [] : [`until ${until}`])].join(', ');
  if (reason === undefined) return terms;
  return terms === '' ? reason : `${reason} (${terms})`;
}

/** What an administrator calls an entry: its text, or the cells of its row. */
function nameOf({ data }: Entry): string {
  return typeof data === 'string' ? data : Object.values(data).join(' ');
}
