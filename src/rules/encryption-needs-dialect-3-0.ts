import { unmeetableDemand } from './encryption-demand.js';
import { decidedBy, pathOf, printOn, printValue, relatedTo } from './reading.js';
import type { Rule } from './rule.js';

const ends = [
  { end: 'client', maximum: 'maxDialectClient' },
  { end: 'server', maximum: 'maxDialectServer' },
] as const;

/** Encryption is demanded from dialects that have none. */
export const encryptionNeedsDialect30: Rule<'encryption-needs-dialect-3-0'> = {
  id: 'encryption-needs-dialect-3-0',
  sources: ['D-ENC', 'connection rules §4'],
  *check({ targets, predict }) {
    for (const { windows, effective } of targets) {
      for (const { end, maximum } of ends) {
        const at = unmeetableDemand(predict, effective, end);
        if (at === undefined) continue;
        yield {
          at,
          says: {
            path: pathOf(at.setting),
            value: printValue(at.setting, at.wanted.data),
            other: pathOf(maximum),
            otherValue: printOn(effective, maximum),
          },
          on: windows,
          related: relatedTo(decidedBy(effective, maximum), 'the highest dialect is set here'),
        };
      }
    }
  },
};
