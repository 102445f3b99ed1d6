import { isOnList } from '../simulate/names.js';
import { decidedBy, listOn, pathOf } from './reading.js';
import type { Rule } from './rule.js';

/** The pipes that a domain controller opens to null sessions by default. */
const openByDefault = ['netlogon', 'samr', 'lsarpc'];

/** A list of pipes without those that a domain controller opens by itself: whoever finds accounts through them without logging on no longer does. */
export const nullSessionPipesAreClosed: Rule<'null-session-pipes-are-closed'> = {
  id: 'null-session-pipes-are-closed',
  sources: ['smblibrary-259'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const at = decidedBy(effective, 'nullSessionPipes');
      if (at === undefined || windows.role !== 'domain-controller') continue;
      const listed = listOn(effective, 'nullSessionPipes') ?? [];
      const closed = openByDefault.filter((pipe) => !isOnList(listed, pipe));
      if (closed.length > 0) yield { at, says: { path: pathOf('nullSessionPipes'), closed }, on: windows };
    }
  },
};
