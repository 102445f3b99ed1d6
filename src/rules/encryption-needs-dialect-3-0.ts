import { decidedBy, decidedWord, numberOn, pathOf, printOn, printValue, relatedTo } from './reading.js';
import { dialect30 } from './dialect-numbers.js';
import type { Rule } from './rule.js';

const ends = [
  { demand: 'requireEncryptionClient', maximum: 'maxDialectClient' },
  { demand: 'encryptDataServer', maximum: 'maxDialectServer' },
] as const;

/** Encryption is demanded from dialects that have none. */
export const encryptionNeedsDialect30: Rule<'encryption-needs-dialect-3-0'> = {
  id: 'encryption-needs-dialect-3-0',
  title: 'Encryption is required, but the maximum dialect is below SMB 3.0',
  sources: ['D-ENC', 'connection rules §4'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      for (const { demand, maximum } of ends) {
        const at = decidedWord(effective, demand, 'required');
        const highest = numberOn(effective, maximum);
        if (at === undefined || highest === undefined || highest >= dialect30) continue;
        yield {
          at,
          says: {
            path: pathOf(demand),
            value: printValue(demand, at.wanted.data),
            other: pathOf(maximum),
            otherValue: printOn(effective, maximum),
          },
          on: windows,
          related: relatedTo(decidedBy(effective, maximum), 'the highest dialect stands here'),
        };
      }
    }
  },
};
