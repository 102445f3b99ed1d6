import { justificationOf, missingParts } from './justification.js';
import { itemsOf, pathOf } from './reading.js';
import type { Rule } from './rule.js';

/** An entry of a list that is safer the shorter it is, and nobody knows why it is there. */
export const exceptionWithoutReason: Rule<'exception-without-reason'> = {
  id: 'exception-without-reason',
  sources: [],
  givesWay: true,
  *check({ wanted }) {
    for (const { at: assignment, setting } of wanted) {
      const { safer, value } = setting;
      if (safer !== 'fewer' || value.kind !== 'list') continue;
      for (const { entry, text } of itemsOf(assignment)) {
        const missing = missingParts(justificationOf(entry, assignment));
        if (missing.length === 0) continue;
        yield { at: entry, says: { path: pathOf(assignment.setting), entry: `"${text}"`, missing } };
      }
    }
  },
};
