import { isOnList } from '../simulate/names.js';
import { decidedBy, listOn, pathOf } from './reading.js';
import type { Rule } from './rule.js';

/** A list of pipes without those that Windows opens by itself, as a domain controller does: whoever finds accounts through them without logging on no longer does. */
export const nullSessionPipesAreClosed: Rule<'null-session-pipes-are-closed'> = {
  id: 'null-session-pipes-are-closed',
  sources: ['smblibrary-259'],
  *check({ targets }) {
    for (const { windows, effective, untouched } of targets) {
      const at = decidedBy(effective, 'nullSessionPipes');
      if (at === undefined) continue;
      const listed = listOn(effective, 'nullSessionPipes') ?? [];
      const closed = (listOn(untouched, 'nullSessionPipes') ?? []).filter((pipe) => pipe !== '' && !isOnList(listed, pipe));
      if (closed.length > 0) yield { at, says: { path: pathOf('nullSessionPipes'), closed }, on: windows };
    }
  },
};
