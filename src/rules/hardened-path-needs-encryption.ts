import { hardenedPathsOn } from './hardened-paths.js';
import { decidedBy, numberOn, pathOf, printOn, relatedTo } from './reading.js';
import { dialect30 } from './dialect-numbers.js';
import type { Rule } from './rule.js';

/** A path demands privacy from dialects that have none. SYSVOL and NETLOGON are judged by `sysvol-is-cut-off`. */
export const hardenedPathNeedsEncryption: Rule<'hardened-path-needs-encryption'> = {
  id: 'hardened-path-needs-encryption',
  title: 'A hardened UNC path demands privacy, but the maximum dialect is below SMB 3.0',
  sources: ['CSP-CONN', 'connection rules §9.1'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const highest = numberOn(effective, 'maxDialectClient');
      if (highest === undefined || highest >= dialect30) continue;
      for (const { entry, path, privacy, ofDomain } of hardenedPathsOn(effective)) {
        if (privacy !== true || ofDomain) continue;
        yield {
          at: entry,
          says: { entry: path, other: pathOf('maxDialectClient'), otherValue: printOn(effective, 'maxDialectClient') },
          on: windows,
          related: relatedTo(decidedBy(effective, 'maxDialectClient'), 'the highest dialect stands here'),
        };
      }
    }
  },
};
