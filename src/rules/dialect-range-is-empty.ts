import { decidedBy, numberOn, pathOf, printOn, relatedTo } from './reading.js';
import type { Rule } from './rule.js';

const ranges = [
  { minimum: 'minDialectClient', maximum: 'maxDialectClient' },
  { minimum: 'minDialectServer', maximum: 'maxDialectServer' },
] as const;

/**
 * The lowest dialect lies above the highest. Group Policy, CSP, cmdlet and registry all take that, and no connection comes about. Of two files
 * the one that is checked is marked.
 */
export const dialectRangeIsEmpty: Rule<'dialect-range-is-empty'> = {
  id: 'dialect-range-is-empty',
  sources: ['D-DIALECT', 'connection rules §2.3'],
  *check({ policy, targets }) {
    for (const { windows, effective } of targets) {
      for (const { minimum, maximum } of ranges) {
        const lowest = numberOn(effective, minimum);
        const highest = numberOn(effective, maximum);
        if (lowest === undefined || highest === undefined || lowest <= highest) continue;
        const set = [minimum, maximum].flatMap((id) => decidedBy(effective, id) ?? []);
        const at = set.find(({ span }) => span.file === policy.file) ?? set[0];
        if (at === undefined) continue;
        yield {
          at,
          says: {
            minimum: pathOf(minimum),
            minimumValue: printOn(effective, minimum),
            maximum: pathOf(maximum),
            maximumValue: printOn(effective, maximum),
          },
          on: windows,
          related: set.filter((end) => end !== at).flatMap((end) => relatedTo(end, 'the other end is here')),
        };
      }
    }
  },
};
