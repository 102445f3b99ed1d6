import { decidedWord, pathOf, printOn, printValue, relatedTo } from './reading.js';
import type { Rule } from './rule.js';

/** The server demands a target name, and the same policy wants logons that carry none. */
export const targetNameIsNeverSent: Rule<'target-name-is-never-sent'> = {
  id: 'target-name-is-never-sent',
  sources: ['SPD', 'PS25', 'connection rules §5.6'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const at = decidedWord(effective, 'smbServerNameHardeningLevel', 'required');
      if (at === undefined) continue;
      const wishes = [
        { wish: decidedWord(effective, 'allowInsecureGuestAuth', 'allowed'), what: 'guests' },
        {
          wish: decidedWord(
            effective,
            'lmCompatibilityLevel',
            'send-lm-and-ntlm',
            'send-lm-and-ntlm-with-session-security',
            'send-ntlm-only',
          ),
          what: 'logons with NTLMv1',
        },
      ];
      for (const { wish, what } of wishes) {
        if (wish === undefined) continue;
        yield {
          at,
          says: {
            path: pathOf('smbServerNameHardeningLevel'),
            value: printValue('smbServerNameHardeningLevel', at.wanted.data),
            other: pathOf(wish.setting),
            otherValue: printOn(effective, wish.setting),
            what,
          },
          on: windows,
          related: relatedTo(wish, 'such logons are wanted here'),
        };
      }
    }
  },
};
