import { hardenedPathsOn } from './hardened-paths.js';
import type { Rule } from './rule.js';

/** A blank within a hardened path is the share's own name: flags or a comment that were meant to stand beside the path protect nothing. */
export const hardenedPathHasBlank: Rule<'hardened-path-has-blank'> = {
  id: 'hardened-path-has-blank',
  sources: ['connection rules §9.1'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      for (const { entry, text, share } of hardenedPathsOn(effective)) {
        if (share.includes(' ')) yield { at: entry, says: { entry: text, share }, on: windows };
      }
    }
  },
};
