import { decidedBy, decidedWord, pathOf, printValue, relatedTo, wordOn } from './reading.js';
import type { Rule } from './rule.js';

const switches = ['enableMailslotsClient', 'enableMailslotsServer'] as const;

/** Remote mailslots are wanted on a Windows without the SMB1 component that carries them. */
export const mailslotsNeedSmb1: Rule<'mailslots-need-smb1'> = {
  id: 'mailslots-need-smb1',
  sources: ['D-DCLOC', 'B-SLOT', 'connection rules §9'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      if (wordOn(effective, 'smb1OptionalFeature') !== 'not-installed') continue;
      for (const id of switches) {
        const at = decidedWord(effective, id, 'enabled');
        if (at === undefined) continue;
        yield {
          at,
          says: { path: pathOf(id), value: printValue(id, at.wanted.data), component: pathOf('smb1OptionalFeature') },
          on: windows,
          related: relatedTo(decidedBy(effective, 'smb1OptionalFeature'), 'SMB1 is removed here'),
        };
      }
    }
  },
};
