import { decidedBy, itemsOf, listOn, pathOf } from './reading.js';
import type { Rule } from './rule.js';

const lists = ['cipherSuiteOrderClient', 'cipherSuiteOrderServer'] as const;

/** None of the ciphers is known to this Windows, whose own list names all that it knows: no encryption is left. */
export const cipherListIsNotKnown: Rule<'cipher-list-is-not-known'> = {
  id: 'cipher-list-is-not-known',
  sources: ['ADMX25', 'MS-SMB2 2.2.3.1.2', 'connection rules §4'],
  *check({ targets }) {
    for (const { windows, effective, untouched } of targets) {
      for (const id of lists) {
        const at = decidedBy(effective, id);
        const items = itemsOf(at);
        const known = items.length === 0 ? undefined : listOn(untouched, id);
        if (at === undefined || known === undefined || items.some(({ text }) => known.includes(text))) continue;
        yield { at, says: { path: pathOf(id), known }, on: windows };
      }
    }
  },
};
