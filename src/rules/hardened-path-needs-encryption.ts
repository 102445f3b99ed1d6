import { coversPath } from '../simulate/names.js';
import { bestDialectIs, withoutEncryption } from './best-dialect.js';
import { hardenedPathsOn } from './hardened-paths.js';
import { decidedBy, pathOf, printOn, relatedTo } from './reading.js';
import type { Rule } from './rule.js';

/** A path demands privacy from dialects that have none. What covers SYSVOL on every domain controller is judged by `sysvol-is-cut-off`. */
export const hardenedPathNeedsEncryption: Rule<'hardened-path-needs-encryption'> = {
  id: 'hardened-path-needs-encryption',
  sources: ['CSP-CONN', 'connection rules §9.1'],
  *check({ targets, predict }) {
    for (const { windows, effective } of targets) {
      const paths = hardenedPathsOn(effective).filter((path) => path.privacy && !coversPath(path, '', 'SYSVOL'));
      if (paths.length === 0 || !bestDialectIs(withoutEncryption, predict, effective, 'client')) continue;
      for (const { entry, text } of paths) {
        yield {
          at: entry,
          says: { entry: text, other: pathOf('maxDialectClient'), otherValue: printOn(effective, 'maxDialectClient') },
          on: windows,
          related: relatedTo(decidedBy(effective, 'maxDialectClient'), 'the highest dialect is set here'),
        };
      }
    }
  },
};
